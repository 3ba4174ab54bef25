"use strict";
/* The panel on the right: a node with its neighbours, or an edge with the sentence that proves it. */
const Detail = (() => {
  const panel = document.getElementById("detail");
  const { word } = Words;
  let shown = null;

  const CODED = new Set(["kind", "basis", "relation", "level", "recipient_kind"]); // properties whose values are code words
  const heading = (text) => make("h3", { text });

  function format(key, value) {
    if (typeof value === "string") return CODED.has(key) ? word(value, "values") : value;
    if (Array.isArray(value)) return value.join("；");
    if (typeof value === "boolean") return word(value ? "yes" : "no");
    return String(value);
  }

  function list(properties) {
    const rows = make("dl");
    for (const [key, value] of Object.entries(properties))
      rows.append(make("dt", { text: word(key, "properties") }), make("dd", { text: format(key, value) }));
    return rows;
  }

  function badge(kind) {
    return make("span", { text: word(kind, "kind"), class: "badge" });
  }

  function nodeButton(node) {
    return make("button", { type: "button", class: "link", text: node.name, on: { click: () => Model.choose("node", node) } });
  }

  function neighbour(node, edge) {
    const outward = edge.from === node;
    const relation = make("button", {
      type: "button",
      class: "relation",
      title: word("evidence"),
      text: (outward ? "" : "← ") + word(edge.type, "type") + (outward ? " →" : ""),
      on: { click: () => Model.choose("edge", edge) },
    });
    relation.dataset.type = edge.type;
    return make("li", {}, relation, nodeButton(outward ? edge.to : edge.from));
  }

  function showNode(node) {
    const neighbours = make("ul", { class: "neighbours" });
    const order = Object.keys(data.styles.edges);
    const edges = [...node.edges].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    for (const edge of edges.slice(0, 200)) neighbours.append(neighbour(node, edge));
    if (edges.length > 200) neighbours.append(make("li", { text: `${word("more")} ${edges.length - 200}` }));
    panel.replaceChildren(
      make("h2", { text: node.name }), badge(node.kind),
      heading(word("properties")), list(node.properties),
      heading(`${word("neighbours")} (${edges.length})`), neighbours,
    );
  }

  function quote([, text, start, end]) {
    const mark = make("mark", { text: text.slice(start, end) });
    return make("blockquote", {}, text.slice(0, start), mark, text.slice(end));
  }

  function source([notice, , , , rule]) {
    const { title, number, issued, url } = data.notices[notice];
    const rows = make("dl");
    const add = (label, text) => text && rows.append(make("dt", { text: label }), make("dd", { text }));
    add(word("notice"), title || notice);
    add(word("number", "properties"), number);
    add(word("issued", "properties"), issued);
    add(word("url", "properties"), url);
    add(word("rule"), rule);
    return rows;
  }

  function showEdge(edge) {
    const proof = edge.passage
      ? [heading(word("evidence")), quote(edge.passage), source(edge.passage)]
      : [make("p", { text: word("derived") })];
    const relation = make("span", { class: "relation", text: word(edge.type, "type") });
    relation.dataset.type = edge.type;
    panel.replaceChildren(
      make("h2", { class: "edge" }, nodeButton(edge.from), relation, nodeButton(edge.to)),
      ...proof, list(edge.properties),
    );
  }

  function render() {
    if (shown?.what === "node") showNode(shown.item);
    else if (shown?.what === "edge") showEdge(shown.item);
    else panel.replaceChildren(make("p", { class: "hint", text: word("choose") }));
  }

  document.addEventListener("choose", ({ detail }) => {
    shown = detail;
    render();
    panel.scrollTop = 0;
  });
  document.addEventListener("language", render);
  return { render };
})();
