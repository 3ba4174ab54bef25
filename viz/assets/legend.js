"use strict";
/* The legend: each kind and relation with its sign and count, and the years; a click hides or shows it. */
const Legend = (() => {
  const holder = document.getElementById("legend");
  const { word } = Words;
  const SVG = "http://www.w3.org/2000/svg";
  const POINTS = {
    diamond: "9,1 17,9 9,17 1,9",
    triangle: "9,2 17,16 1,16",
    triangleDown: "1,2 17,2 9,16",
    hexagon: "5,2 13,2 17,9 13,16 5,16 1,9",
    star: "9,1 11,7 17,7 12,11 14,17 9,13 4,17 6,11 1,7 7,7",
    square: "2,2 16,2 16,16 2,16",
  };

  function shape(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  function sign(width, child) {
    const svg = shape("svg", { width, height: 18, "aria-hidden": "true" });
    svg.append(child);
    return svg;
  }

  function nodeSign(kind) {
    const { shape: form, fill, border } = data.styles.nodes[kind];
    const paint = { fill, stroke: border };
    return sign(18, POINTS[form] ? shape("polygon", { points: POINTS[form], ...paint }) : shape("circle", { cx: 9, cy: 9, r: 8, ...paint }));
  }

  function edgeSign(type) {
    const { colour, width, dash } = data.styles.edges[type];
    const line = { x1: 0, y1: 9, x2: 38, y2: 9, style: `--own: ${colour}`, "stroke-width": width, "stroke-dasharray": dash.join(" ") };
    return sign(38, shape("line", line));
  }

  function entry(field, value, count, picture) {
    const name = make("span", { text: word(value, field), "data-word": value, "data-section": field });
    const button = make("button", { type: "button", "aria-pressed": "true" }, picture, name, make("small", { text: count }));
    button.dataset[field] = value;
    button.addEventListener("click", () => button.setAttribute("aria-pressed", String(Model.toggle(field, value))));
    return make("li", {}, button);
  }

  /** Counts in the order of the styles, so that every page lists them alike. */
  function counts(items, field, order) {
    const found = groupBy(items, (item) => item[field]);
    return Object.keys(order).filter((value) => found.has(value)).map((value) => [value, found.get(value).length]);
  }

  function render() {
    const kinds = counts(Model.nodes, "kind", data.styles.nodes).map(([kind, count]) => entry("kind", kind, count, nodeSign(kind)));
    const types = counts(Model.edges, "type", data.styles.edges).map(([type, count]) => entry("type", type, count, edgeSign(type)));
    const timed = groupBy(Model.edges.filter((edge) => edge.year), (edge) => edge.year);
    const years = [...timed.keys()].sort().map((year) => entry("year", year, timed.get(year).length, ""));
    holder.append(...[kinds, types, years].filter((list) => list.length).map((list) => make("ul", {}, ...list)));
  }

  return { render };
})();
