"use strict";
/* The same data as a table: sorted by a click on a column's head, copied as CSV. */
const Table = (() => {
  const holder = document.getElementById("table");
  const { word } = Words;
  const STEP = 500; // rows shown at once
  let [sorted, down, limit] = [null, false, STEP];

  const table = data.table ?? edgeTable();

  /** Without a table of its own a page lists its edges with the sentences that prove them. */
  function edgeTable() {
    const columns = ["from", "relation", "to", "quote", "notice", "number", "issued", ...(data.times.length ? ["time"] : [])];
    return { heads: columns.map((name) => data.words.columns[name]), rows: Model.edges.map(edgeRow) };
  }

  function edgeRow(edge) {
    const [notice, text, start, end] = edge.passage ?? [null, "", 0, 0];
    const { title, number, issued } = data.notices[notice] ?? {};
    const row = [edge.from.name, data.words.type[edge.type][0], edge.to.name, text.slice(start, end), title, number, issued];
    if (data.times.length) row.push(edge.time);
    return Object.assign(row, { edge });
  }

  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : String(a ?? "").localeCompare(String(b ?? ""), "zh-CN", { numeric: true });

  function rows() {
    if (sorted === null) return table.rows;
    const ordered = [...table.rows].sort((a, b) => compare(a[sorted], b[sorted]));
    return down ? ordered.reverse() : ordered;
  }

  function sortBy(column) {
    down = sorted === column && !down;
    sorted = column;
    render();
  }

  function head(name, column) {
    const state = sorted !== column ? "none" : down ? "descending" : "ascending";
    const arrow = { none: "", ascending: " ▲", descending: " ▼" }[state];
    const button = make("button", { type: "button", text: Words.pick(name) + arrow, on: { click: () => sortBy(column) } });
    return make("th", { scope: "col", "aria-sort": state }, button);
  }

  const show = (value) => (value == null ? "" : Array.isArray(value) ? value.join("；") : String(value));

  /** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe. */
  function csvField(value) {
    const text = typeof value === "string" && /^[=+\-@\t]/.test(value) ? `'${value}` : show(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  const toCsv = () => [table.heads.map(Words.pick), ...rows()].map((row) => row.map(csvField).join(",")).join("\r\n");

  async function copy(event) {
    const button = event.currentTarget;
    try {
      await navigator.clipboard.writeText(toCsv());
    } catch {
      copyBySelection(toCsv());
    }
    button.textContent = word("copied");
  }

  function copyBySelection(text) {
    const area = make("textarea", { class: "offscreen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  /** A row; one of an edge shows its evidence by a click or Enter. */
  function line(row) {
    const cells = row.map((value) => make("td", { text: show(value) }));
    if (!row.edge) return make("tr", {}, ...cells);
    const choose = () => Model.choose("edge", row.edge);
    const keydown = ({ key }) => key === "Enter" && choose();
    return make("tr", { class: "edge", tabindex: 0, on: { click: choose, keydown } }, ...cells);
  }

  function render() {
    const body = make("tbody");
    for (const row of rows().slice(0, limit)) body.append(line(row));
    const heads = make("thead", {}, make("tr", {}, ...table.heads.map(head)));
    const parts = [make("button", { type: "button", id: "copy", text: word("copy"), on: { click: copy } }), make("table", {}, heads, body)];
    const left = table.rows.length - limit;
    if (left > 0) parts.push(make("button", { type: "button", text: `${word("more")} ${left}`, on: { click: () => { limit += 5 * STEP; render(); } } }));
    holder.replaceChildren(...parts);
  }

  document.addEventListener("language", () => holder.hidden || render());
  return { render, toCsv };
})();
