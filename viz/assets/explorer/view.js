// What shows a state: the drawing, the table beside it, the panel, the ties in words, the tools.

import { Canvas, legible } from "./canvas.js";
import { sentence } from "./elements.js";
import { degrees } from "./knowledge.js";
import * as model from "./model.js";
import { describe, listTies, tell } from "./panel.js";
import { svg } from "./svg.js";
import { Table } from "./table.js";

// By how much a line of the path that is marked is wider than another.
const WAY = 4;

export class View {
  #root;
  #known;
  #words;
  #looks;
  #acts;
  #canvas;
  #table;

  // `data` is what the page brings; `acts` are what people do to a thing, each called with its id.
  constructor(root, data, known, acts) {
    this.#root = root;
    this.#known = known;
    this.#words = data.words;
    this.#looks = data.looks;
    this.#acts = acts;
    this.#canvas = new Canvas(this.#find("canvas"), data.drawing.options, {
      onChoose: acts.choose, onOpen: acts.expand, onMove: acts.move,
    });
    this.#table = new Table(this.#find("rows"), this.#words, acts);
  }

  // `pathStart` is the thing that a path is asked from, or null.
  show({ state, canUndo, canRedo }, pathStart) {
    const { ids, total, batch, last } = this.shown(state);
    const ties = this.#ties(state, ids);
    const counts = degrees(ties);
    this.#root.hidden = false;
    this.#canvas.show(this.#nodes(state, ids, ties), ties, state.pinned, state.chosen);
    this.#table.show(ids.map((id) => this.#row(state, id, counts, pathStart)), state.chosen);
    this.#find("count").textContent =
      sentence(total > ids.length ? this.#words.cut : this.#words.all, { total, shown: ids.length });
    listTies(this.#find("ties"), ties.map((tie) => this.#inWords(tie)), this.#words);
    this.#find("batches").hidden = last === 0;
    this.#find("before").disabled = batch === 0;
    this.#find("after").disabled = batch === last;
    this.#enable(state, canUndo, canRedo);
    this.#look(state, pathStart);
  }

  // Another thing is looked at; all else stays.
  choose(state, pathStart) {
    this.#canvas.choose(state.chosen);
    this.#table.choose(state.chosen);
    this.#look(state, pathStart);
  }

  // What of the state is on the page.
  shown(state) {
    return model.drawn(state, this.#known.kinds);
  }

  // Where a thing stands in the drawing.
  place(id) {
    return this.#canvas.place(id);
  }

  // The thing to look at when `id` goes, and the keys with it.
  beside(id) {
    return this.#table.beside(id);
  }

  focus() {
    this.#table.focus();
  }

  zoom(factor) {
    this.#canvas.zoom(factor);
  }

  fit() {
    this.#canvas.fit();
  }

  png() {
    return this.#canvas.png();
  }

  svg(state, title) {
    const { ids } = this.shown(state);
    const ties = this.#ties(state, ids);
    const nodes = this.#nodes(state, ids, ties).map((node) => {
      const look = this.#looks[node.group];
      return { ...node, ...this.place(node.id), size: look.size, look };
    });
    return svg(nodes, ties, this.#canvas.colours(), title);
  }

  #find(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  #ties(state, ids) {
    return this.#known.among(ids, state.offRoles).map((tie) => {
      const isOnWay = model.isOnWay(state, tie);
      return { ...tie, isOnWay, width: tie.width + (isOnWay ? WAY : 0) };
    });
  }

  #nodes(state, ids, ties) {
    const told = [...Object.keys(state.pinned), ...state.way];
    return legible(ids.map((id) => this.#known.node(id)), ties, told);
  }

  #row(state, id, counts, pathStart) {
    const { group, about } = this.#known.node(id);
    const left = this.#known.totals.has(id) ? this.#known.totals.get(id) - this.#heldAround(state, id) : 0;
    const marks = [
      id in state.pinned && this.#words.pinned,
      id === pathStart && this.#words.path_start,
      state.way.includes(id) && sentence(this.#words.on_path, { place: state.way.indexOf(id) + 1 }),
      left > 0 && sentence(this.#words.more, { count: left }),
    ].filter(Boolean);
    return { id, name: about.title, kind: this.#looks[group].word, ties: counts.get(id) ?? 0, marks };
  }

  #heldAround(state, id) {
    const its = this.#known.among(state.held).filter(({ from, to }) => from === id || to === id);
    return new Set(its.flatMap(({ from, to }) => [from, to]).filter((each) => each !== id)).size;
  }

  #inWords({ from, to, about }) {
    return { from: this.#known.name(from), to: this.#known.name(to), word: about.word, passage: about.passage };
  }

  #enable(state, canUndo, canRedo) {
    const disabled = {
      undo: !canUndo, redo: !canRedo, reveal: !state.hidden.length, unmark: !state.way.length,
      png: !state.held.length, svg: !state.held.length,
    };
    for (const [act, is] of Object.entries(disabled)) {
      this.#root.querySelector(`[data-act="${act}"]`).disabled = is;
    }
    this.#find("hidden-count").textContent = String(state.hidden.length);
    for (const box of this.#root.querySelectorAll("[data-kind]")) {
      box.checked = !state.offKinds.includes(box.dataset.kind);
    }
    for (const box of this.#root.querySelectorAll("[data-role]")) {
      box.checked = !state.offRoles.includes(box.dataset.role);
    }
  }

  #look(state, pathStart) {
    const { chosen } = state;
    const { ids } = this.shown(state);
    const panel = this.#find("panel");
    if (chosen === null || !ids.includes(chosen)) {
      tell(panel, ids.length ? this.#words.choose_one : this.#words.empty);
      return;
    }
    const its = this.#ties(state, ids).filter(({ from, to }) => from === chosen || to === chosen);
    const tied = its.map(({ from, to, about }) => {
      const other = from === chosen ? to : from;
      const { word, passage } = about;
      return { word, other, name: this.#known.name(other), isFrom: from === chosen, passage };
    });
    const acts = this.#actsOn(chosen, state, pathStart);
    describe(panel, this.#known.node(chosen).about, tied, acts, this.#words, this.#acts.choose);
  }

  // What can be done to the chosen thing: a word, what it does, its name.
  #actsOn(id, state, pathStart) {
    const words = this.#words;
    const path = pathStart === null || pathStart === id
      ? [words.path_from, () => this.#acts.startPath(id), "path-from"]
      : [sentence(words.path_to, { name: this.#known.name(pathStart) }), () => this.#acts.findPath(id), "path-to"];
    return [
      [words.expand, () => this.#acts.expand(id), "expand"],
      [words.collapse, () => this.#acts.collapse(id), "collapse"],
      [words.hide, () => this.#acts.hide(id), "hide"],
      [id in state.pinned ? words.unpin : words.pin, () => this.#acts.pin(id), "pin"],
      path,
    ];
  }
}
