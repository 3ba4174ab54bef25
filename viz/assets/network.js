"use strict";
/* The network: which nodes, folded groups and lines are drawn, and what a click, a key or a choice does. */
const Picture = (() => {
  const holder = document.getElementById("network");
  if (!holder) return null;
  const CROWDED = 160; // lines above which roles are written on hover only
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();

  const isFolded = (node) => node.cluster !== null && !Groups.open.has(node.cluster);
  const anchor = (node) => (isFolded(node) ? `c:${node.cluster}` : node.id);

  function wantedNodes() {
    const shown = Model.nodes.filter(Model.isShown);
    const members = groupBy(shown.filter(isFolded), (node) => node.cluster);
    const groups = [...members].map(([name, listed]) => Signs.groupSign(name, listed, Groups.centreOf(name)));
    return [...shown.filter((node) => !isFolded(node)).map(Signs.nodeSign), ...groups];
  }

  /** Edges by the line that draws them: one type between two signs is one line where a sign is a folded group. */
  let lines = new Map();
  function lineOf(edge) {
    return isFolded(edge.from) || isFolded(edge.to) ? `${anchor(edge.from)}>${anchor(edge.to)}>${edge.type}` : edge.id;
  }

  /** Lines between the same two signs, and those along a column, are bent so that each can be seen. */
  function wantedEdges() {
    const repeats = new Map();
    lines = groupBy(Model.edges.filter((edge) => Model.isLinked(edge) && anchor(edge.from) !== anchor(edge.to)), lineOf);
    return [...lines].map(([id, bundle]) => {
      const [edge] = bundle;
      const [from, to] = [anchor(edge.from), anchor(edge.to)];
      const parallel = repeats.get(`${from}>${to}`) ?? 0;
      repeats.set(`${from}>${to}`, parallel + 1);
      const roundness = 0.14 * parallel + (edge.from.drawn.x === edge.to.drawn.x ? 0.3 : 0);
      const smooth = roundness ? { enabled: true, type: "curvedCW", roundness } : false;
      return { id, from, to, ...Signs.lineSign(edge, bundle.length, lines.size > CROWDED, smooth) };
    });
  }

  function draw() {
    const wanted = wantedNodes();
    const kept = new Set(wanted.map((item) => item.id));
    edges.clear();
    nodes.remove(nodes.getIds().filter((id) => !kept.has(id)));
    nodes.update(wanted);
    edges.add(wantedEdges());
  }

  draw();
  const network = new vis.Network(holder, { nodes, edges }, Signs.options());

  function toggleGroup(name) {
    Groups.toggle(name);
    draw();
  }

  function click({ nodes: [node], edges: [edge] }) {
    if (typeof node === "string") toggleGroup(node.slice(2));
    else if (node !== undefined) Model.choose("node", Model.nodes[node]);
    else if (typeof edge === "number") Model.choose("edge", Model.edges[edge]);
    else if (edge !== undefined) Model.choose("bundle", lines.get(edge));
  }

  function fold({ nodes: [node] }) {
    if (typeof node === "number" && Model.nodes[node].cluster !== null) toggleGroup(Model.nodes[node].cluster);
  }

  /** In a large picture only the chosen node is drawn in full: names, line patterns, arrows and roles. */
  let lit = [];
  function light(node) {
    const drawn = node.edges.filter((edge) => edges.get(edge.id));
    const ends = (lines, size) => lines.flatMap(({ from, to }) => [from, to]).map(({ id }) => ({ id, font: { size } }));
    const plain = lit.map(({ id }) => ({ id, arrows: "", dashes: false, label: "" }));
    const full = drawn.map(({ id, type }) => ({ id, ...Signs.lineParts(type, Words.word(type, "type"), true) }));
    nodes.update([...ends(lit, 16), ...ends(drawn, 24)]);
    edges.update([...plain, ...full]);
    lit = drawn;
  }

  function reveal({ what, item }) {
    if (what === "bundle") return;
    const folded = (what === "node" ? [item] : [item.from, item.to]).filter(isFolded);
    for (const name of new Set(folded.map((node) => node.cluster))) toggleGroup(name);
    if (what === "node" && Signs.LARGE) light(item);
    if (what === "node" && nodes.get(item.id)) network.selectNodes([item.id]);
    if (what === "edge" && edges.get(item.id)) network.selectEdges([item.id]);
  }

  /** Bring a node to the middle, as a search does. */
  function focus(node) {
    if (nodes.get(node.id)) network.focus(node.id, { scale: Math.max(network.getScale(), 0.9) });
  }

  /** All in sight. Names have a width once they are drawn; a large picture draws none and must be quick. */
  function fit() {
    network.fit();
    if (Signs.LARGE) return;
    fitDrawn(); // takes the size of its place
    fitDrawn(); // takes the names that came in sight
  }

  function fitDrawn() {
    network.redraw();
    network.fit();
  }

  function move(dx, dy) {
    const { x, y } = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
  }

  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  const KEYS = {
    ArrowLeft: () => move(-80, 0), ArrowRight: () => move(80, 0), ArrowUp: () => move(0, -80), ArrowDown: () => move(0, 80),
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: fit,
  };

  function press(event) {
    if (!KEYS[event.key]) return;
    KEYS[event.key]();
    event.preventDefault();
  }

  /** Heads of columns. */
  function write(canvas) {
    const { font, fillStyle } = Signs.headStyle();
    Object.assign(canvas, { font, fillStyle, textAlign: "center" });
    for (const [text, x, y] of data.heads) canvas.fillText(text, x, y);
  }

  network.on("afterDrawing", write);
  network.on("click", click);
  network.on("doubleClick", fold);
  holder.addEventListener("keydown", press);
  document.addEventListener("filter", draw);
  document.addEventListener("language", draw);
  document.addEventListener("theme", () => {
    network.setOptions(Signs.options());
    draw();
    network.redraw(); // at once, for a printer doesn't wait
  });
  document.addEventListener("choose", ({ detail }) => reveal(detail));
  const setPhysics = (on) => network.setOptions({ physics: { enabled: on } });
  return { network, fit, focus, setPhysics };
})();
