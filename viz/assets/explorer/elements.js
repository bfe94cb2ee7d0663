// Elements whose words come from documents: they enter the page as text, never as markup.

export function element(tag, words = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = words;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function button(words, act, attributes = {}) {
  const made = element("button", words, { type: "button", class: "quiet", ...attributes });
  made.addEventListener("click", act);
  return made;
}

// Only paths of this site: what a document says can never become another kind of address.
export function link(words, href) {
  const isPath = typeof href === "string" && /^\/(?![\/\\])/.test(href);
  return isPath ? element("a", words, { href }) : element("span", words);
}

// A sentence with its `{name}`s filled in.
export function sentence(words, values = {}) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
