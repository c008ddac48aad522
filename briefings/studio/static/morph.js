// Lays a new page over the one that is shown. What somebody is typing, has opened or listens to stays as it is:
// attributes that begin with "data-my-" belong to this browser and are never touched.

const MINE = /^data-my-/;
const STATES = { DETAILS: ["open"], DIALOG: ["open"] };

export function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

export function isDirty(element) {
  return element.matches("[data-my-dirty]") || element.querySelector("[data-my-dirty]") !== null;
}

export function morph(from, to) {
  const focused = document.activeElement;
  const range = focused && "selectionStart" in focused && focused.selectionStart !== null ? [focused.selectionStart, focused.selectionEnd] : null;
  lay(from, to);
  if (focused && focused !== document.body && focused.isConnected && document.activeElement !== focused) {
    focused.focus({ preventScroll: true });
    if (range) focused.setSelectionRange(...range);
  }
}

function lay(from, to) {
  layAttributes(from, to);
  if (from.hasAttribute("data-keep")) return;
  if (from instanceof HTMLTextAreaElement) {
    if (!from.hasAttribute("data-my-dirty") && from.defaultValue !== to.defaultValue) from.value = from.defaultValue = to.defaultValue;
    return;
  }
  layChildren(from, to);
}

function layAttributes(from, to) {
  const stay = STATES[from.nodeName] ?? [];
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !MINE.test(name) && !stay.includes(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value && !stay.includes(name)) from.setAttribute(name, value);
  }
  if (from instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(from.type)) {
    if (!from.hasAttribute("data-my-dirty") && from.value !== to.value) from.value = to.value;
  }
}

function layChildren(from, to) {
  const known = new Map([...from.children].filter((child) => child.id).map((child) => [child.id, child]));
  const kept = new Set([...to.children].map((child) => child.id).filter(Boolean));
  // what is gone while somebody types in it stays where it is until they have let it go
  const unfinished = (child) => child?.id && !kept.has(child.id) && isDirty(child);
  let here = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    while (unfinished(here)) here = here.nextSibling;
    const id = wanted.nodeType === Node.ELEMENT_NODE ? wanted.id : "";
    const same = id ? known.get(id) : null;
    if (same) {
      if (same === here) here = here.nextSibling;
      else put(from, same, here);
      same.removeAttribute("data-my-gone");
      lay(same, wanted);
    } else if (!id && here && alike(here, wanted)) {
      const next = here.nextSibling;
      if (here.nodeType === Node.ELEMENT_NODE) lay(here, wanted);
      else if (here.nodeValue !== wanted.nodeValue) here.nodeValue = wanted.nodeValue;
      here = next;
    } else {
      from.insertBefore(document.importNode(wanted, true), here);
    }
  }
  while (here) {
    const next = here.nextSibling;
    if (!unfinished(here)) here.remove();
    here = next;
  }
  for (const child of from.children) if (unfinished(child)) child.setAttribute("data-my-gone", "");
}

function put(parent, child, before) {
  if (parent.moveBefore) parent.moveBefore(child, before); // keeps focus and sound
  else parent.insertBefore(child, before);
}

function alike(one, other) {
  return one.nodeName === other.nodeName && one.nodeType === other.nodeType && !one.id;
}
