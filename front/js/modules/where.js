// Takes the reader to what matters first: the error summary, and the open tab.
export function showWhere() {
  document.querySelector(".page-body > [data-take-focus]")?.focus();
  document.querySelectorAll(".tabs [aria-current]").forEach((door) => {
    const strip = door.closest("ul");
    strip.scrollLeft = door.offsetLeft - strip.offsetLeft - strip.clientWidth / 3;
  });
}
