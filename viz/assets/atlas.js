// Makes the atlas quicker to read: pairings of one place stand out, arrow keys move between places,
// and filters answer without loading the page anew. Without scripts the page holds all of it.

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function middle(tile) {
  const { x, y, width, height } = tile.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

// The nearest tile that lies in a direction; what lies far aside counts as further away.
function beside(tiles, tile, [dx, dy]) {
  const [x, y] = middle(tile);
  let best = null;
  let least = Infinity;
  for (const other of tiles) {
    const [otherX, otherY] = middle(other);
    const ahead = (otherX - x) * dx + (otherY - y) * dy;
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
    if (ahead > 1 && ahead + 2 * aside < least) {
      best = other;
      least = ahead + 2 * aside;
    }
  }
  return best;
}

function enliven(atlas) {
  const grid = atlas.querySelector("[data-grid]");
  if (!grid) return;
  const tiles = [...grid.querySelectorAll("a[data-code]")];
  const arcs = [...grid.querySelectorAll("[data-ends]")];
  const listed = [...atlas.querySelectorAll("[data-parties]")];
  const told = atlas.querySelector("[data-told]");

  function highlight(code) {
    grid.classList.toggle("focused", Boolean(code));
    for (const arc of arcs) arc.classList.toggle("on", arc.dataset.ends.split(" ").includes(code));
    for (const each of listed) {
      each.classList.toggle("out", Boolean(code) && !each.dataset.parties.split(" ").includes(code));
    }
  }

  function tell(code) {
    const titles = arcs
      .filter((arc) => arc.dataset.ends.split(" ").includes(code))
      .flatMap((arc) => arc.querySelector("title")?.textContent ?? []);
    told.textContent = [...new Set(titles)].join("；");
  }

  // One tile at a time is a stop of the Tab key: the others are reached from it.
  function rove(tile) {
    for (const each of tiles) each.tabIndex = each === tile ? 0 : -1;
  }

  const chosen = () => document.activeElement?.dataset?.code ?? grid.dataset.focus;
  const first = tiles.find((tile) => tile.dataset.code === grid.dataset.focus);
  rove(first ?? tiles.find((tile) => tile.classList.contains("tied")) ?? tiles[0]);

  // On a narrow screen the grid is wider than its frame: begin where the focus is.
  if (first) {
    const frame = grid.parentElement;
    frame.scrollLeft += middle(first)[0] - middle(frame)[0];
  }

  grid.addEventListener("keydown", (event) => {
    const tile = event.target.closest("a[data-code]");
    if (!tile || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key in arrows ? beside(tiles, tile, arrows[event.key])
      : event.key === "Home" ? tiles[0]
        : event.key === "End" ? tiles.at(-1) : null;
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape") {
      tile.blur();
      highlight(grid.dataset.focus);
    }
  });
  grid.addEventListener("focusin", (event) => {
    const tile = event.target.closest("a[data-code]");
    if (!tile) return;
    rove(tile);
    highlight(tile.dataset.code);
    tell(tile.dataset.code);
  });
  grid.addEventListener("focusout", () => highlight(grid.dataset.focus));
  grid.addEventListener("pointerover", (event) => {
    const tile = event.target.closest("a[data-code]");
    if (tile) highlight(tile.dataset.code);
  });
  grid.addEventListener("pointerout", () => highlight(chosen()));
}

function region() {
  return document.querySelector("[data-atlas]");
}

// A slower answer to an earlier choice must not overwrite that to a later one.
let latest = 0;

async function show(address, remember) {
  const asked = ++latest;
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    location.assign(address);
    return;
  }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  if (asked !== latest) return;
  region().replaceWith(document.importNode(fresh.querySelector("[data-atlas]"), true));
  // It stays in place, so that its change is read aloud.
  const count = document.importNode(fresh.querySelector("[data-count]"), true);
  document.querySelector("[data-count]").replaceChildren(...count.childNodes);
  const language = fresh.querySelector("footer [hreflang]");
  document.querySelector("footer [hreflang]")?.setAttribute("href", language.getAttribute("href"));
  if (remember) history.pushState(null, "", address);
  enliven(region());
}

const form = document.querySelector("[data-refine]");

function refine() {
  if (!form.reportValidity()) return;
  const given = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(given).toString();
  show(query ? `${form.action}?${query}` : form.action, true);
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  refine();
});
form?.addEventListener("change", refine);
// The form itself stays as it is, so going back loads the page as it was.
addEventListener("popstate", () => location.reload());
if (region()) enliven(region());
