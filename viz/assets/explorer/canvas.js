// The drawing, by vis-network. It keeps where things stand: what stands already stays while what is
// new comes to rest, and a thing that is hidden and shown again is where it was.

import { degrees } from "./knowledge.js";

const ITERATIONS = 150;
// More words than this on lines cross each other; the line's look and the legend then say the role.
const LABELLED = 60;
// Above this many things those that have little to hold together go without a name in the drawing:
// the table names them all, and pointing at one names it too.
const NAMED = 80;
const HUB = 3;
const EVIDENT = ["part", "target"];
// New things begin around what they are tied to, at the golden angle from each other.
const ANGLE = 2.4;
const AROUND = 130;

export class Canvas {
  #nodes = new vis.DataSet();
  #edges = new vis.DataSet();
  #places = new Map();
  #pinned = {};
  #network;
  #figure;

  constructor(figure, options, { onChoose, onMove, onOpen }) {
    this.#figure = figure;
    const { physics, interaction, ...others } = options;
    this.physics = physics;
    this.#network = new vis.Network(
      figure,
      { nodes: this.#nodes, edges: this.#edges },
      // Keys are the table's: the drawing is hidden from what reads the page aloud.
      { ...others, physics: false, interaction: { ...interaction, keyboard: false, selectConnectedEdges: false } },
    );
    for (const each of figure.querySelectorAll("[tabindex]")) each.tabIndex = -1;
    this.#network.on("selectNode", ({ nodes }) => onChoose(nodes[0]));
    this.#network.on("doubleClick", ({ nodes }) => nodes.length && onOpen(nodes[0]));
    this.#network.on("dragEnd", ({ nodes }) => {
      this.#remember();
      for (const id of nodes) onMove(id, this.#places.get(id));
    });
    this.colour();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.colour());
  }

  colours() {
    const style = getComputedStyle(this.#figure);
    const of = (name) => style.getPropertyValue(name).trim();
    return {
      ink: of("--ink"), ground: of("--ground"), line: of("--line-strong"), way: of("--seal"), face: style.fontFamily,
    };
  }

  colour() {
    const { ink, ground, face } = this.colours();
    this.#network.setOptions({
      nodes: { font: { color: ink, face, strokeWidth: 3, strokeColor: ground } },
      edges: { font: { color: ink, face, strokeColor: ground } },
    });
    this.#edges.update(this.#edges.get().map(({ id, isOnWay }) => ({ id, color: shade(isOnWay, this.colours()) })));
  }

  // `nodes` and `edges` as the site sends them, those of a path with `isOnWay`; `pinned` holds places
  // by id.
  show(nodes, edges, pinned, chosen) {
    this.#remember();
    for (const [id, [x, y]] of Object.entries(pinned)) this.#places.set(id, { x, y });
    const standing = nodes.filter(({ id }) => this.#places.has(id)).length;
    const fresh = nodes.filter(({ id }) => !this.#places.has(id));
    this.#pinned = pinned;
    this.#sync(this.#nodes, nodes.map((node, turn) => this.#node(node, standing > 0 && this.#near(node.id, edges, turn))));
    this.#sync(this.#edges, edges.map((edge) => line(edge, edges.length, this.colours())));
    if (fresh.length) this.#settle();
    else this.#rest();
    this.choose(chosen);
  }

  choose(id) {
    if (id !== null && this.#nodes.get(id)) this.#network.selectNodes([id], false);
    else this.#network.unselectAll();
  }

  place(id) {
    return this.#network.getPosition(id);
  }

  zoom(factor) {
    this.#network.moveTo({ scale: this.#network.getScale() * factor });
  }

  fit() {
    this.#network.fit();
  }

  // The picture on the page's own ground, as a PNG.
  png() {
    const drawn = this.#figure.querySelector("canvas");
    const copy = document.createElement("canvas");
    copy.width = drawn.width;
    copy.height = drawn.height;
    const pen = copy.getContext("2d");
    pen.fillStyle = this.colours().ground;
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(drawn, 0, 0);
    return new Promise((done) => copy.toBlob(done, "image/png"));
  }

  #remember() {
    for (const [id, place] of Object.entries(this.#network.getPositions())) this.#places.set(id, place);
  }

  #node({ about, ...node }, near) {
    const isPinned = node.id in this.#pinned;
    const place = this.#places.get(node.id) ?? (near || {});
    const isFixed = isPinned || this.#places.has(node.id);
    const title = document.createElement("span");
    title.textContent = about.title;
    return { ...node, ...place, title, fixed: isFixed, borderWidth: isPinned ? 5 : 2 };
  }

  #near(id, edges, turn) {
    const tie = edges.find(({ from, to }) =>
      (from === id && this.#places.has(to)) || (to === id && this.#places.has(from)));
    const middle = tie ? this.#places.get(tie.from === id ? tie.to : tie.from) : { x: 0, y: 0 };
    const angle = turn * ANGLE;
    return { x: middle.x + AROUND * Math.cos(angle), y: middle.y + AROUND * Math.sin(angle) };
  }

  #sync(set, wanted) {
    const ids = new Set(wanted.map(({ id }) => id));
    set.remove(set.getIds().filter((id) => !ids.has(id)));
    set.update(wanted);
  }

  #settle() {
    this.#figure.dataset.state = "settling";
    this.#network.once("stabilizationIterationsDone", () => {
      this.#remember();
      this.#rest();
      this.#network.fit();
    });
    this.#network.setOptions({ physics: { ...this.physics, enabled: true } });
    this.#network.stabilize(ITERATIONS);
  }

  #rest() {
    this.#network.setOptions({ physics: false });
    this.#nodes.update(
      this.#nodes.getIds().map((id) => ({ id, fixed: id in this.#pinned })),
    );
    this.#figure.dataset.state = "drawn";
  }
}

// The things as they are drawn, some of them without their name; those in `told` keep theirs.
export function legible(nodes, edges, told) {
  if (nodes.length <= NAMED) return nodes;
  const counts = degrees(edges);
  return nodes.map((node) =>
    (counts.get(node.id) >= HUB || told.includes(node.id)) ? node : { ...node, label: "" });
}

function line({ about, id, from, to, width, dashes, isOnWay = false }, count, colours) {
  const isLabelled = isOnWay || (count <= LABELLED && !EVIDENT.includes(about.role));
  return {
    id, from, to, width, dashes, isOnWay,
    color: shade(isOnWay, colours),
    label: isLabelled ? about.word : undefined,
  };
}

function shade(isOnWay, { ink, line: plain, way }) {
  return isOnWay ? { color: way, highlight: way, hover: way } : { color: plain, highlight: ink, hover: ink };
}
