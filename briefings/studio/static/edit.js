// Lines are edited in place, either form; what a change touches is told before it is made.

import { ask, refresh, submit } from "./acts.js";
import { hear } from "./hear.js";

const WAIT_MS = 350;
let weighing = 0;

function open(line, form) {
  line.setAttribute("data-my-editing", form);
  const field = line.querySelector(`form[data-do="${form}"] textarea`);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function close(line) {
  for (const form of line.querySelectorAll("form")) {
    form.reset();
    form.removeAttribute("data-my-revision");
    for (const field of form.elements) field.removeAttribute("data-my-dirty");
    const told = form.querySelector("output");
    if (told) told.textContent = "";
  }
  line.removeAttribute("data-my-editing");
  line.focus();
  if (line.hasAttribute("data-my-gone")) refresh();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-edit]");
  const line = event.target.closest(".line[data-line]");
  if (button && line) open(line, button.dataset.edit);
  else if (event.target.closest("[data-cancel]") && line) close(line);
  const word = event.target.closest("[data-word]");
  if (word && line) {
    const details = line.querySelector("details.say");
    details.open = true;
    const form = details.querySelector("form");
    form.elements.written.value = word.dataset.word;
    form.elements.saying.focus();
  }
});

document.addEventListener("dblclick", (event) => {
  const text = event.target.closest(".line .written, .line .spoken");
  if (text) open(text.closest(".line"), text.matches(".spoken") ? "set_spoken" : "set_line");
});

document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.(".line textarea");
  if (!field) return;
  if (event.key === "Escape") close(field.closest(".line"));
  else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit(field.form, null);
  }
});

document.addEventListener("input", (event) => {
  const form = event.target.form;
  const told = form?.querySelector("output[data-weigh]");
  if (!told) return;
  clearTimeout(weighing);
  weighing = setTimeout(async () => {
    const fields = Object.fromEntries(new FormData(form));
    told.textContent = fields.text === "" ? "" : ((await ask("weigh", { ...fields, form: told.dataset.weigh })) ?? "");
  }, WAIT_MS);
});

// what was put right is heard at once
document.addEventListener("studio:done", (event) => {
  const what = event.detail.form.dataset.hearAfter;
  if (what) hear(what);
});
