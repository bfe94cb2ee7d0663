// What the site has told of things and their ties. It only grows: undo asks for nothing again.

export class Knowledge {
  #nodes = new Map();
  #edges = new Map();
  kinds = new Map();
  // How many neighbours a thing has, by its id, where that was asked.
  totals = new Map();

  learn({ nodes, edges, passages }) {
    const whole = (about) => ({ ...about, passage: passages[about.passage] });
    for (const { about, ...node } of nodes) {
      this.#nodes.set(node.id, { ...node, about: whole(about) });
      this.kinds.set(node.id, node.group);
    }
    for (const { about, ...edge } of edges) {
      const id = JSON.stringify([edge.from, edge.to, about.role, about.word]);
      this.#edges.set(id, { ...edge, id, about: whole(about) });
    }
  }

  node(id) {
    return this.#nodes.get(id);
  }

  name(id) {
    return this.#nodes.get(id).about.title;
  }

  // The ties among `ids`, but those of the roles in `off`.
  among(ids, off = []) {
    const wanted = new Set(ids);
    return [...this.#edges.values()].filter(
      ({ from, to, about }) => wanted.has(from) && wanted.has(to) && !off.includes(about.role),
    );
  }
}

// How many of `ties` each id has.
export function degrees(ties) {
  const found = new Map();
  for (const { from, to } of ties) {
    for (const id of new Set([from, to])) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}
