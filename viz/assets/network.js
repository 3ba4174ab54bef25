"use strict";
/* The network: what of the model is drawn, and how vis-network draws it. */
const Picture = (() => {
  const holder = document.getElementById("network");
  if (!holder) return null;
  const { word } = Words;
  const FACE = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",SimHei,sans-serif';
  const MANY = 160; // edges above which roles are written on hover only
  const open = new Set(); // clusters whose members are shown
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();

  const sizes = new Map();
  for (const { cluster } of Model.nodes) if (cluster !== null) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);

  const themed = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
  const ink = () => themed("--ink");
  const ground = () => themed("--paper");
  const anchor = (node) => (node.cluster === null || open.has(node.cluster) ? node.id : `c:${node.cluster}`);

  function drawNode(node) {
    const { fill, border } = data.styles.nodes[node.kind];
    const focus = node.id === data.focus;
    const rim = focus ? ink() : border;
    const color = { background: fill, border: rim, highlight: { background: fill, border: ink() }, hover: { background: fill, border: rim } };
    const thick = focus ? 3 : 1.5;
    return { ...node.drawn, color, title: node.name, borderWidth: thick, borderWidthSelected: 3, size: node.drawn.size * (focus ? 1.5 : 1) };
  }

  /** A folded cluster stands in the middle of its members, in the colour of the kind that most of them are. */
  function drawCluster(name) {
    const members = Model.nodes.filter((node) => node.cluster === name && Model.isShown(node));
    const { fill, border } = data.styles.nodes[commonest(members.map((node) => node.kind))];
    const color = { background: blend(fill, 0.2), border, highlight: { background: blend(fill, 0.4), border: ink() }, hover: { background: blend(fill, 0.4), border } };
    return {
      id: `c:${name}`, label: `${wrap(name, 8, 3)}\n${members.length}`, shape: "circle", color, borderWidth: 2.5,
      title: `${name}：${members.length} ${word("members")}，${word("open")}`, ...centreOf(name),
      font: { strokeWidth: 0, size: 18 }, margin: 6 + 2 * Math.log2(members.length + 1), shapeProperties: { borderDashes: [7, 3] },
    };
  }

  function commonest(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  }

  function wrap(text, width, lines) {
    const signs = [...text];
    const short = signs.length > width * lines ? [...signs.slice(0, width * lines - 1), "…"] : signs;
    return short.join("").match(new RegExp(`.{1,${width}}`, "gu")).join("\n");
  }

  /** So much of a colour on the page's ground. */
  function blend(colour, share) {
    const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const [over, under] = [parts(colour), parts(ground())];
    return `rgb(${over.map((value, at) => Math.round(value * share + under[at] * (1 - share))).join(",")})`;
  }

  const centres = new Map();
  function centreOf(name) {
    if (!centres.has(name)) {
      const members = Model.nodes.filter((node) => node.cluster === name);
      const mean = (axis) => members.reduce((sum, node) => sum + node.drawn[axis], 0) / members.length;
      centres.set(name, { x: mean("x"), y: mean("y") });
    }
    return centres.get(name);
  }

  /** Lines between the same two nodes, and those along a column, are bent so that each can be seen. */
  function bend(edge, parallel) {
    const upright = edge.from.drawn.x === edge.to.drawn.x;
    const roundness = 0.14 * parallel + (upright ? 0.3 : 0);
    return roundness ? { enabled: true, type: "curvedCW", roundness } : false;
  }

  function drawEdge(edge, count, crowded, parallel) {
    const { colour, width, dash } = data.styles.edges[edge.type];
    const text = word(edge.type, "type") + (count > 1 ? ` ×${count}` : "");
    return {
      id: edge.key, from: anchor(edge.from), to: anchor(edge.to), arrows: "to",
      color: { color: colour, highlight: colour, hover: colour, opacity: crowded ? 0.55 : 1 },
      width: width + (count > 1 ? Math.log2(count) : 0), dashes: dash.length ? dash : false, title: text,
      label: !crowded && data.styles.edges[edge.type].role ? text : undefined,
      smooth: bend(edge, parallel),
    };
  }

  function wantedNodes() {
    const shown = Model.nodes.filter(Model.isShown);
    const single = shown.filter((node) => node.cluster === null || open.has(node.cluster)).map(drawNode);
    const folded = new Set(shown.filter((node) => node.cluster !== null && !open.has(node.cluster)).map((node) => node.cluster));
    return [...single, ...[...folded].map(drawCluster)];
  }

  /** Edges between the same two drawn ends and of one type become one when an end is a folded cluster. */
  function wantedEdges() {
    const bundles = new Map();
    for (const edge of Model.edges.filter(Model.isLinked)) {
      const [from, to] = [anchor(edge.from), anchor(edge.to)];
      if (from === to) continue;
      const whole = typeof from === "string" || typeof to === "string";
      const key = whole ? `${from}>${to}>${edge.type}` : edge.id;
      const bundle = bundles.get(key);
      if (bundle) bundle.count += 1;
      else bundles.set(key, { edge: { ...edge, key }, ends: `${from}>${to}`, count: 1 });
    }
    const repeats = new Map();
    return [...bundles.values()].map(({ edge, ends, count }) => {
      const parallel = repeats.get(ends) ?? 0;
      repeats.set(ends, parallel + 1);
      return drawEdge(edge, count, bundles.size > MANY, parallel);
    });
  }

  function sync(set, wanted) {
    const ids = new Set(wanted.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !ids.has(id)));
    set.update(wanted);
  }

  function draw() {
    edges.clear();
    sync(nodes, wantedNodes());
    edges.add(wantedEdges());
  }

  function options() {
    const font = { face: FACE, color: ink(), strokeColor: ground(), strokeWidth: 4 };
    const large = Model.edges.length > 3000;
    return {
      ...data.options, locale: "en",
      nodes: { font: { ...font, size: 16 }, scaling: { label: { drawThreshold: large ? 9 : 5 } } },
      edges: { ...data.options.edges, font: { ...font, size: 13, align: "middle" } },
      interaction: { ...data.options.interaction, hideEdgesOnDrag: large, hideEdgesOnZoom: large, hover: !large },
    };
  }

  draw();
  const network = new vis.Network(holder, { nodes, edges }, options());
  network.once("afterDrawing", () => network.fit());

  /** Make room around a cluster that opens, and take the room back when it closes. */
  function makeRoom(name, sign) {
    const centre = centreOf(name);
    const radius = Math.max(...Model.nodes.filter((node) => node.cluster === name).map(({ drawn }) => Math.hypot(drawn.x - centre.x, drawn.y - centre.y)));
    const push = (item) => {
      const [dx, dy] = [item.x - centre.x, item.y - centre.y];
      const factor = sign * radius / (Math.hypot(dx, dy) || 1);
      [item.x, item.y] = [item.x + dx * factor, item.y + dy * factor];
    };
    for (const node of Model.nodes) if (node.cluster !== name && !(node.cluster !== null && !open.has(node.cluster))) push(node.drawn);
    for (const [other] of sizes) if (other !== name && !open.has(other)) moveCluster(other, push);
  }

  /** A folded cluster moves as a whole, its members with it. */
  function moveCluster(name, push) {
    const centre = centreOf(name);
    const { x, y } = { ...centre };
    push(centre);
    for (const node of Model.nodes) if (node.cluster === name) [node.drawn.x, node.drawn.y] = [node.drawn.x + centre.x - x, node.drawn.y + centre.y - y];
  }

  function toggleCluster(name) {
    const opening = !open.delete(name);
    if (data.kind === "overview") makeRoom(name, opening ? 1 : -1);
    if (opening) open.add(name);
    draw();
  }

  const clusterOf = (id) => (typeof id === "string" ? id.slice(2) : null);
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) {
      if (clusterOf(node) !== null) toggleCluster(clusterOf(node));
      else Model.choose("node", Model.nodes[node]);
    } else if (typeof edge === "number") Model.choose("edge", Model.edges[edge]);
  });
  network.on("doubleClick", ({ nodes: [node] }) => {
    const cluster = typeof node === "number" ? Model.nodes[node].cluster : null;
    if (cluster !== null) toggleCluster(cluster);
  });

  function reveal({ what, item }) {
    const ends = what === "node" ? [item] : [item.from, item.to];
    const folded = ends.filter((node) => node.cluster !== null && !open.has(node.cluster));
    for (const { cluster } of folded) if (!open.has(cluster)) toggleCluster(cluster);
    if (what === "node" && nodes.get(item.id)) network.selectNodes([item.id]);
    if (what === "edge" && edges.get(item.id)) network.selectEdges([item.id]);
  }

  /** Bring a node to the middle, as a search does. */
  function focus(node) {
    if (nodes.get(node.id)) network.focus(node.id, { scale: Math.max(network.getScale(), 0.9) });
  }

  function move(dx, dy) {
    const { x, y } = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
  }
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  const KEYS = {
    ArrowLeft: () => move(-80, 0), ArrowRight: () => move(80, 0), ArrowUp: () => move(0, -80), ArrowDown: () => move(0, 80),
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => network.fit(),
  };
  holder.addEventListener("keydown", (event) => {
    if (!KEYS[event.key]) return;
    KEYS[event.key]();
    event.preventDefault();
  });

  document.addEventListener("filter", draw);
  document.addEventListener("language", draw);
  document.addEventListener("theme", () => {
    network.setOptions(options());
    draw();
  });
  document.addEventListener("choose", ({ detail }) => reveal(detail));
  const setPhysics = (on) => network.setOptions({ physics: { enabled: on } });
  return { network, focus, setPhysics, toggleCluster };
})();
