// What the explorer shows, as plain data that never changes: an action makes a new state of an old.
// The address says all of it, so a link restores it. Nothing here knows of the page.

// As many things as a state holds (an address stays under 20 kB) and as many as are drawn at once.
export const HELD = 500;
export const DRAWN = 300;

// `pinned` holds places by id; `offKinds` and `offRoles` are what is filtered out; `way` is a path
// that is marked, thing by thing.
export const EMPTY = Object.freeze({
  held: [], hidden: [], pinned: {}, offKinds: [], offRoles: [], chosen: null, batch: 0, way: [],
});

const without = (list, value) => list.filter((each) => each !== value);
const toggled = (list, value) => list.includes(value) ? without(list, value) : [...list, value];

// What was hidden and is asked for again is shown again.
export function add(state, ids) {
  const held = [...new Set([...state.held, ...ids])].slice(0, HELD);
  return { ...state, held, hidden: state.hidden.filter((id) => !ids.includes(id)) };
}

export function hide(state, id) {
  return { ...state, hidden: [...without(state.hidden, id), id], pinned: unpinned(state, id) };
}

export function reveal(state) {
  return { ...state, hidden: [] };
}

function unpinned({ pinned }, id) {
  const { [id]: _, ...others } = pinned;
  return others;
}

export function pin(state, id, { x, y }) {
  return { ...state, pinned: { ...state.pinned, [id]: [Math.round(x), Math.round(y)] } };
}

export function unpin(state, id) {
  return { ...state, pinned: unpinned(state, id) };
}

export function filterKind(state, kind) {
  return { ...state, offKinds: toggled(state.offKinds, kind), batch: 0 };
}

export function filterRole(state, role) {
  return { ...state, offRoles: toggled(state.offRoles, role) };
}

export function choose(state, id) {
  return { ...state, chosen: id };
}

// Marks the path along `ids`; a path with a gap is none.
export function follow(state, ids) {
  return { ...state, way: ids.every((id) => state.held.includes(id)) ? ids : [] };
}

// Whether a tie is a step of the path that is marked.
export function isOnWay({ way }, { from, to }) {
  return way.some((id, at) => (id === from && way[at + 1] === to) || (id === to && way[at + 1] === from));
}

export function turn(state, batch) {
  return { ...state, batch };
}

// What is no longer known (a link of last year) leaves the state.
export function forget(state, ids) {
  const stays = (id) => !ids.includes(id);
  return {
    ...state,
    held: state.held.filter(stays),
    hidden: state.hidden.filter(stays),
    pinned: Object.fromEntries(Object.entries(state.pinned).filter(([id]) => stays(id))),
    chosen: state.chosen !== null && stays(state.chosen) ? state.chosen : null,
    way: state.way.every(stays) ? state.way : [],
  };
}

// The things that hang on `id` alone; a tie is `{from, to}`.
export function leaves(state, id, ties) {
  const partners = new Map(state.held.map((each) => [each, new Set()]));
  for (const { from, to } of ties) {
    if (from === to || !partners.has(from) || !partners.has(to)) continue;
    partners.get(from).add(to);
    partners.get(to).add(from);
  }
  return state.held.filter((each) => {
    const its = partners.get(each);
    return each !== id && its.size === 1 && its.has(id) && !(each in state.pinned);
  });
}

export function collapse(state, id, ties) {
  return forget(state, leaves(state, id, ties));
}

// What is to be drawn of it, and of how many; `kinds` is a Map from id to kind.
export function drawn(state, kinds) {
  const visible = state.held.filter(
    (id) => kinds.has(id) && !state.hidden.includes(id) && !state.offKinds.includes(kinds.get(id)),
  );
  const last = Math.max(0, Math.ceil(visible.length / DRAWN) - 1);
  const batch = Math.min(state.batch, last);
  return { ids: visible.slice(batch * DRAWN, (batch + 1) * DRAWN), total: visible.length, batch, last };
}

export function toQuery(state) {
  const query = new URLSearchParams();
  const put = (name, values) => values.forEach((value) => query.append(name, value));
  put("at", state.held);
  put("hide", state.hidden);
  put("pin", Object.entries(state.pinned).map(([id, [x, y]]) => `${x},${y},${id}`));
  put("no_kind", state.offKinds);
  put("no_role", state.offRoles);
  put("way", state.way);
  if (state.chosen !== null) query.append("on", state.chosen);
  if (state.batch) query.append("batch", state.batch);
  return query;
}

export function fromQuery(query) {
  const held = [...new Set(query.getAll("at"))].slice(0, HELD);
  const among = (ids) => ids.filter((id) => held.includes(id));
  const pins = query.getAll("pin").map((pin) => /^(-?\d{1,6}),(-?\d{1,6}),(.+)$/s.exec(pin));
  const known = pins.filter((pin) => pin && held.includes(pin[3]));
  const [chosen = null] = among(query.getAll("on"));
  const way = query.getAll("way");
  return {
    held,
    hidden: among(query.getAll("hide")),
    pinned: Object.fromEntries(known.map(([, x, y, id]) => [id, [Number(x), Number(y)]])),
    offKinds: query.getAll("no_kind"),
    offRoles: query.getAll("no_role"),
    chosen,
    batch: Math.max(0, Number.parseInt(query.get("batch"), 10) || 0),
    way: among(way).length === way.length ? way : [],
  };
}
