// Music is heard as it would sound, under the show's own voice and with the levels in the form, before it is taken.

import { act, complain } from "./acts.js";
import { playOne } from "./hear.js";

const LARGEST = 8_000_000;
const LEVELS = ["sound.bed_db", "sound.sting_db"];

const fieldOf = (kind) => document.querySelector(`[data-music-file="${kind}"]`);
const editionOf = () => document.getElementById("music-edition").value;

async function candidate(kind) {
  const file = fieldOf(kind)?.files[0];
  if (!file) return {};
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, content: btoa(text) };
}

function levels() {
  const fields = {};
  for (const name of LEVELS) {
    const field = document.getElementById(`set-${name}`);
    if (field) fields[name] = field.value;
  }
  return fields;
}

async function hear(button) {
  const kind = button.dataset.music;
  button.setAttribute("aria-busy", "true");
  complain("");
  try {
    const fields = { kind, edition: editionOf(), ...levels(), ...(await candidate(kind)) };
    const response = await fetch("/musik", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ do: "hear", fields }),
    });
    if (response.status === 401) return location.assign("/masuk");
    const answer = await response.json();
    if (!response.ok) return complain(answer.error);
    playOne(answer.address, button.getAttribute("aria-label") ?? button.textContent);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function take(kind) {
  const sent = await candidate(kind);
  if (!(await act("music_take", { kind, edition: editionOf(), ...sent }))) return;
  fieldOf(kind).value = "";
  shown(kind);
}

// which file would be heard, and whether there is one to take
function shown(kind) {
  const file = fieldOf(kind).files[0];
  document.getElementById(`music-name-${kind}`).textContent = file?.name ?? "";
  document.getElementById(`music-take-${kind}`).disabled = !file;
}

const lost = () => complain(document.getElementById("studio").dataset.lost);

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.music) hear(button).catch(lost);
  else if (button.dataset.musicTake) take(button.dataset.musicTake).catch(lost);
  else if (button.dataset.musicBack) act("music_back", { kind: button.dataset.musicBack, edition: editionOf() });
});

document.addEventListener("change", (event) => {
  const kind = event.target.dataset?.musicFile;
  if (!kind) return;
  complain("");
  if (event.target.files[0]?.size > LARGEST) {
    event.target.value = "";
    complain(event.target.dataset.large);
  }
  shown(kind);
});
