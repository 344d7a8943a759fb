// What is known of the chosen partner, fetched as the server writes it; it is read out when it comes.
export function openSide(frame, stage) {
  const side = document.querySelector("[data-map-side]");
  stage.sigma.on("clickNode", ({ node }) => take(frame, stage, node));
  stage.sigma.on("clickStage", () => stage.choose(""));
  stage.onChoose((code) => show(frame, side, code));
  side.addEventListener("click", (event) => {
    if (event.target.closest("[data-map-close]")) stage.choose("");
  });
  return { take: (code) => take(frame, stage, code) };
}

// A cluster opens; a partner is chosen.
function take(frame, stage, code) {
  if (!stage.graph().getAttribute("feed").clusters) return stage.choose(code);
  const query = new URLSearchParams(location.search);
  query.append("cluster", code);
  location.search = query;
}

async function show(frame, side, code) {
  side.dataset.code = code;
  if (!code) return side.replaceChildren();
  const query = new URLSearchParams(location.search);
  const url = `${frame.dataset.partner.replace("-code-", encodeURIComponent(code))}?${query}`;
  const answer = await fetch(url, { credentials: "same-origin" });
  if (side.dataset.code !== code) return;
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  side.replaceChildren(...page.querySelectorAll(".graph-card"));
}
