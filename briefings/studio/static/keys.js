// The whole studio by keyboard. Nothing is taken while somebody types.

import { act, submit } from "./acts.js";
import { isField } from "./morph.js";

const cards = () => [...document.querySelectorAll(".card[data-story], .line[data-line]")];
const current = () => document.activeElement?.closest?.(".card[data-story], .line[data-line]");

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function press(card, key) {
  const found = card?.querySelector(`[data-key="${key}"]`);
  if (!found || found.disabled) return false;
  if (found instanceof HTMLDetailsElement) {
    found.open = true;
    found.querySelector("button, input")?.focus();
  } else if (found.form?.dataset.do) submit(found.form, found.name ? found : null);
  else found.click();
  return true;
}

function turn(verb) {
  const form = document.querySelector(`form[data-do="${verb}"]`);
  if (form && !form.querySelector("button").disabled) act(verb, {});
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  x: () => press(current(), "drop"),
  i: () => press(current(), "keep"),
  h: () => press(current(), "hold"),
  p: () => press(current(), "hear"),
  e: () => press(current(), "edit"),
  s: () => press(current(), "source"),
  u: () => turn("undo"),
  r: () => turn("redo"),
  n: () => document.getElementById("bring-text")?.focus(),
  "?": () => document.getElementById("keys").showModal(),
  Enter: () => document.activeElement === current() && current()?.querySelector("h3 a, [data-key='edit']")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const open = document.activeElement?.closest?.("details.menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
    return;
  }
  if (isField(event.target) || event.target.isContentEditable || document.querySelector("dialog[open]")) return;
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    press(current(), event.key === "ArrowUp" ? "up" : "down");
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const does = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
  if (!does) return;
  if (does() !== false && event.key !== "Enter") event.preventDefault();
});

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.menu[open]")) if (!open.contains(event.target)) open.open = false;
});
