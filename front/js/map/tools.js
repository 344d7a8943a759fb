// Zoom in, zoom out, all of it again; on a small screen the wheel belongs to the page.
import { isCalm } from "./stage.js";

export function offerTools(frame, stage) {
  const tools = frame.querySelector("[data-map-tools]");
  const camera = stage.sigma.getCamera();
  const duration = isCalm() ? 0 : 150;
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const act = event.target.closest("button")?.value;
    if (act === "in") camera.animatedZoom({ factor: 1.6, duration });
    if (act === "out") camera.animatedUnzoom({ factor: 1.6, duration });
    if (act === "fit") camera.animatedReset({ duration });
  });
  frame.addEventListener("keydown", (event) => {
    const act = { "+": "in", "-": "out", 0: "fit" }[event.key];
    if (act) tools.querySelector(`[value=${act}]`).click();
  });
  keepWheelForPage(frame);
}

// Who scrolls past the map goes on scrolling; with the map in focus the wheel zooms.
function keepWheelForPage(frame) {
  const live = frame.querySelector("[data-map-live]");
  live.addEventListener(
    "wheel",
    (event) => {
      if (!live.contains(document.activeElement) && !event.ctrlKey) event.stopPropagation();
    },
    { capture: true },
  );
}
