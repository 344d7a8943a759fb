// <form data-autosave="key of this draft">: what is typed stays on this device until it is sent.
const PREFIX = "draft:";
const WAIT = 600;

export function keepDrafts() {
  for (const form of document.querySelectorAll("form[data-autosave]")) keep(form);
}

function keep(form) {
  const key = PREFIX + form.dataset.autosave;
  const note = form.querySelector("[data-autosave-note]");
  restore(form, key, note);
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form, key, note), WAIT);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    localStorage.removeItem(key);
  });
}

function controls(form) {
  return [...form.elements].filter(
    (one) => one.name && !["hidden", "password", "file", "submit"].includes(one.type),
  );
}

function save(form, key, note) {
  const kept = controls(form).map((one) =>
    one.type === "checkbox" || one.type === "radio"
      ? [one.name, one.value, one.checked]
      : [one.name, one.value],
  );
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    show(note, "kept");
  } catch {
    show(note, "full");
  }
}

function restore(form, key, note) {
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!kept || form.querySelector("[aria-invalid=true]")) return;
  const all = controls(form);
  for (const [name, value, checked] of kept) {
    const one = all.find(
      (each) => each.name === name && (checked === undefined || each.value === value),
    );
    if (!one) continue;
    if (checked === undefined) one.value = value;
    else one.checked = checked;
  }
  show(note, "restored");
}

function show(note, state) {
  if (note) note.textContent = note.dataset[state] ?? "";
}
