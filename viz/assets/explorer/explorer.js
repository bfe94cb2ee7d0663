// The explorer: a state, and the drawing, the table and the panel that show it. Without scripts the
// page holds the same things and ties in tables.

import { Canvas, legible } from "./canvas.js";
import { button, element, sentence } from "./elements.js";
import { History } from "./history.js";
import { degrees, Knowledge } from "./knowledge.js";
import * as model from "./model.js";
import { describe, listTies, tell } from "./panel.js";
import * as site from "./site.js";
import { svg } from "./svg.js";
import { Table } from "./table.js";

// As many neighbours come with one expansion; the next brings the next ones.
const AT_ONCE = 40;
const NODE_KINDS = ["measure", "task", "pairing", "target", "organization", "document", "division"];

const root = document.querySelector("[data-explorer]");
const find = (name) => root.querySelector(`[data-${name}]`);
const data = JSON.parse(document.getElementById("explorer-data").textContent);
const { words, looks } = data;

const known = new Knowledge();
let past;
let canvas;
let table;
let pathStart = null;
let work = Promise.resolve();

function say(name, values) {
  document.querySelector("[data-told]").textContent = sentence(words[name] ?? name, values);
}

// One at a time: an answer that comes late must not meet a state that it was not asked for.
function later(job) {
  work = work.then(job).catch((error) => say("failed", { why: error.message }));
  return work;
}

const view = () => model.drawn(past.state, known.kinds);

function ties(ids) {
  return known.among(ids, past.state.offRoles);
}

// The address says the state; `how` is whether the browser's Back leads to the one before.
function writeAddress(how) {
  const query = model.toQuery(past.state).toString();
  const address = query ? `/explore?${query}` : "/explore";
  if (how) history[how](null, "", address);
  find("permalink").href = address;
  find("offline").href = `/explore.html?${query}`;
  const language = document.querySelector("footer [hreflang]");
  language.href = `${address}${query ? "&" : "?"}lang=${language.hreflang.slice(0, 2)}`;
}

function show(how) {
  writeAddress(how);
  render();
}

function render() {
  const { state } = past;
  const { ids, total, batch, last } = view();
  const edges = ties(ids);
  const counts = degrees(edges);
  root.hidden = false;
  canvas.show(drawnNodes(ids, edges), edges, state.pinned, state.chosen);
  table.show(ids.map((id) => rowOf(id, counts)), state.chosen);
  find("count").textContent =
    sentence(total > ids.length ? words.cut : words.all, { total, shown: ids.length });
  listTies(find("ties"), edges.map(tieRow), words);
  turnPages(batch, last);
  enable();
  look();
}

function drawnNodes(ids, edges) {
  return legible(ids.map((id) => known.node(id)), edges, past.state.pinned);
}

function rowOf(id, counts) {
  const { group, about } = known.node(id);
  const left = known.totals.has(id) ? known.totals.get(id) - heldAround(id) : 0;
  const marks = [
    id in past.state.pinned && words.pinned,
    id === pathStart && words.path_start,
    left > 0 && sentence(words.more, { count: left }),
  ].filter(Boolean);
  return { id, name: about.title, kind: looks[group].word, ties: counts.get(id) ?? 0, marks };
}

const tieRow = ({ from, to, about }) =>
  ({ from: known.name(from), to: known.name(to), word: about.word, passage: about.passage });

function heldAround(id) {
  const others = known.among(past.state.held).filter(({ from, to }) => from === id || to === id);
  return new Set(others.flatMap(({ from, to }) => [from, to]).filter((each) => each !== id)).size;
}

function turnPages(batch, last) {
  find("batches").hidden = last === 0;
  find("before").disabled = batch === 0;
  find("after").disabled = batch === last;
}

function enable() {
  const { state } = past;
  const disabled = {
    undo: !past.canUndo, redo: !past.canRedo, reveal: !state.hidden.length,
    png: !state.held.length, svg: !state.held.length,
  };
  for (const [act, is] of Object.entries(disabled)) root.querySelector(`[data-act="${act}"]`).disabled = is;
  find("hidden-count").textContent = String(state.hidden.length);
  for (const box of root.querySelectorAll("[data-kind]")) box.checked = !state.offKinds.includes(box.dataset.kind);
  for (const box of root.querySelectorAll("[data-role]")) box.checked = !state.offRoles.includes(box.dataset.role);
}

function look() {
  const { chosen, pinned } = past.state;
  const { ids } = view();
  if (chosen === null || !ids.includes(chosen)) {
    tell(find("panel"), ids.length ? words.choose_one : words.empty);
    return;
  }
  const its = ties(ids).filter(({ from, to }) => from === chosen || to === chosen).map(({ from, to, about }) => {
    const other = from === chosen ? to : from;
    return { word: about.word, other, name: known.name(other), isFrom: from === chosen, passage: about.passage };
  });
  const acts = [
    [words.expand, () => expand(chosen), "expand"],
    [words.collapse, () => collapse(chosen), "collapse"],
    [words.hide, () => hide(chosen), "hide"],
    [chosen in pinned ? words.unpin : words.pin, () => pin(chosen), "pin"],
    pathStart === null || pathStart === chosen
      ? [words.path_from, () => startPath(chosen), "path-from"]
      : [sentence(words.path_to, { name: known.name(pathStart) }), () => findPath(chosen), "path-to"],
  ];
  describe(find("panel"), known.node(chosen).about, its, acts, words, choose);
}

function step(state, name, values) {
  past.step(state);
  show("pushState");
  say(name, values);
}

function choose(id) {
  if (past.state.chosen === id) return;
  past.amend(model.choose(past.state, id));
  writeAddress("replaceState");
  canvas.choose(id);
  table.choose(id);
  look();
}

async function learn(ids) {
  const part = await site.part(ids);
  known.learn(part);
  return part.missing;
}

// Things that were found elsewhere come in, with what ties them to those that are held.
async function bring(ids, chosen, name, values) {
  const added = model.add(past.state, ids);
  const lost = await learn(added.held);
  const state = model.forget(model.choose(model.add(past.state, ids), chosen), lost);
  const full = ids.some((id) => !state.held.includes(id) && !lost.includes(id));
  step(state, full ? "full" : name, { ...values, most: model.HELD });
}

function expand(id) {
  return later(async () => {
    const { state } = past;
    const kinds = NODE_KINDS.filter((kind) => !state.offKinds.includes(kind));
    const found = await site.around(id, kinds, state.held, AT_ONCE);
    const fresh = found.nodes.map((node) => node.id).filter((each) => each !== id);
    const total = found.total - 1;
    known.totals.set(id, total);
    const values = { name: known.name(id), count: fresh.length, total };
    if (fresh.length) await bring(fresh, id, "expanded", values);
    else say("nothing_more", values);
  });
}

function collapse(id) {
  const count = model.leaves(past.state, id, known.among(past.state.held)).length;
  if (count) step(model.collapse(past.state, id, known.among(past.state.held)), "collapsed", { name: known.name(id), count });
  else say("nothing_to_collapse", { name: known.name(id) });
}

function hide(id) {
  const next = table.beside(id);
  step(model.choose(model.hide(past.state, id), next), "hidden", { name: known.name(id) });
  table.focus();
}

function pin(id) {
  const { state } = past;
  if (id in state.pinned) step(model.unpin(state, id), "unpinned", { name: known.name(id) });
  else step(model.pin(state, id, canvas.place(id)), "pinned_told", { name: known.name(id) });
}

function startPath(id) {
  pathStart = id;
  render();
  say("path_started", { name: known.name(id) });
}

function findPath(id) {
  return later(async () => {
    const start = pathStart;
    pathStart = null;
    const found = await site.path(start, id);
    const way = found.nodes.map((node) => node.id);
    const names = found.nodes.map((node) => node.label).join(" → ");
    await bring(way, id, "path_found", { count: way.length - 1, way: names });
  }).then(render);
}

function travel(act) {
  past[act]();
  show("replaceState");
  say(act === "undo" ? "undone" : "redone", { count: view().ids.length });
}

async function seek(form) {
  const asked = new FormData(form).get("q").trim();
  if (!asked) return;
  const hits = await site.search(asked);
  const list = element("ul", "", { class: "hits" });
  for (const hit of hits) {
    const item = element("li");
    const add = button(hit.label, () => later(() => bring([hit.id], hit.id, "added", { name: hit.label })), { lang: "zh-Hans" });
    item.append(add, element("span", ` ${looks[hit.kind].word}`, { class: "soft" }));
    list.append(item);
  }
  document.querySelector("[data-hits]").replaceChildren(...(hits.length ? [list] : []));
  say(hits.length ? "hits" : "no_hits", { count: hits.length, asked });
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = element("a", "", { href: address, download: name });
  anchor.click();
  URL.revokeObjectURL(address);
}

function vector() {
  const { ids } = view();
  const edges = ties(ids);
  const nodes = drawnNodes(ids, edges).map((node) => {
    const look = looks[node.group];
    return { ...node, ...canvas.place(node.id), size: look.size, look };
  });
  return svg(nodes, edges, canvas.colours(), document.title);
}

const ACTS = {
  undo: () => travel("undo"),
  redo: () => travel("redo"),
  reveal: () => step(model.reveal(past.state), "revealed", {}),
  in: () => canvas.zoom(1.3),
  out: () => canvas.zoom(1 / 1.3),
  fit: () => canvas.fit(),
  png: async () => download(await canvas.png(), "graph.png"),
  svg: () => download(new Blob([vector()], { type: "image/svg+xml" }), "graph.svg"),
  before: () => step(model.turn(past.state, view().batch - 1), "turned", {}),
  after: () => step(model.turn(past.state, view().batch + 1), "turned", {}),
};

function connect() {
  for (const each of root.querySelectorAll("button[data-act]")) each.addEventListener("click", ACTS[each.dataset.act]);
  for (const box of root.querySelectorAll("[data-kind]")) {
    box.addEventListener("change", () => filter(model.filterKind, box.dataset.kind));
  }
  for (const box of root.querySelectorAll("[data-role]")) {
    box.addEventListener("change", () => filter(model.filterRole, box.dataset.role));
  }
  const form = document.querySelector("[data-search]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    later(() => seek(form));
  });
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (event.target.closest("input:not([type=checkbox]), textarea")) return;
    event.preventDefault();
    travel(event.shiftKey ? "redo" : "undo");
  });
  addEventListener("popstate", () => later(restore));
}

function filter(change, value) {
  past.step(change(past.state, value));
  show("pushState");
  say("filtered", { count: view().ids.length });
}

async function restore() {
  const state = model.fromQuery(new URLSearchParams(location.search));
  const lost = state.held.some((id) => !known.node(id)) ? await learn(state.held) : [];
  past.step(model.forget(state, lost));
  show(null);
}

function begin() {
  known.learn(data.drawing);
  const given = model.fromQuery(new URLSearchParams(location.search));
  // The site chose what stands around a thing that was asked for alone.
  const state = given.held.length ? given : { ...model.EMPTY, held: data.held, chosen: data.held[0] ?? null };
  past = new History(model.forget(state, data.missing));
  canvas = new Canvas(find("canvas"), data.drawing.options, {
    onChoose: choose,
    onOpen: expand,
    onMove: (id, place) => id in past.state.pinned && step(model.pin(past.state, id, place), "pinned_told", { name: known.name(id) }),
  });
  table = new Table(find("rows"), words, { choose, expand, collapse, hide, pin });
  connect();
  show("replaceState");
  document.querySelector("[data-plain]")?.remove();
}

begin();
