// The stage: sigma over our graph, one partner chosen or pointed at, the others stepping back.
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { DEFAULT_EDGE_PROGRAM_CLASSES, DEFAULT_NODE_PROGRAM_CLASSES } from "sigma/settings";
import { dress, paler } from "./look.js";
import { forgetWidths, openNames } from "./names.js";
import { shapeProgram } from "./shapes.js";

// Each program sigma knows is compiled at the start; these two are never used here.
delete DEFAULT_EDGE_PROGRAM_CLASSES.arrow;
delete DEFAULT_NODE_PROGRAM_CLASSES.circle;
const HAIRLINES_FROM = 3000;

export function openStage(frame, graph, look) {
  const state = { graph, look, chosen: "", pointed: "", middle: "", near: null, listeners: [] };
  const live = frame.querySelector("[data-map-live]");
  live.hidden = false;
  const sigma = new Sigma(graph, live, settingsOf(state));
  state.names = openNames(sigma, () => ({ ...namesOf(state), look: state.look }));
  sigma.on("afterRender", state.names);
  sigma.on("enterNode", ({ node }) => point(state, sigma, node, live));
  sigma.on("leaveNode", () => point(state, sigma, "", live));
  document.fonts?.ready.then(() => (forgetWidths(), state.names()));
  state.names();
  return methodsOf(state, sigma, frame);
}

function settingsOf(state) {
  return {
    renderLabels: false,
    defaultNodeType: "shape",
    defaultEdgeType: "line",
    edgeProgramClasses: { line: state.graph.size > HAIRLINES_FROM ? EdgeLineProgram : EdgeRectangleProgram },
    nodeProgramClasses: { shape: shapeProgram(() => state.look.paper) },
    defaultDrawNodeHover: () => {},
    nodeReducer: (code, node) => nodeLook(state, code, node),
    edgeReducer: (edge, tie) => tieLook(state, edge, tie),
    stagePadding: 46,
    minCameraRatio: 0.05,
    maxCameraRatio: 2,
    zIndex: true,
    inertiaDuration: isCalm() ? 0 : 200,
    zoomDuration: isCalm() ? 0 : 150,
  };
}

export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function nodeLook(state, code, node) {
  if (!state.near) return node;
  if (code === focusOf(state)) return { ...node, zIndex: 3, size: node.size * 1.25, highlighted: false };
  return state.near.has(code) ? { ...node, zIndex: 2 } : { ...node, color: state.look.pale, zIndex: 0 };
}

function tieLook(state, edge, tie) {
  if (!state.near) return tie;
  const focus = focusOf(state);
  const isTheirs = state.graph.source(edge) === focus || state.graph.target(edge) === focus;
  if (isTheirs) return { ...tie, color: paler(state.look.strong, state.look.paper, tie.isSure ? 1 : 0.6), zIndex: 2 };
  return { ...tie, color: paler(state.look.pale, state.look.paper, 0.6), zIndex: 0 };
}

function focusOf(state) {
  return state.pointed || state.chosen;
}

function namesOf(state) {
  const first = focusOf(state) || state.middle;
  return { graph: state.graph, first, only: state.near ? [...state.near] : null };
}

function point(state, sigma, node, live) {
  state.pointed = node;
  live.dataset.pointing = node ? "yes" : "";
  look(state, sigma);
}

function look(state, sigma) {
  const focus = focusOf(state);
  const isHere = focus && state.graph.hasNode(focus);
  state.near = isHere ? new Set(state.graph.neighbors(focus)) : null;
  sigma.refresh({ skipIndexation: true });
}

function methodsOf(state, sigma, frame) {
  return {
    sigma,
    graph: () => state.graph,
    chosen: () => state.chosen,
    choose(code) {
      state.chosen = code;
      look(state, sigma);
      for (const listener of state.listeners) listener(code);
    },
    // The partner the whole picture is about: named first; room is left for what is said beside it.
    centre(code) {
      state.middle = code;
      if (sigma.getDimensions().width > 800) sigma.getCamera().setState({ x: 0.68, ratio: 1.4 });
    },
    onChoose: (listener) => state.listeners.push(listener),
    redress(next) {
      state.look = next;
      dress(state.graph, next, frame.clientWidth);
      sigma.refresh();
    },
    name(names) {
      for (const [code, name] of Object.entries(names)) {
        if (state.graph.hasNode(code) && !state.graph.getNodeAttribute(code, "name")) state.graph.setNodeAttribute(code, "name", name);
      }
      state.names();
    },
    show(next) {
      next.forEachNode((code) => {
        const kept = state.graph.hasNode(code) && state.graph.getNodeAttribute(code, "name");
        if (kept) next.setNodeAttribute(code, "name", kept);
      });
      dress(next, state.look, frame.clientWidth);
      state.graph = next;
      sigma.setGraph(next);
      look(state, sigma);
    },
  };
}
