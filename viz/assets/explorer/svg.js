// A drawing as an SVG file, from where things stand. Text is put in as text nodes, so it is escaped.

const SPACE = "http://www.w3.org/2000/svg";
const MARGIN = 90;
const LINE = 19;

function part(parent, tag, attributes, words) {
  const made = parent.ownerDocument.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (words !== undefined) made.textContent = words;
  parent.append(made);
  return made;
}

function bounds(places) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(0, ...xs) - MARGIN, Math.min(0, ...ys) - MARGIN];
  return [left, top, Math.max(0, ...xs) + MARGIN - left, Math.max(0, ...ys) + MARGIN - top];
}

function line(root, { width, dashes, isOnWay, ends: [from, to] }, colours) {
  const colour = isOnWay ? colours.way : colours.line;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  // It ends where the other's shape begins.
  const tip = { x: to.x - dx * to.size, y: to.y - dy * to.size };
  const back = { x: tip.x - dx * 10, y: tip.y - dy * 10 };
  const dash = dashes ? { "stroke-dasharray": dashes.join(" ") } : {};
  part(root, "line", {
    x1: from.x, y1: from.y, x2: back.x, y2: back.y, stroke: colour, "stroke-width": width, ...dash,
  });
  const corner = (side) => `${back.x - dy * side},${back.y + dx * side}`;
  part(root, "polygon", { points: `${tip.x},${tip.y} ${corner(5)} ${corner(-5)}`, fill: colour });
}

function shape(root, { x, y, size, look }) {
  const attributes = {
    fill: look.fill, stroke: look.colour, "stroke-width": 2,
    ...(look.dashed ? { "stroke-dasharray": "4 3" } : {}),
  };
  if (!look.outline) {
    part(root, "circle", { cx: x, cy: y, r: size, ...attributes });
    return;
  }
  const points = look.outline.split(" ").map((point) => {
    const [px, py] = point.split(",").map(Number);
    return `${x + (px - 10) * size / 10},${y + (py - 10) * size / 10}`;
  });
  part(root, "polygon", { points: points.join(" "), ...attributes });
}

function label(root, { x, y, size, label: words }, colours) {
  words.split("\n").forEach((row, number) => {
    part(root, "text", {
      x, y: y + size + LINE * (number + 1), fill: colours.ink, "font-size": 16,
      "font-family": "sans-serif", "text-anchor": "middle", "paint-order": "stroke",
      stroke: colours.ground, "stroke-width": 3,
    }, row);
  });
}

// `nodes` are `{id, label, about, x, y, size, look}`, `edges` `{from, to, width, dashes, isOnWay}`,
// `colours` `{ink, ground, line, way}`.
export function svg(nodes, edges, colours, title) {
  const file = document.implementation.createDocument(SPACE, "svg");
  const root = file.documentElement;
  const [left, top, width, height] = bounds(nodes);
  for (const [name, value] of Object.entries({ width, height, viewBox: `${left} ${top} ${width} ${height}` })) {
    root.setAttribute(name, value);
  }
  part(root, "title", {}, title);
  part(root, "rect", { x: left, y: top, width, height, fill: colours.ground });
  const places = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) {
    line(root, { ...edge, ends: [places.get(edge.from), places.get(edge.to)] }, colours);
  }
  for (const node of nodes) shape(root, node);
  for (const node of nodes) label(root, node, colours);
  return new XMLSerializer().serializeToString(file);
}
