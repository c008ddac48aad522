// A line, a story or everything is heard line by line, while what follows is still being spoken.

import { complain, root } from "./acts.js";

const player = document.getElementById("player");
const audio = document.getElementById("audio");
const playing = document.getElementById("playing");
let lines = [];
let at = 0;
let waiting = 0;
let number = 0;

export function hear(what, { from = "", voice = "" } = {}) {
  return begin(`/edisi/${root().dataset.slug}/dengar`, { what, from, voice });
}

export function pronounce(text, { voice = "", saying = "" } = {}) {
  return text.trim() ? begin("/ucapkan", { text, voice, saying }) : null;
}

// a sound that is there already, as a whole
export function playOne(address, title) {
  stop();
  player.hidden = false;
  playing.textContent = title;
  audio.src = address;
  audio.play().catch(() => {});
}

async function begin(address, fields) {
  stop();
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ do: "hear", fields }),
  });
  const answer = await response.json();
  if (!response.ok) return complain(answer.error);
  ({ lines, number } = answer);
  player.hidden = false;
  play(0);
}

function play(place) {
  at = place;
  const line = lines[at];
  if (!line) return stop(false);
  playing.textContent = line.written;
  mark(line);
  audio.src = line.address;
  audio.play().catch(() => {});
  if (lines[at + 1]) fetch(lines[at + 1].address).catch(() => {}); // it is there when its turn comes
}

function mark(line) {
  for (const each of document.querySelectorAll(".playing")) each.classList.remove("playing");
  if (!line) return;
  const found = document.querySelector(`[data-line="${CSS.escape(line.line)}"], [data-story="${CSS.escape(line.story)}"]`);
  if (found && (line.line || line.story)) found.classList.add("playing");
}

export function stop(hide = true) {
  clearTimeout(waiting);
  audio.pause();
  if (lines.length) fetch(`/dengar/${number}/henti`, { method: "POST", keepalive: true }).catch(() => {});
  lines = [];
  mark(null);
  if (hide) player.hidden = true;
}

audio.addEventListener("ended", () => {
  if (!lines.length) return;
  waiting = setTimeout(() => play(at + 1), lines[at].pause_ms);
});

audio.addEventListener("error", () => {
  if (lines.length) stop(); // why, the job says
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-hear]");
  if (button) hear(button.dataset.hear, { from: button.dataset.from, voice: button.dataset.voice });
  else if (event.target.id === "quiet") stop();
  const word = event.target.closest("[data-say]");
  if (word) pronounce(word.dataset.say, { voice: word.dataset.voice });
  const own = event.target.closest("[data-say-field]");
  if (own) pronounce(own.form.elements[own.dataset.sayField].value, { saying: own.form.elements.saying.value, voice: own.dataset.voice });
});
document.addEventListener("studio:laid", () => lines.length && mark(lines[at]));
