// Fills the list under a field with what the house suggests for the letters typed so far.
export function suggest(root) {
  for (const field of root.querySelectorAll("[data-suggest-from]")) {
    if (field.dataset.ready) continue;
    field.dataset.ready = "yes";
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => fill(field), 150);
    });
  }
}

async function fill(field) {
  const text = field.value.trim();
  if (text.length < 2) return;
  const answer = await fetch(`${field.dataset.suggestFrom}?q=${encodeURIComponent(text)}`);
  if (!answer.ok || field.value.trim() !== text) return;
  const { names } = await answer.json();
  field.list?.replaceChildren(...names.map((name) => new Option(name, name)));
}
