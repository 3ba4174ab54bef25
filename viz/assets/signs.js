"use strict";
/* How nodes, folded groups and lines look, in the terms of vis-network. */
const Signs = (() => {
  const { word } = Words;
  const FACE = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",SimHei,sans-serif';
  const LARGE = !data.clusters.length && Model.edges.length > 3000; // then full lines would cost more than they tell
  const themed = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();

  /** So much of a colour on the page's ground, or on another of its colours. */
  function blend(colour, share, ground = "--paper") {
    const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const [over, under] = [parts(colour), parts(themed(ground))];
    return `rgb(${over.map((value, at) => Math.round(value * share + under[at] * (1 - share))).join(",")})`;
  }

  /** Colours of lines by type, lighter on a dark ground. */
  function tint() {
    const share = Number(themed("--tint"));
    return Object.fromEntries(Object.entries(data.styles.edges).map(([type, { colour }]) => [type, blend(colour, share, "--ink")]));
  }
  let tints = tint();
  document.addEventListener("theme", () => {
    tints = tint();
  });

  function colours(background, border, strong) {
    return { background, border, highlight: { background: strong, border: themed("--ink") }, hover: { background: strong, border } };
  }

  function nodeSign({ id, name, kind, drawn }) {
    const { fill, border } = data.styles.nodes[kind];
    const { label, shape, x, y, size } = drawn;
    const focus = id === data.focus;
    const color = colours(fill, focus ? themed("--ink") : border, fill);
    const borderWidth = focus ? 3 : LARGE ? 0 : 1.5;
    return { id, label, shape, x, y, size: focus ? size * 1.5 : size, color, title: name, borderWidth, borderWidthSelected: 3 };
  }

  /** A folded group, in the colour of the kind that most of its members are. */
  function groupSign(name, members, centre) {
    const { fill, border } = data.styles.nodes[commonest(members.map((node) => node.kind))];
    return {
      id: `c:${name}`, label: `${data.groups[name]}\n${members.length}`, shape: "circle", ...centre,
      color: colours(blend(fill, 0.2), border, blend(fill, 0.4)), borderWidth: 2.5, font: { strokeWidth: 0, size: 18 },
      title: `${name}：${members.length} ${word("members")}，${word("open")}`, margin: 6 + 2 * Math.log2(members.length + 1),
    };
  }

  function commonest(values) {
    return [...groupBy(values, (value) => value)].reduce((best, next) => (next[1].length > best[1].length ? next : best))[0];
  }

  /** Pattern, arrow and role of a line. */
  function lineParts(type, text, labelled) {
    const { dash, role } = data.styles.edges[type];
    return { dashes: dash.length ? dash : false, arrows: "to", label: labelled && role ? text : "" };
  }

  /** `count` edges of one type drawn as one line; in a large picture only in its colour and width. */
  function lineSign({ type }, count, crowded, smooth) {
    const [{ width }, colour] = [data.styles.edges[type], tints[type]];
    const text = word(type, "type") + (count > 1 ? ` ×${count}` : "");
    const opacity = LARGE ? 0.3 : crowded ? 0.6 : 1;
    const plain = { color: { color: colour, highlight: colour, hover: colour, opacity }, width: width + Math.log2(count) };
    return LARGE ? plain : { ...plain, ...lineParts(type, text, !crowded), title: text, smooth };
  }

  const headStyle = () => ({ font: `600 22px ${FACE}`, fillStyle: themed("--ink") });

  function options() {
    const font = { face: FACE, color: themed("--ink"), strokeColor: themed("--paper"), strokeWidth: 4 };
    return {
      ...data.options,
      nodes: { font: { ...font, size: 16 }, scaling: { label: { drawThreshold: LARGE ? 18 : 3 } } },
      edges: { ...data.options.edges, font: { ...font, size: 13, align: "middle" } },
      interaction: { ...data.options.interaction, hideEdgesOnDrag: LARGE, hideEdgesOnZoom: LARGE, hover: !LARGE },
    };
  }

  return { LARGE, nodeSign, groupSign, lineSign, lineParts, headStyle, options };
})();
