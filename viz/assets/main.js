"use strict";
/* Puts the page together and wires its buttons. */
(() => {
  const byId = (id) => document.getElementById(id);
  const onClick = (id, act) => byId(id)?.addEventListener("click", act);
  const picture = byId("picture");

  byId("count").dataset.ready = "";
  document.querySelector("h1").textContent = data.title;

  function count() {
    const { word } = Words;
    byId("count").textContent = `${Model.nodes.length} ${word("shown")} · ${Model.edges.length} ${word("lines")}`;
  }

  function showTable(on) {
    byId("table").hidden = !on;
    picture.hidden = on;
    byId("show-table").setAttribute("aria-pressed", String(on));
    byId("show-picture").setAttribute("aria-pressed", String(!on));
    if (on) Table.render();
  }

  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const repaint = () => document.dispatchEvent(new Event("theme"));

  /** "light", "dark", or the system's where there is none. */
  function setTheme(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    repaint();
  }

  function toggleTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    setTheme(dark ? "light" : "dark");
  }

  /** Paper is white. */
  let onScreen;
  addEventListener("beforeprint", () => {
    onScreen = root.dataset.theme;
    setTheme("light");
  });
  addEventListener("afterprint", () => setTheme(onScreen));
  system.addEventListener("change", repaint);

  onClick("show-table", () => showTable(true));
  onClick("show-picture", () => showTable(false));
  onClick("fit", () => Picture.fit());
  onClick("physics", (event) => {
    const on = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(on));
    Picture.setPhysics(on);
  });
  onClick("theme", toggleTheme);
  onClick("print", () => print());
  onClick("language", Words.toggle);
  document.addEventListener("language", count);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input")) return;
    Search.box.focus();
    event.preventDefault();
  });

  Legend.render();
  Words.apply();
  Detail.render();
  count();
  Picture?.fit(); // now that all around it has its size
  if (!Model.nodes.length) showTable(true);
  if (data.focus !== null) Model.choose("node", Model.nodes[data.focus]);
})();
