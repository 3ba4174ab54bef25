"use strict";
/* The graph behind the picture: nodes, edges, who is next to whom, what is filtered out. */
const Model = (() => {
  const nodes = data.nodes.map(([drawn, name, properties], id) => ({
    id,
    name,
    properties,
    drawn,
    kind: drawn.group,
    cluster: data.clusters[id] ?? null,
    edges: [],
  }));
  const edges = data.edges.map(([from, to, type, passage, properties], id) => ({
    id,
    from: nodes[from],
    to: nodes[to],
    type: data.types[type],
    passage: passage === null ? null : data.passages[passage],
    properties: properties ?? {},
    time: data.times[id] ?? null,
    year: data.times[id]?.slice(0, 4),
  }));
  for (const edge of edges) {
    edge.from.edges.push(edge);
    if (edge.to !== edge.from) edge.to.edges.push(edge);
  }

  const hidden = { kind: new Set(), type: new Set(), year: new Set() };
  const isShown = (node) => !hidden.kind.has(node.kind);
  const isLinked = (edge) => !hidden.type.has(edge.type) && !hidden.year.has(edge.year) && isShown(edge.from) && isShown(edge.to);

  /** Show or hide all of one kind, relation or year. */
  function toggle(field, value) {
    if (!hidden[field].delete(value)) hidden[field].add(value);
    document.dispatchEvent(new Event("filter"));
    return !hidden[field].has(value);
  }

  /** Pick a node or edge: everything that shows the choice listens. */
  const choose = (what, item) => document.dispatchEvent(new CustomEvent("choose", { detail: { what, item } }));

  return { nodes, edges, isShown, isLinked, toggle, choose };
})();
