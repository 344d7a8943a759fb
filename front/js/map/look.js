// Colours come from the page's own tokens, so that the map follows theme and house.
const WIDTHS = [1, 1.7, 2.5, 3.4];
const MIN_SIZE = 4;
const MAX_SIZE = 15;
const SHAPES = { third_sector: 0, "": 0, public: 1, business: 2, stakeholder: 3 };

export function readLook(frame) {
  const style = getComputedStyle(frame);
  const token = (name) => style.getPropertyValue(name).trim();
  return {
    sectors: {
      public: token("--public"),
      business: token("--business"),
      third_sector: token("--third-sector"),
      stakeholder: token("--stakeholder"),
      "": token("--line-strong"),
    },
    paper: token("--surface"),
    text: token("--text"),
    line: token("--line-strong"),
    pale: token("--line"),
    strong: token("--ink"),
    accent: token("--accent"),
    font: token("--font"),
  };
}

export function onLookChange(redress) {
  new MutationObserver(redress).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme"],
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redress);
}

// Persons are all of one size: nobody ranks them.
export function dress(graph, look, width) {
  const crowd = Math.min(1, Math.max(0.4, Math.sqrt(300 / graph.order)));
  const share = crowd * Math.min(1, Math.max(0.5, width / 800));
  const clusters = graph.getAttribute("feed").clusters;
  const weight = (code, node) => (clusters ? node.count : node.isPerson ? 0 : graph.degree(code));
  const most = graph.reduceNodes((top, code, node) => Math.max(top, weight(code, node)), 1);
  const large = clusters ? MAX_SIZE * 2 : MAX_SIZE;
  const small = MIN_SIZE;
  graph.forEachNode((code, node) => {
    const rank = weight(code, node);
    graph.mergeNodeAttributes(code, {
      rank,
      size: (small + (large - small) * Math.sqrt(rank / most)) * share,
      color: look.sectors[node.sector],
      shape: SHAPES[node.sector],
      type: "shape",
    });
  });
  dressTies(graph, look, clusters);
}

function dressTies(graph, look, clusters) {
  const most = graph.reduceEdges((top, _edge, tie) => Math.max(top, tie.count ?? 1), 1);
  const sure = paler(look.line, look.paper, graph.size > 2000 ? 0.5 : 1);
  const unsure = paler(look.line, look.paper, graph.size > 2000 ? 0.25 : 0.5);
  graph.forEachEdge((edge, tie) => {
    const width = clusters ? 0.7 + 5 * Math.sqrt(tie.count / most) : WIDTHS[tie.bond];
    graph.mergeEdgeAttributes(edge, {
      size: graph.size > 2000 ? width * 0.6 : width,
      color: tie.isSure ? sure : unsure,
    });
  });
}

// A paler colour, not a transparent one: sigma would add it to what lies below. Tokens have six digits.
export function paler(colour, paper, share) {
  const part = (of, at) => parseInt(of.slice(at, at + 2), 16);
  const mix = (at) => Math.round(share * part(colour, at) + (1 - share) * part(paper, at));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}
