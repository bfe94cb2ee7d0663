// The explorer: a state, what people do to it, and the view that shows it. Without scripts the page
// holds the same things and ties in tables.

import { button, element, sentence } from "./elements.js";
import { download } from "./files.js";
import { History } from "./history.js";
import { Knowledge } from "./knowledge.js";
import * as model from "./model.js";
import * as site from "./site.js";
import { View } from "./view.js";

// As many neighbours come with one expansion; the next brings the next ones.
const AT_ONCE = 40;
const NODE_KINDS = ["measure", "task", "pairing", "target", "organization", "document", "division"];

const root = document.querySelector("[data-explorer]");
const data = JSON.parse(document.getElementById("explorer-data").textContent);
const { words, looks } = data;

const known = new Knowledge();
let past;
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

// The address says the state; `how` is whether the browser's Back leads to the one before.
function writeAddress(how) {
  const query = model.toQuery(past.state).toString();
  const address = query ? `/explore?${query}` : "/explore";
  if (how) history[how](null, "", address);
  root.querySelector("[data-permalink]").href = address;
  root.querySelector("[data-offline]").href = `/explore.html?${query}`;
  const language = document.querySelector("footer [hreflang]");
  language.href = `${address}${query ? "&" : "?"}lang=${language.hreflang.slice(0, 2)}`;
}

function show(how) {
  writeAddress(how);
  view.show(past, pathStart);
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
  view.choose(past.state, pathStart);
}

async function learn(ids) {
  const part = await site.part(ids);
  known.learn(part);
  return part.missing;
}

// Things that were found elsewhere come in, with what ties them to those that are held; `after`
// does to the state what else is to be done.
async function bring(ids, chosen, name, values, after = (state) => state) {
  const added = model.add(past.state, ids);
  const lost = await learn(added.held);
  const state = after(model.forget(model.choose(model.add(past.state, ids), chosen), lost));
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
  const ties = known.among(past.state.held);
  const count = model.leaves(past.state, id, ties).length;
  const values = { name: known.name(id), count };
  if (count) step(model.collapse(past.state, id, ties), "collapsed", values);
  else say("nothing_to_collapse", values);
}

function hide(id) {
  const next = view.beside(id);
  step(model.choose(model.hide(past.state, id), next), "hidden", { name: known.name(id) });
  view.focus();
}

function pin(id) {
  const { state } = past;
  if (id in state.pinned) step(model.unpin(state, id), "unpinned", { name: known.name(id) });
  else step(model.pin(state, id, view.place(id)), "pinned_told", { name: known.name(id) });
}

function move(id, place) {
  if (id in past.state.pinned) step(model.pin(past.state, id, place), "pinned_told", { name: known.name(id) });
}

function startPath(id) {
  pathStart = id;
  view.show(past, pathStart);
  say("path_started", { name: known.name(id) });
}

function findPath(id) {
  return later(async () => {
    const start = pathStart;
    pathStart = null;
    const found = await site.path(start, id);
    const way = found.nodes.map((node) => node.id);
    const names = found.nodes.map((node) => node.label).join(" → ");
    const values = { count: way.length - 1, way: names };
    await bring(way, id, "path_found", values, (state) => model.follow(state, way));
  }).then(() => view.show(past, pathStart));
}

function travel(act) {
  past[act]();
  show("replaceState");
  say(act === "undo" ? "undone" : "redone", { count: view.shown(past.state).ids.length });
}

function turn(by) {
  step(model.turn(past.state, view.shown(past.state).batch + by), "turned", {});
}

function filter(change, value) {
  const state = change(past.state, value);
  step(state, "filtered", { count: view.shown(state).ids.length });
}

async function seek(form) {
  const asked = new FormData(form).get("q").trim();
  if (!asked) return;
  const hits = await site.search(asked);
  const list = element("ul", "", { class: "hits" });
  for (const { id, kind, label } of hits) {
    const item = element("li");
    const take = () => later(() => bring([id], id, "added", { name: label }));
    item.append(button(label, take, { lang: "zh-Hans" }), element("span", ` ${looks[kind].word}`, { class: "soft" }));
    list.append(item);
  }
  document.querySelector("[data-hits]").replaceChildren(...(hits.length ? [list] : []));
  say(hits.length ? "hits" : "no_hits", { count: hits.length, asked });
}

async function restore() {
  const state = model.fromQuery(new URLSearchParams(location.search));
  const lost = state.held.some((id) => !known.node(id)) ? await learn(state.held) : [];
  past.step(model.forget(state, lost));
  show(null);
}

const ACTS = {
  undo: () => travel("undo"),
  redo: () => travel("redo"),
  reveal: () => step(model.reveal(past.state), "revealed", {}),
  unmark: () => step(model.follow(past.state, []), "unmarked", {}),
  in: () => view.zoom(1.3),
  out: () => view.zoom(1 / 1.3),
  fit: () => view.fit(),
  png: async () => download(await view.png(), "graph.png"),
  svg: () => download(new Blob([view.svg(past.state, document.title)], { type: "image/svg+xml" }), "graph.svg"),
  before: () => turn(-1),
  after: () => turn(1),
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

function begin() {
  const given = model.fromQuery(new URLSearchParams(location.search));
  // The site chose what stands around a thing that was asked for alone.
  const state = given.held.length ? given : { ...model.EMPTY, held: data.held, chosen: data.held[0] ?? null };
  past = new History(model.forget(state, data.missing));
  connect();
  show("replaceState");
  document.querySelector("[data-plain]")?.remove();
}

known.learn(data.drawing);
const view = new View(root, data, known, { choose, expand, collapse, hide, pin, move, startPath, findPath });
begin();
