// The social map in WebGL, over the still drawing from the server: where anything fails, that one stays.
import { dress, readLook, onLookChange } from "./map/look.js";
import { fetchFeed, graphOf } from "./map/feed.js";
import { openStage } from "./map/stage.js";
import { openSide } from "./map/side.js";
import { walkByKeys } from "./map/keys.js";
import { offerTools } from "./map/tools.js";
import { slideThroughDays } from "./map/days.js";
import { offerPicture } from "./map/png.js";

const frame = document.querySelector("[data-map]");
offerPicture(document.querySelector("[data-map-png]"));
if (frame) start().catch((error) => giveUp(error));

async function start() {
  frame.dataset.began = String(Math.round(performance.now()));
  const feed = await fetchFeed(frame.dataset.feed);
  const look = readLook(frame);
  const graph = graphOf(feed);
  dress(graph, look, frame.clientWidth);
  frame.dataset.state = "live";
  const stage = openStage(frame, graph, look);
  const side = openSide(frame, stage);
  walkByKeys(frame, stage, side);
  offerTools(frame, stage);
  onLookChange(() => stage.redress(readLook(frame)));
  slideThroughDays(frame, (next) => stage.show(graphOf(next)));
  if (feed.middle) stage.centre(feed.middle);
  await painted();
  frame.dataset.painted = String(Math.round(performance.now()));
  const names = await fetchFeed(frame.dataset.names);
  stage.name(names);
}

// The frame after the one in which WebGL has drawn.
function painted() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

// The reader keeps the server's drawing; the console says why.
function giveUp(error) {
  delete frame.dataset.state;
  frame.dataset.failed = "";
  console.info(`social map: drawn by the server only (${error.message})`);
}
