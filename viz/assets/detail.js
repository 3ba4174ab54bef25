"use strict";
/* The panel on the right: a node with its neighbours, or an edge with the sentence that proves it. */
const Detail = (() => {
  const panel = document.getElementById("detail");
  const { word } = Words;
  const MOST = 200; // neighbours listed at once
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

  function relationButton(edge, text) {
    const choose = () => Model.choose("edge", edge);
    const button = make("button", { type: "button", class: "relation", title: word("evidence"), text, on: { click: choose } });
    button.dataset.type = edge.type;
    return button;
  }

  function neighbour(node, edge) {
    const name = word(edge.type, "type");
    const outward = edge.from === node;
    return make("li", {}, relationButton(edge, outward ? `${name} →` : `← ${name}`), nodeButton(outward ? edge.to : edge.from));
  }

  const remainder = (edges) => (edges.length > MOST ? [make("p", { text: `${word("more")} ${edges.length - MOST}` })] : []);

  function showNode(node) {
    const order = Object.keys(data.styles.edges);
    const edges = [...node.edges].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    const neighbours = make("ul", { class: "neighbours" }, ...edges.slice(0, MOST).map((edge) => neighbour(node, edge)));
    panel.replaceChildren(
      make("h2", { text: node.name }), badge(node.kind),
      heading(word("properties")), list(node.properties),
      heading(`${word("neighbours")} (${edges.length})`), neighbours, ...remainder(edges),
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
      ...proof, list(edge.time ? { ...edge.properties, time: edge.time } : edge.properties),
    );
  }

  function edgeLine(edge) {
    return make("li", {}, nodeButton(edge.from), relationButton(edge, `${word(edge.type, "type")} →`), nodeButton(edge.to));
  }

  /** The edges behind one line between folded groups. */
  function showBundle(edges) {
    const list = make("ul", { class: "bundle" }, ...edges.slice(0, MOST).map(edgeLine));
    panel.replaceChildren(make("h2", { text: `${word(edges[0].type, "type")} × ${edges.length}` }), list, ...remainder(edges));
  }

  /** Before anything is chosen: what to do, and where most lines meet. */
  function showHint() {
    const busiest = [...Model.nodes].sort((a, b) => b.edges.length - a.edges.length).slice(0, 10);
    const rows = busiest.map((node) => make("li", {}, make("small", { text: node.edges.length }), nodeButton(node)));
    panel.replaceChildren(
      make("p", { class: "hint", text: word(Model.nodes.length ? "choose" : "tabular") }), heading(word("busiest")), make("ul", { class: "busiest" }, ...rows),
    );
  }

  const SHOW = { node: showNode, edge: showEdge, bundle: showBundle };
  const render = () => (shown ? SHOW[shown.what](shown.item) : showHint());

  document.addEventListener("choose", ({ detail }) => {
    shown = detail;
    render();
    panel.scrollTop = 0;
  });
  document.addEventListener("language", render);
  return { render };
})();
