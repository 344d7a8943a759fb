// Names on a layer of their own: the most connected first, none over another, none cut inside a word.
const SIZE = 14;
const LEADING = 1.5;
const ROOM = 150;
const MOST = 70;
const words = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;
const wrapped = new Map();

export function drawNames(sigma, look, { graph, first, only }) {
  const canvas = sigma.getCanvases().names;
  const pen = canvas.getContext("2d");
  const { width, height } = sigma.getDimensions();
  pen.clearRect(0, 0, width, height);
  pen.font = `600 ${SIZE}px ${look.font}`;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  const taken = [];
  let drawn = 0;
  for (const code of order(graph, first, only)) {
    if (drawn >= MOST) break;
    const name = graph.getNodeAttribute(code, "name");
    const node = name && sigma.getNodeDisplayData(code);
    if (!node || node.hidden) continue;
    const at = sigma.framedGraphToViewport(node);
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
    const lines = linesOf(pen, name);
    const radius = sigma.scaleSize(node.size);
    const spot = freeSpot(pen, lines, at, radius, taken, width, code === first);
    if (!spot) continue;
    taken.push(spot);
    write(pen, lines, spot, look, code === first);
    drawn += 1;
  }
}

function order(graph, first, only) {
  const codes = (only ?? graph.nodes()).filter((code) => graph.hasNode(code) && code !== first);
  codes.sort((a, b) => graph.getNodeAttribute(b, "rank") - graph.getNodeAttribute(a, "rank"));
  return first && graph.hasNode(first) ? [first, ...codes] : codes;
}

function freeSpot(pen, lines, at, radius, taken, width, always) {
  const half = Math.max(...lines.map((line) => pen.measureText(line).width)) / 2;
  const high = lines.length * SIZE * LEADING;
  for (const down of [radius + 2, -radius - 2 - high]) {
    const x = Math.min(Math.max(at.x, half + 2), width - half - 2);
    const top = at.y + down;
    const box = { left: x - half - 3, right: x + half + 3, top, bottom: top + high, x };
    if (always || !taken.some((other) => meets(box, other))) return box;
  }
  return null;
}

function meets(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function write(pen, lines, spot, look, isFirst) {
  lines.forEach((line, n) => {
    const y = spot.top + SIZE * LEADING * n + SIZE * 1.1;
    pen.strokeStyle = look.paper;
    pen.lineWidth = 4;
    pen.strokeText(line, spot.x, y);
    pen.fillStyle = isFirst ? look.strong : look.text;
    pen.fillText(line, spot.x, y);
  });
}

function linesOf(pen, name) {
  if (!wrapped.has(name)) wrapped.set(name, wrap(pen, name));
  return wrapped.get(name);
}

function wrap(pen, name) {
  const pieces = words ? [...words.segment(name)].map((piece) => piece.segment) : name.split(/(?= )/);
  const lines = [""];
  for (const piece of pieces) {
    const longer = lines.at(-1) + piece;
    if (lines.at(-1) && pen.measureText(longer).width > ROOM) lines.push(piece.trimStart());
    else lines[lines.length - 1] = longer;
  }
  return lines.length > 2 ? [lines[0], `${lines[1].trimEnd()}…`] : lines;
}

export function forgetWidths() {
  wrapped.clear();
}
