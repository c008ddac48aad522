// Cards are dragged with mouse, pen or finger; Escape lets go. The keyboard has Alt and the arrows (keys.js).

import { act } from "./acts.js";

const FAR_PX = 6;
const EDGE_PX = 60;
const ROLL_PX = 14;
const ROLL_MS = 30;
let held = null;

const listAt = (x, y) => document.elementsFromPoint(x, y).map((each) => each.closest?.("[data-drop]")).find(Boolean);

document.addEventListener("pointerdown", (event) => {
  const card = event.target.closest?.(".card[data-story]");
  if (!card || event.button !== 0 || event.target.closest("a, button, input, textarea, select, summary, form")) return;
  if (event.pointerType === "touch" && !event.target.closest(".grip")) return; // a finger scrolls
  held = { card, x: event.pageX, y: event.pageY, at: event, mark: null, pointer: event.pointerId, rolling: 0 };
  if (event.target.closest(".grip")) event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  if (!held || event.pointerId !== held.pointer) return;
  if (!held.mark) {
    if (Math.hypot(event.pageX - held.x, event.pageY - held.y) < FAR_PX) return;
    held.mark = document.createElement("li");
    held.mark.className = "drop-here";
    held.mark.setAttribute("aria-hidden", "true");
    held.card.classList.add("dragged");
    document.body.classList.add("dragging");
    held.card.setPointerCapture?.(event.pointerId);
  }
  held.at = event;
  place();
  clearInterval(held.rolling);
  if (event.clientY < EDGE_PX) held.rolling = setInterval(roll, ROLL_MS, -ROLL_PX);
  else if (event.clientY > innerHeight - EDGE_PX) held.rolling = setInterval(roll, ROLL_MS, ROLL_PX);
});

// near the edge the page rolls on, and the card stays under the hand
function roll(by) {
  if (!held) return;
  scrollBy(0, by);
  place();
}

function place() {
  const { clientX, clientY } = held.at;
  held.card.style.transform = `translate(${clientX + scrollX - held.x}px, ${clientY + scrollY - held.y}px)`;
  const list = listAt(clientX, clientY);
  if (!list) return held.mark.remove();
  const cards = [...list.querySelectorAll(":scope > .card:not(.dragged)")];
  const next = cards.find((card) => {
    const box = card.getBoundingClientRect();
    return clientY < box.top + box.height / 2;
  });
  list.insertBefore(held.mark, next ?? null);
}

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
  clearInterval(held.rolling);
  held.mark?.remove();
  held.card.classList.remove("dragged");
  held.card.style.transform = "";
  document.body.classList.remove("dragging");
  held = null;
}
