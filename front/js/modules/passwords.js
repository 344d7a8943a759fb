export function showPasswords(root) {
  for (const button of root.querySelectorAll("button[data-show-password]")) {
    const input = document.getElementById(button.dataset.showPassword);
    if (!input || button.dataset.ready) continue;
    button.dataset.ready = "yes";
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
    });
  }
}
