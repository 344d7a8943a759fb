// On a phone the rail of filters stands above what was found: fold it, except where something is chosen.
export function foldRail() {
  if (!window.matchMedia("(max-width: 63.99rem)").matches) return;
  for (const details of document.querySelectorAll(".with-rail-first .page-rail details[open]")) {
    if (!details.querySelector("[aria-current]")) details.open = false;
  }
}
