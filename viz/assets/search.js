"use strict";
/* The search box: names that hold what is typed; Enter takes the first. */
const Search = (() => {
  const box = document.getElementById("search");
  const list = document.getElementById("hits");
  const MOST = 30;

  const find = (text) => {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return [];
    const hits = Model.nodes.filter((node) => node.name.toLowerCase().includes(wanted));
    return hits.sort((a, b) => a.name.length - b.name.length || b.edges.length - a.edges.length);
  };

  function take(node) {
    Model.choose("node", node);
    (Picture ?? Drawing)?.focus(node);
  }

  function hit(node) {
    const button = make("button", { type: "button", class: "link", text: node.name, on: { click: () => take(node) } });
    return make("li", {}, make("small", { text: Words.word(node.kind, "kind") }), button);
  }

  function render() {
    const found = find(box.value);
    const rows = found.slice(0, MOST).map(hit);
    if (found.length > MOST) rows.push(make("li", { text: `${Words.word("more")} ${found.length - MOST}` }));
    if (box.value.trim() && !found.length) rows.push(make("li", { text: Words.word("nothing") }));
    list.replaceChildren(...rows);
  }

  box.addEventListener("input", render);
  box.addEventListener("keydown", (event) => {
    const [first] = find(box.value);
    if (event.key === "Enter" && first) take(first);
    if (event.key === "ArrowDown") list.querySelector("button")?.focus();
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...list.querySelectorAll("button")];
    (buttons[buttons.indexOf(document.activeElement) + step] ?? box).focus();
    event.preventDefault();
  });
  return { box };
})();
