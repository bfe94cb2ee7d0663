// What is told of the chosen thing: what it is, the words that say so, and what it is tied to.

import { button, element, link, sentence } from "./elements.js";

function quotation(passage, words) {
  const quote = element("blockquote", passage.quote, { class: "quote", lang: "zh-Hans" });
  const place = [
    passage.document,
    passage.task && `${words.task} ${passage.task}`,
    passage.page && sentence(words.page_number, { page: passage.page }),
    passage.cell,
    passage.href && words.see_words,
  ].filter(Boolean);
  const source = element("p", "", { class: "source" });
  source.append(link(place.join(" · "), passage.href));
  return [quote, source];
}

function details(pairs) {
  const list = element("dl");
  for (const [word, value] of pairs) list.append(element("dt", word), element("dd", value));
  return list;
}

// `ties` are `{word, other, name, isFrom, passage}`.
function tied(ties, words, choose) {
  const list = element("ul", "", { class: "ties" });
  for (const { word, other, name, isFrom } of ties) {
    const item = element("li", `${isFrom ? "→" : "←"} ${word} `);
    item.append(button(name, () => choose(other), { class: "plain", lang: "zh-Hans" }));
    list.append(item);
  }
  return ties.length ? [element("h3", words.ties), list] : [];
}

// `about` is as the site sends it; `acts` are pairs of a word and what it does.
export function describe(panel, about, ties, acts, words, choose) {
  const heading = element("h2", about.title, { lang: "zh-Hans" });
  const buttons = element("p", "", { class: "acts" });
  for (const [word, act, name] of acts) buttons.append(button(word, act, { "data-act": name }));
  const passage = about.passage ?? ties.find((tie) => tie.passage)?.passage;
  panel.replaceChildren(heading, details(about.details), buttons);
  if (passage) panel.append(...quotation(passage, words));
  if (about.href) {
    const onward = element("p");
    onward.append(link(words.open, about.href));
    panel.append(onward);
  }
  panel.append(...tied(ties, words, choose));
}

export function tell(panel, words) {
  panel.replaceChildren(element("p", words));
}

// Every tie that is shown, in words: for reading, and for paper. `rows` are `{from, word, to, passage}`.
export function listTies(body, rows, words) {
  body.replaceChildren(...rows.map(({ from, word, to, passage }) => {
    const row = element("tr");
    row.append(element("th", from, { scope: "row" }), element("td", word), element("td", to));
    const cell = element("td");
    if (passage) {
      const said = element("q", passage.quote, { class: "words" });
      cell.append(said, " ", link(words.see_words, passage.href));
    }
    row.append(cell);
    return row;
  }));
}
