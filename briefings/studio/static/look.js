// What a form would change is looked at first: a difference, line by line, that its person keeps or lets go.

import { complain, fieldsOf, say, submit } from "./acts.js";

const MARKS = { "+": "ins", "-": "del" };

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target.closest("form[data-look]");
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    look(form).catch(() => complain(document.getElementById("studio").dataset.lost));
  },
  true,
);

async function look(form) {
  complain("");
  const response = await fetch(location.pathname, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ do: form.dataset.look, fields: fieldsOf(form), revision: null }),
  });
  if (response.status === 401) return location.assign("/masuk");
  const answer = await response.json();
  blame(form, answer.error ?? "");
  if (!response.ok) return complain(answer.error);
  if (!answer.said) return say(form.dataset.same);
  const dialog = document.getElementById("difference");
  show(dialog, answer.said);
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "keep") return;
    form.elements.seen.value = answer.said; // what is kept is what was seen
    submit(form, null);
  };
  dialog.showModal();
}

// which fields a sentence about faults names
function blame(form, text) {
  const bad = [...form.elements].filter((field) => field.name && text.includes(` ${field.name}: `));
  for (const field of form.elements) if (!bad.includes(field)) field.removeAttribute("aria-invalid");
  for (const field of bad) {
    field.setAttribute("aria-invalid", "true");
    const folded = field.closest("details");
    if (folded) folded.open = true;
  }
  bad[0]?.focus();
}

function show(dialog, text) {
  const lines = text.split("\n").map((line) => {
    const item = document.createElement(MARKS[line[0]] ?? "span");
    if (MARKS[line[0]]) {
      const spoken = document.createElement("span"); // for those who hear the page
      spoken.className = "unseen";
      spoken.textContent = `${line[0] === "+" ? dialog.dataset.added : dialog.dataset.removed}: `;
      item.append(spoken);
    }
    item.append(line);
    return item;
  });
  document.getElementById("difference-lines").replaceChildren(...lines);
}
