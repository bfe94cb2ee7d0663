// Draws the network of each figure that has one. Words of the data enter the page as text only.

const dark = matchMedia("(prefers-color-scheme: dark)");

function element(tag, words = "", className = "") {
  const made = document.createElement(tag);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

function link(words, href) {
  const made = element("a", words);
  made.href = href;
  return made;
}

// Only paths of this site: what a document says can never become another kind of address.
const isPath = (href) => typeof href === "string" && /^\/(?![\/\\])/.test(href);

function quotation(passage, words) {
  const quote = element("blockquote", passage.quote, "quote");
  const source = element("p", "", "source");
  const task = passage.task ? ` · ${words.task} ${passage.task}` : "";
  const page = passage.page ? ` · ${words.page.replace("{}", passage.page)}` : "";
  const cell = passage.cell ? ` · ${passage.cell}` : "";
  const place = passage.document + task + page + cell;
  source.append(isPath(passage.href) ? link(`${place} · ${words.place}`, passage.href) : place);
  return [quote, source];
}

function describe(panel, about, words) {
  const heading = element("h2", about.title);
  const details = element("dl");
  for (const [word, value] of about.details) {
    details.append(element("dt", word), element("dd", value));
  }
  panel.replaceChildren(heading);
  if (about.details.length) panel.append(details);
  if (about.passage) panel.append(...quotation(about.passage, words));
  if (isPath(about.href)) {
    const onward = element("p");
    onward.append(link(words.open, about.href));
    panel.append(onward);
  }
}

function applyColours(network, figure) {
  const style = getComputedStyle(figure);
  const ink = style.getPropertyValue("--ink").trim();
  const ground = style.getPropertyValue("--ground").trim();
  const line = style.getPropertyValue("--line-strong").trim();
  const face = style.fontFamily;
  network.setOptions({
    nodes: { font: { color: ink, face, strokeWidth: 3, strokeColor: ground } },
    edges: {
      color: { color: line, highlight: ink, hover: ink },
      font: { color: ink, face, strokeColor: ground },
    },
  });
}

// The items as vis-network takes them, with what is told of each kept by its id.
function collect(items, abouts, tell) {
  return items.map(({ about, ...item }, place) => {
    const id = item.id ?? `edge-${place}`;
    const told = tell(item, about);
    abouts.set(id, told);
    return { ...item, id, title: element("span", told.title) };
  });
}

function collectAll(data, abouts) {
  const words = (about) => ({ ...about, passage: data.passages[about.passage] });
  const nodes = collect(data.nodes, abouts, (node, about) => words(about));
  const edges = collect(data.edges, abouts, ({ from, to }, about) => ({
    ...words(about),
    title: `${abouts.get(from).title} — ${about.word} → ${abouts.get(to).title}`,
    details: [],
  }));
  return { nodes, edges };
}

function connectControls(figure, network) {
  const controls = figure.querySelector("[data-controls]");
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  const actions = { in: () => zoom(1.3), out: () => zoom(1 / 1.3), fit: () => network.fit() };
  for (const button of controls.querySelectorAll("button")) {
    button.addEventListener("click", actions[button.dataset.action]);
  }
  controls.hidden = false;
}

function draw(figure) {
  const data = JSON.parse(document.getElementById(figure.dataset.network).textContent);
  const canvas = figure.querySelector("[data-canvas]");
  const panel = figure.querySelector("[data-panel]");
  const words = panel.dataset;
  const abouts = new Map();
  canvas.replaceChildren();
  const network = new vis.Network(canvas, collectAll(data, abouts), data.options);
  applyColours(network, figure);
  dark.addEventListener("change", () => applyColours(network, figure));
  network.once("stabilizationIterationsDone", () => {
    network.setOptions({ physics: false });
    network.fit();
    figure.dataset.state = "drawn";
  });
  network.on("click", ({ nodes, edges }) => {
    const about = abouts.get(nodes[0] ?? edges[0]);
    if (about) describe(panel, about, words);
  });
  connectControls(figure, network);
}

for (const figure of document.querySelectorAll("[data-network]")) draw(figure);
