// A picture for a report: the server's drawing, painted large by the browser; needs no WebGL.
const WIDTH = 2400;

export function offerPicture(button) {
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => save(button));
}

async function save(button) {
  const drawing = await load(`${button.dataset.svg}${location.search}`);
  const canvas = document.createElement("canvas");
  const share = drawing.naturalHeight / drawing.naturalWidth || 0.75;
  [canvas.width, canvas.height] = [WIDTH, Math.round(WIDTH * share)];
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((picture) => offer(URL.createObjectURL(picture), button.dataset.name), "image/png");
}

function load(url) {
  return new Promise((done, failed) => {
    const drawing = new Image();
    drawing.onload = () => done(drawing);
    drawing.onerror = failed;
    drawing.src = url;
  });
}

function offer(url, name) {
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
