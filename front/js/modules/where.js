// Takes the reader to what matters first: the error summary, and the open door of the menu.
export function showWhere() {
  document.querySelector(".page-body > [data-take-focus]")?.focus();
  const door = document.querySelector(".site-nav [aria-current]");
  const strip = door?.closest("ul");
  if (strip) strip.scrollLeft = door.offsetLeft - strip.clientWidth / 3;
}
