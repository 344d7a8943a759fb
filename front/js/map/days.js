// The form that asks for a day becomes a slider; each day is fetched once, everybody stays in place.
import { fetchFeed } from "./feed.js";
import { isCalm } from "./stage.js";

const PACE = 700;

export function slideThroughDays(frame, show) {
  const form = document.querySelector("[data-map-days]");
  const select = form?.querySelector("select");
  if (!select || select.options.length < 3) return;
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: 0,
    max: select.options.length - 1,
    value: select.selectedIndex,
    className: "graph-slider",
  });
  slider.setAttribute("aria-label", form.dataset.label);
  const known = new Map();
  const go = async (at) => {
    select.selectedIndex = at;
    slider.value = at;
    slider.setAttribute("aria-valuetext", select.options[at].text);
    const url = urlOf(frame.dataset.feed, select.value);
    if (!known.has(url)) known.set(url, fetchFeed(url));
    const feed = await known.get(url);
    if (select.selectedIndex !== at) return;
    show(feed);
    document.querySelector("[data-map-says]").textContent = feed.says;
    history.replaceState(null, "", urlOf(location.href, select.value));
  };
  slider.addEventListener("input", () => go(Number(slider.value)));
  select.addEventListener("change", () => go(select.selectedIndex));
  form.querySelector("[type=submit]").hidden = true;
  form.append(slider);
  offerPlaying(form, slider, go);
}

function urlOf(address, day) {
  const url = new URL(address, location.href);
  if (day) url.searchParams.set("on", day);
  else url.searchParams.delete("on");
  return url.href;
}

function offerPlaying(form, slider, go) {
  const button = form.querySelector("[data-map-play]");
  if (isCalm()) return;
  button.hidden = false;
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.setAttribute("aria-pressed", "false");
  };
  const step = () => {
    if (Number(slider.value) >= Number(slider.max)) return stop();
    go(Number(slider.value) + 1);
  };
  button.addEventListener("click", () => {
    if (timer) return stop();
    if (slider.value === slider.max) go(0);
    timer = setInterval(step, PACE);
    button.setAttribute("aria-pressed", "true");
  });
  slider.addEventListener("input", stop);
}
