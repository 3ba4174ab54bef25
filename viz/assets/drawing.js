"use strict";
/* A drawing (SVG) made beforehand: its shapes carry `data-node` or `data-edge` ids. */
const Drawing = (() => {
  const holder = document.getElementById("drawing");
  if (!holder) return null;

  const find = (shape) =>
    shape.dataset.edge !== undefined
      ? ["edge", Model.edges[data.ids.edges[shape.dataset.edge]]]
      : ["node", Model.nodes[data.ids.nodes[shape.dataset.node]]];

  const shapes = [...holder.querySelectorAll("[data-node],[data-edge]")];

  function pick(event) {
    const shape = event.target.closest("[data-node],[data-edge]");
    if (shape) Model.choose(...find(shape));
  }
  holder.addEventListener("click", pick);
  holder.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    pick(event);
    event.preventDefault();
  });

  function filter() {
    for (const shape of shapes) {
      const [what, item] = find(shape);
      shape.classList.toggle("hidden", !(what === "edge" ? Model.isLinked(item) : Model.isShown(item)));
    }
  }

  function mark({ what, item }) {
    for (const shape of shapes) {
      const [kind, own] = find(shape);
      shape.classList.toggle("chosen", kind === what && own === item);
    }
  }

  /** Bring the first shape of a node into sight. */
  function focus(node) {
    shapes.find((shape) => find(shape)[1] === node)?.scrollIntoView({ block: "center", inline: "center" });
  }

  document.addEventListener("filter", filter);
  document.addEventListener("choose", ({ detail }) => mark(detail));
  return { focus };
})();
