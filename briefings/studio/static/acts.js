// What a person does goes to the page that they look at, one after the other, and the page comes back as it stands then.

import { isField, morph } from "./morph.js";

export const root = () => document.getElementById("studio");
let queue = Promise.resolve();
let acting = 0;
const DRAGGED_MS = 150;
let asked = 0;

export function say(text) {
  const said = document.getElementById("said");
  said.textContent = text ?? "";
  said.classList.toggle("shown", Boolean(text));
}

export function complain(text) {
  const fault = document.getElementById("fault");
  fault.textContent = text ?? "";
  fault.classList.toggle("shown", Boolean(text));
}

export function layPage(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const next = page.getElementById("studio");
  if (!next) return location.reload();
  document.title = page.title;
  morph(root(), next);
  document.dispatchEvent(new CustomEvent("studio:laid"));
}

export function act(name, fields, revision) {
  const turn = queue.then(() => send(name, fields, revision));
  queue = turn.catch(() => {});
  return turn;
}

async function send(name, fields, revision) {
  acting += 1;
  complain("");
  try {
    const own = root().dataset.revision;
    const sent = { do: name, fields, revision: revision ?? (own === "" ? null : Number(own)) };
    const response = await fetch(location.pathname + location.search, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
    });
    if (response.status === 401) return location.assign("/masuk");
    const answer = await response.json();
    if (!response.ok) {
      complain(answer.error);
      if (response.status === 409) setTimeout(refresh, 0);
      return false;
    }
    asked += 1; // a page that was asked for before is older than this one
    if (answer.go) location.assign(answer.go);
    else if (answer.html) layPage(answer.html);
    say(answer.said);
    return true;
  } catch {
    complain(root().dataset.lost);
    return false;
  } finally {
    acting -= 1;
  }
}

// what would come of it, without doing it: a sentence, or nothing where it cannot be told
export async function ask(name, fields) {
  const response = await fetch(location.pathname, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ do: name, fields, revision: null }),
  });
  const answer = await response.json();
  return answer.said ?? answer.error;
}

export async function refresh() {
  if (document.body.classList.contains("dragging")) return setTimeout(refresh, DRAGGED_MS); // nothing moves under a hand
  const mine = ++asked;
  const response = await fetch(location.pathname + location.search);
  if (response.redirected && new URL(response.url).pathname === "/masuk") return location.assign("/masuk");
  const html = await response.text();
  if (mine === asked && !acting) layPage(html); // else there is a newer one; `live.js` looks whether it is new enough
}

export function fieldsOf(form, submitter) {
  const fields = {};
  for (const [name, value] of new FormData(form, submitter ?? null)) if (typeof value === "string") fields[name] = value;
  return fields;
}

function clean(form) {
  for (const field of form.elements) field.removeAttribute("data-my-dirty");
  form.removeAttribute("data-my-revision");
}

export async function submit(form, submitter) {
  const revision = form.getAttribute("data-my-revision");
  const busy = form.getAttribute("aria-busy") === "true";
  if (busy) return;
  form.setAttribute("aria-busy", "true");
  const sent = fieldsOf(form, submitter);
  const dirty = [...form.elements].filter((field) => field.hasAttribute("data-my-dirty"));
  for (const field of dirty) field.removeAttribute("data-my-dirty"); // what comes back is what was typed
  const done = await act(form.dataset.do, sent, revision === null ? undefined : Number(revision));
  form.removeAttribute("aria-busy");
  if (!done) return dirty.forEach((field) => field.setAttribute("data-my-dirty", ""));
  clean(form);
  form.reset();
  form.closest("details.menu")?.removeAttribute("open");
  const line = form.closest("[data-my-editing]");
  if (line) {
    line.removeAttribute("data-my-editing");
    line.focus();
  }
  const told = form.querySelector("output");
  if (told) told.textContent = "";
  document.dispatchEvent(new CustomEvent("studio:done", { detail: { form } }));
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-do]");
  if (!form) return;
  event.preventDefault();
  if (!form.dataset.ask || confirm(form.dataset.ask)) submit(form, event.submitter);
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!isField(field) || !field.form || !root().contains(field)) return;
  const plain = field.value === (field.defaultValue ?? "") && !(field instanceof HTMLSelectElement);
  field.toggleAttribute("data-my-dirty", !plain);
  const form = field.form;
  // what is typed was thought of upon what was seen when the typing began
  if (!form.hasAttribute("data-my-revision")) form.setAttribute("data-my-revision", root().dataset.revision || "0");
  if (plain && ![...form.elements].some((each) => each.hasAttribute("data-my-dirty"))) form.removeAttribute("data-my-revision");
});
