"use strict";
/* Drawings (SVG) made beforehand: their shapes carry `data-node`, `data-edge` or several `data-edges` ids. */
const Drawing = (() => {
  const SHAPES = "[data-node],[data-edge],[data-edges]";
  const holders = [...document.querySelectorAll(".drawn")];
  if (!holders.length) return null;

  /** What a shape stands for, as a choice. */
  function read({ dataset: { node, edge, edges } }) {
    if (node !== undefined) return { what: "node", item: Model.nodes[data.ids.nodes[node]] };
    if (edge !== undefined) return { what: "edge", item: Model.edges[data.ids.edges[edge]] };
    const bundle = edges.split(" ").map((id) => Model.edges[data.ids.edges[id]]);
    return bundle.length > 1 ? { what: "bundle", item: bundle } : { what: "edge", item: bundle[0] };
  }

  const shapes = holders.flatMap((holder) => [...holder.querySelectorAll(SHAPES)]).map((shape) => [shape, read(shape)]);

  function pick(event) {
    const shape = event.target.closest(SHAPES);
    if (!shape) return;
    const { what, item } = shapes.find(([own]) => own === shape)[1];
    Model.choose(what, item);
  }

  function press(event) {
    if (event.key !== "Enter" && event.key !== " ") return;
    pick(event);
    event.preventDefault();
  }

  for (const holder of holders) {
    holder.addEventListener("click", pick);
    holder.addEventListener("keydown", press);
  }

  const IS_SEEN = { node: Model.isShown, edge: Model.isLinked, bundle: (edges) => edges.some(Model.isLinked) };

  function filter() {
    for (const [shape, { what, item }] of shapes) shape.classList.toggle("hidden", !IS_SEEN[what](item));
  }

  function mark(chosen) {
    for (const [shape, { item }] of shapes) shape.classList.toggle("chosen", item === chosen.item);
  }

  /** Bring the first shape of a node into sight. */
  function focus(node) {
    shapes.find(([, { item }]) => item === node)?.[0].scrollIntoView({ block: "center", inline: "center" });
  }

  document.addEventListener("filter", filter);
  document.addEventListener("choose", ({ detail }) => mark(detail));
  return { focus };
})();
