// Puts a message into the clipboard, ready for a LINE group. Plain http has no clipboard: select instead.
export function copyTexts(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    if (button.dataset.ready) continue;
    button.dataset.ready = "yes";
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copy);
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    if (!document.execCommand("copy")) return;
  }
  button.lastChild.textContent = button.dataset.copied;
}
