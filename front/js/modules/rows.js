// A table's "all rows" box, and the bulk bar's count of what is selected.
export function selectRows(root) {
  for (const form of root.querySelectorAll("[data-rows]")) {
    const all = form.querySelector("[data-all-rows]");
    if (!all || form.dataset.ready) continue;
    form.dataset.ready = "yes";
    all.closest("label").hidden = false;
    const rows = () => [...form.querySelectorAll("[data-row]")];
    all.addEventListener("change", () => rows().forEach((row) => (row.checked = all.checked)));
    form.addEventListener("change", () => count(form, all, rows()));
    count(form, all, rows());
  }
}

function count(form, all, rows) {
  const chosen = rows.filter((row) => row.checked).length;
  all.checked = chosen > 0 && chosen === rows.length;
  all.indeterminate = chosen > 0 && chosen < rows.length;
  const said = form.querySelector("[data-row-count]");
  if (said) said.textContent = said.dataset.rowCount.replace("0", chosen);
}
