// A picture for a report: the server's drawing painted large, in the page's own letters; needs no WebGL.
const WIDTH = 2400;

export function offerPicture(button) {
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => save(button));
}

async function save(button) {
  const drawing = await fetchDrawing(`${button.dataset.svg}${location.search}`);
  const [width, height] = ["width", "height"].map((side) => Number(drawing.getAttribute(side)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, Math.round((WIDTH * height) / width)];
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(WIDTH / width, WIDTH / width);
  for (const part of drawing.querySelectorAll("path, text")) paint(pen, part);
  canvas.toBlob((picture) => offer(URL.createObjectURL(picture), button.dataset.name), "image/png");
}

async function fetchDrawing(url) {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
}

// Only what phakhi/socialmap/drawing writes: paths and lines of text, dressed by attributes.
function paint(pen, part) {
  const of = (name) => part.getAttribute(name);
  const paths = part.tagName === "path" ? new Path2D(of("d")) : null;
  pen.lineWidth = Number(of("stroke-width") ?? 1);
  pen.setLineDash((of("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
  pen.lineJoin = of("stroke-linejoin") ?? "miter";
  pen.strokeStyle = of("stroke") ?? "transparent";
  pen.fillStyle = of("fill") === "none" ? "transparent" : of("fill");
  if (paths) {
    pen.fill(paths);
    return pen.stroke(paths);
  }
  pen.font = `${of("font-size")}px ${of("font-family")}`;
  pen.textAlign = of("text-anchor") === "middle" ? "center" : "start";
  pen.strokeText(part.textContent, Number(of("x")), Number(of("y")));
  pen.fillText(part.textContent, Number(of("x")), Number(of("y")));
}

function offer(url, name) {
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
