// Cards are dragged with mouse, pen or finger; Escape lets go. The keyboard has Alt and the arrows (keys.js).

import { act } from "./acts.js";

const FAR_PX = 6;
const EDGE_PX = 70;
let held = null;

const listAt = (x, y) => document.elementsFromPoint(x, y).map((each) => each.closest?.("[data-drop]")).find(Boolean);

document.addEventListener("pointerdown", (event) => {
  const card = event.target.closest?.(".card[data-story]");
  if (!card || event.button !== 0 || event.target.closest("a, button, input, textarea, select, summary, form")) return;
  if (event.pointerType === "touch" && !event.target.closest(".grip")) return; // a finger scrolls
  held = { card, x: event.clientX, y: event.clientY, mark: null, pointer: event.pointerId };
  if (event.target.closest(".grip")) event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  if (!held || event.pointerId !== held.pointer) return;
  if (!held.mark) {
    if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < FAR_PX) return;
    held.mark = document.createElement("li");
    held.mark.className = "drop-here";
    held.mark.setAttribute("aria-hidden", "true");
    held.card.classList.add("dragged");
    document.body.classList.add("dragging");
    held.card.setPointerCapture?.(event.pointerId);
  }
  held.card.style.transform = `translate(${event.clientX - held.x}px, ${event.clientY - held.y}px)`;
  const list = listAt(event.clientX, event.clientY);
  if (list) {
    const cards = [...list.querySelectorAll(":scope > .card:not(.dragged)")];
    const next = cards.find((card) => {
      const box = card.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    list.insertBefore(held.mark, next ?? null);
  } else {
    held.mark.remove();
  }
  if (event.clientY < EDGE_PX) scrollBy(0, -12);
  else if (event.clientY > innerHeight - EDGE_PX) scrollBy(0, 12);
});

document.addEventListener("pointerup", (event) => {
  if (!held || event.pointerId !== held.pointer) return;
  const { card, mark } = held;
  const list = mark?.parentElement;
  if (list) {
    const before = [...list.children].slice(0, [...list.children].indexOf(mark));
    const to = before.filter((each) => each.matches(".card:not(.dragged)")).length + 1;
    const { story, place } = card.dataset;
    if (list.dataset.drop === "in" && Number(place) !== to) act("move", { story, to: String(to) });
    else if (list.dataset.drop === "out" && place !== "0") act("drop", { story });
  }
  letGo();
});

document.addEventListener("pointercancel", letGo);
document.addEventListener("keydown", (event) => event.key === "Escape" && letGo());

function letGo() {
  if (!held) return;
  held.mark?.remove();
  held.card.classList.remove("dragged");
  held.card.style.transform = "";
  document.body.classList.remove("dragging");
  held = null;
}
