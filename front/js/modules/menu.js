// The headings of the site menu close again on Escape, on a click elsewhere, when the focus leaves.
export function closeMenus() {
  const open = () => document.querySelector(".site-nav .menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open()) return;
    const menu = open();
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  const leave = (event) => {
    if (open() && !open().contains(event.target)) open().open = false;
  };
  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
}
