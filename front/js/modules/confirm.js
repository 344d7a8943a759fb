// <button data-dialog="id">: asks in <dialog id> first. Without script the button acts at once,
// so whatever cannot be undone also has a page of its own that asks.
export function askFirst(root) {
  for (const button of root.querySelectorAll("button[data-dialog]")) {
    const dialog = document.getElementById(button.dataset.dialog);
    if (!dialog?.showModal || button.dataset.ready) continue;
    button.dataset.ready = "yes";
    button.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.showModal();
    });
    dialog.addEventListener("close", () => {
      if (dialog.returnValue === "yes" && button.form) button.form.requestSubmit();
    });
  }
}
