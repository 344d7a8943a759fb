// Reads the compact feed (docs/reference/social-map-feed.md) into a graph.
import Graph from "graphology";

export const SECTORS = { p: "public", b: "business", t: "third_sector", s: "stakeholder", "-": "" };

export async function fetchFeed(url) {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

export function graphOf(feed) {
  const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  graph.setAttribute("feed", feed);
  const codes = feed.code ? feed.code.split(" ") : [];
  const named = (code, n) => (feed.clusters ? `${feed.names[code]} (${feed.size[n]})` : feed.names[code]);
  codes.forEach((code, n) => {
    graph.addNode(code, {
      x: feed.x[n],
      y: -feed.y[n],
      sector: SECTORS[feed.sector[n]],
      isPerson: feed.level[n] === "i",
      count: feed.size[n] ?? 1,
      name: feed.names[code] ? named(code, n) : "",
    });
  });
  feed.ties.forEach((ties, n) => (feed.clusters ? joinClusters : join)(graph, codes, n, ties));
  return graph;
}

function join(graph, codes, n, ties) {
  for (const tie of ties) {
    graph.addEdge(codes[n], codes[tie >> 3], { bond: (tie >> 1) & 3, isSure: Boolean(tie & 1) });
  }
}

function joinClusters(graph, codes, n, ties) {
  for (let at = 0; at < ties.length; at += 2) {
    graph.addEdge(codes[n], codes[ties[at]], { count: ties[at + 1], isSure: true });
  }
}
