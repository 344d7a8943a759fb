// Names on a layer of their own: the most connected first, none over another, none cut inside a word.
const SIZE = 14;
const LEADING = 1.5;
const ROOM = 150;
const MOST = 70;
const LEADERS = 10;
const words = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;
const wrapped = new Map();

// The layer lies over sigma's own; sigma keeps its size from then on. Drawing names costs no WebGL.
export function openNames(sigma, shown) {
  const style = { pointerEvents: "none" };
  const canvas = sigma.createCanvasContext("names", { style }).getCanvases().names;
  const { width, height } = sigma.getDimensions();
  const dense = window.devicePixelRatio || 1;
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  [canvas.width, canvas.height] = [width * dense, height * dense];
  canvas.getContext("2d").scale(dense, dense);
  return () => drawNames(sigma, canvas, shown());
}

function drawNames(sigma, canvas, { look, graph, first, only }) {
  const pen = canvas.getContext("2d");
  const { width, height } = sigma.getDimensions();
  pen.clearRect(0, 0, width, height);
  const font = (weight) => `${weight} ${SIZE}px ${look.font}`;
  pen.font = font(400);
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  const free = { dots: dots(sigma, graph, only), names: [], width, height };
  let drawn = 0;
  for (const code of order(graph, first, only)) {
    if (drawn >= (graph.order > 600 && !only ? MOST / 2 : MOST)) break;
    const name = graph.getNodeAttribute(code, "name");
    const node = name && sigma.getNodeDisplayData(code);
    if (!node || node.hidden) continue;
    const at = sigma.framedGraphToViewport(node);
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
    const lines = linesOf(pen, name);
    const radius = sigma.scaleSize(node.size);
    const spots = [...spotsAround(pen, lines, at, radius, free)];
    const spot = chosen(spots, free, drawn < LEADERS, code === first);
    if (!spot) continue;
    free.names.push(spot);
    pen.font = font(code === first ? 600 : 400);
    write(pen, lines, spot, look, code === first);
    pen.font = font(400);
    drawn += 1;
  }
}

// Where dots stand no name goes; in a crowd only the larger ones keep their place free.
function dots(sigma, graph, only) {
  const least = graph.order > 400 && !only ? 5 : 0;
  const boxes = [];
  for (const code of only ?? graph.nodes()) {
    const node = sigma.getNodeDisplayData(code);
    if (!node || node.size < least) continue;
    const { x, y } = sigma.framedGraphToViewport(node);
    const reach = sigma.scaleSize(node.size) * 0.8;
    boxes.push({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  return boxes;
}

// Who is tied to nobody is named only when one looks closely.
function order(graph, first, only) {
  const isTied = (code) => only || graph.order < 30 || graph.getNodeAttribute(code, "rank");
  const all = (only ?? graph.nodes()).filter((code) => graph.hasNode(code) && code !== first);
  const codes = all.filter(isTied);
  codes.sort((a, b) => graph.getNodeAttribute(b, "rank") - graph.getNodeAttribute(a, "rank"));
  return first && graph.hasNode(first) ? [first, ...codes] : codes;
}

// Below, above, to the right, to the left; never over the edge.
function* spotsAround(pen, lines, at, radius, { width, height }) {
  const half = Math.max(...lines.map((line) => pen.measureText(line).width)) / 2 + 3;
  const high = lines.length * SIZE * LEADING;
  const gap = radius + 2;
  for (const [aside, down] of [[0, gap], [0, -gap - high], [gap + half, -high / 2], [-gap - half, -high / 2]]) {
    const x = Math.min(Math.max(at.x + aside, half), width - half);
    const top = Math.min(Math.max(at.y + down, 0), height - high);
    yield { left: x - half, right: x + half, top, bottom: top + high, x };
  }
}

// The most connected are named even where that covers the dots of others.
function chosen(spots, free, isLeader, always) {
  const clear = spots.filter((spot) => !free.names.some((other) => meets(spot, other)));
  const best = clear.find((spot) => !free.dots.some((other) => meets(spot, other)));
  return best ?? (isLeader || always ? clear[0] : null) ?? (always ? spots[0] : null);
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
  for (const piece of held(pieces)) {
    const longer = lines.at(-1) + piece;
    if (lines.at(-1) && pen.measureText(longer).width > ROOM) lines.push(piece.trimStart());
    else lines[lines.length - 1] = longer;
  }
  return lines.length > 2 ? [lines[0], `${lines[1].trimEnd()}…`] : lines;
}

// An opening bracket stays with what follows, a closing one with what stands before.
function held(pieces) {
  const kept = [];
  for (const piece of pieces) {
    if (kept.length && (/\($/.test(kept.at(-1)) || /^[),.”]/.test(piece))) kept.push(kept.pop() + piece);
    else kept.push(piece);
  }
  return kept;
}

export function forgetWidths() {
  wrapped.clear();
}
