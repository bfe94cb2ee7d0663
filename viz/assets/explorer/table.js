// The table beside the drawing: the same things, one a row, and the keys that act on them.

import { element } from "./elements.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

export class Table {
  #body;
  #words;
  #acts;

  // `acts` are `{choose, expand, collapse, hide, pin}`, each called with an id.
  constructor(body, words, acts) {
    this.#body = body;
    this.#words = words;
    this.#acts = acts;
    body.addEventListener("keydown", (event) => this.#press(event));
    body.addEventListener("click", (event) => this.#act("choose", event));
    body.addEventListener("dblclick", (event) => this.#act("expand", event));
    body.addEventListener("focusin", (event) => {
      const row = event.target.closest("tr");
      if (row && row.getAttribute("aria-selected") !== "true") acts.choose(row.dataset.id);
    });
  }

  // `rows` are `{id, name, kind, ties, marks}`.
  show(rows, chosen) {
    const held = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(...rows.map((row) => this.#row(row)));
    this.choose(rows.some(({ id }) => id === chosen) ? chosen : null);
    if (held) this.#stop()?.focus();
  }

  choose(id) {
    const rows = [...this.#body.rows];
    const at = rows.find((row) => row.dataset.id === id);
    for (const row of rows) {
      row.setAttribute("aria-selected", String(row === at));
      row.tabIndex = row === (at ?? rows[0]) ? 0 : -1;
    }
    at?.scrollIntoView({ block: "nearest" });
  }

  focus() {
    this.#stop()?.focus();
  }

  // The row after `id`, or before it at the end.
  beside(id) {
    const rows = [...this.#body.rows];
    const at = rows.findIndex((row) => row.dataset.id === id);
    return (rows[at + 1] ?? rows[at - 1])?.dataset.id ?? null;
  }

  #stop() {
    return this.#body.querySelector('tr[tabindex="0"]');
  }

  #row({ id, name, kind, ties, marks }) {
    const row = element("tr");
    row.dataset.id = id;
    const heading = element("th", "", { scope: "row", lang: "zh-Hans" });
    heading.append(element("span", name, { class: "name" }));
    row.append(heading, element("td", kind), element("td", String(ties), { class: "figure" }));
    row.append(element("td", marks.join(this.#words.comma)));
    return row;
  }

  #act(name, event) {
    const row = event.target.closest("tr");
    if (row) this.#acts[name](row.dataset.id);
  }

  #press(event) {
    const row = event.target.closest("tr");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { Enter: "expand", Backspace: "collapse", Delete: "hide", p: "pin" }[event.key];
    if (act) {
      event.preventDefault();
      this.#acts[act](row.dataset.id);
      return;
    }
    const rows = [...this.#body.rows];
    const place = rows.indexOf(row) + (STEPS[event.key] ?? 0);
    const next = event.key === "Home" ? rows[0]
      : event.key === "End" ? rows.at(-1)
        : event.key in STEPS ? rows[Math.max(0, Math.min(rows.length - 1, place))] : null;
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}
