// Arrow keys walk along the ties, as the eye does; without a tie in that direction, to whoever stands there.
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export function walkByKeys(frame, stage, side) {
  const live = frame.querySelector("[data-map-live]");
  const said = frame.querySelector("[data-map-said]");
  live.addEventListener("keydown", (event) => {
    const act = actOf(event, stage, side);
    if (!act) return;
    event.preventDefault();
    act();
    said.textContent = nameOf(stage, live.dataset.at);
  });
  function actOf(event) {
    if (ARROWS[event.key]) return () => walk(live, stage, ARROWS[event.key]);
    if (event.key === "Enter" && live.dataset.at) return () => side.take(live.dataset.at);
    if (event.key === "Escape" && stage.chosen()) return () => leave(live, stage);
    return null;
  }
  live.addEventListener("blur", () => stage.sigma.emit("leaveNode", {}));
}

function nameOf(stage, code) {
  return code && stage.graph().hasNode(code) ? stage.graph().getNodeAttribute(code, "name") : "";
}

function leave(live, stage) {
  live.dataset.at = "";
  stage.choose("");
}

function walk(live, stage, direction) {
  const graph = stage.graph();
  const from = graph.hasNode(live.dataset.at) ? live.dataset.at : stage.chosen();
  const next = graph.hasNode(from) ? towards(graph, from, direction) : largest(graph);
  if (!next) return;
  live.dataset.at = next;
  stage.sigma.emit("enterNode", { node: next });
  follow(stage.sigma, next);
}

function largest(graph) {
  return graph.reduceNodes((best, code, node) => {
    return best && graph.getNodeAttribute(best, "rank") >= node.rank ? best : code;
  }, "");
}

function towards(graph, from, direction) {
  return nearest(graph, from, direction, graph.neighbors(from)) ?? nearest(graph, from, direction, graph.nodes());
}

function nearest(graph, from, [right, up], codes) {
  const here = graph.getNodeAttributes(from);
  let best = null;
  let least = Infinity;
  for (const code of codes) {
    const there = graph.getNodeAttributes(code);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const along = x * right + y * up;
    const aside = Math.abs(x * up - y * right);
    const cost = along + 2 * aside;
    if (code !== from && along > 0 && aside <= along && cost < least) [best, least] = [code, cost];
  }
  return best;
}

// Only when the partner stands outside what is seen.
function follow(sigma, code) {
  const node = sigma.getNodeDisplayData(code);
  const at = sigma.framedGraphToViewport(node);
  const { width, height } = sigma.getDimensions();
  if (at.x > 30 && at.y > 30 && at.x < width - 30 && at.y < height - 30) return;
  sigma.getCamera().setState({ x: node.x, y: node.y });
}
