"use strict";
/* Folded groups of nodes: which are open, where they stand, and the room that they take when they open. */
const Groups = (() => {
  const open = new Set();
  const centres = new Map();
  const members = groupBy(Model.nodes.filter((node) => node.cluster !== null), (node) => node.cluster);

  /** The middle of a group's members. */
  function centreOf(name) {
    if (!centres.has(name)) {
      const listed = members.get(name);
      const mean = (axis) => listed.reduce((sum, node) => sum + node.drawn[axis], 0) / listed.length;
      centres.set(name, { x: mean("x"), y: mean("y") });
    }
    return centres.get(name);
  }

  function radiusOf(name) {
    const { x, y } = centreOf(name);
    return Math.max(...members.get(name).map(({ drawn }) => Math.hypot(drawn.x - x, drawn.y - y)));
  }

  /** How far a place moves away from an opening group, or back (`sign` -1). */
  function shift(place, centre, distance) {
    const [dx, dy] = [place.x - centre.x, place.y - centre.y];
    const factor = distance / (Math.hypot(dx, dy) || 1);
    return [dx * factor, dy * factor];
  }

  function moveBy(place, [dx, dy]) {
    place.x += dx;
    place.y += dy;
  }

  /** Single nodes move alone, a folded group as a whole, its members with it. */
  function makeRoom(name, sign) {
    const centre = centreOf(name);
    const distance = sign * radiusOf(name);
    const single = Model.nodes.filter((node) => node.cluster === null || (node.cluster !== name && open.has(node.cluster)));
    for (const { drawn } of single) moveBy(drawn, shift(drawn, centre, distance));
    for (const [other, listed] of members) {
      if (other === name || open.has(other)) continue;
      const step = shift(centreOf(other), centre, distance);
      for (const place of [centreOf(other), ...listed.map((node) => node.drawn)]) moveBy(place, step);
    }
  }

  /** Open a folded group or fold an open one. */
  function toggle(name) {
    const opening = !open.delete(name);
    if (data.kind === "overview") makeRoom(name, opening ? 1 : -1);
    if (opening) open.add(name);
  }

  return { open, centreOf, toggle };
})();
