// What the explorer asks the site. Errors are told in the page's language.

const API = "/api/v1";

async function ask(path, query) {
  const given = new URLSearchParams(query);
  if (path.startsWith(API)) given.append("lang", document.documentElement.lang.slice(0, 2));
  const response = await fetch(`${path}?${given}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? response.statusText);
  return body;
}

const each = (name, values) => values.map((value) => [name, value]);

export const search = (words) => ask(`${API}/search`, { q: words, limit: 12 });

export const path = (start, end) => ask(`${API}/graph/path`, { start, end });

export const around = (node, kinds, without, limit) =>
  ask(`${API}/graph/neighbourhood`, [
    ["node", node], ["steps", 1], ["limit", limit], ...each("kind", kinds), ...each("without", without),
  ]);

export const part = (ids) => ask("/explore.json", each("at", ids));
