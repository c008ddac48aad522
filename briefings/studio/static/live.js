// A socket says when what is shown has changed, who else is here, and how far the jobs are.

import { complain, refresh, root } from "./acts.js";

const AGAIN_MS = 1000;
const ENDED = 4401;
const LOOK_MS = 400;
let socket = null;
let lost = false;
let newest = "";
let looking = 0;

let where = "";

function tellWhere(now) {
  if (now === where || socket?.readyState !== WebSocket.OPEN) return;
  where = now;
  socket.send(JSON.stringify({ where }));
}

// which line somebody writes at, so that nobody else begins there
document.addEventListener("focusin", (event) => tellWhere(event.target.closest("[data-my-editing]")?.dataset.where ?? ""));

export function connect() {
  const { slug, language } = root().dataset;
  const address = new URL(`/live?slug=${encodeURIComponent(slug)}&language=${language}`, location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(address);
  socket.addEventListener("message", (event) => heard(JSON.parse(event.data)));
  socket.addEventListener("open", () => {
    if (lost) complain("");
    lost = false;
    where = "";
    document.documentElement.dataset.live = "yes";
  });
  socket.addEventListener("close", (event) => {
    delete document.documentElement.dataset.live;
    if (event.code === ENDED) return location.assign("/masuk");
    lost = true;
    complain(root().dataset.lost);
    setTimeout(connect, AGAIN_MS);
  });
}

function heard(state) {
  showPeople(state.here);
  newest = state.stamp;
  const strange = state.jobs.some((job) => !showJob(job));
  if (newest !== root().dataset.stamp || strange) refresh().catch(() => {});
}

// a page that was made while somebody else decided may be older than what was told of: then it is asked for again
document.addEventListener("studio:laid", () => {
  clearTimeout(looking);
  looking = setTimeout(() => newest && newest !== root().dataset.stamp && refresh().catch(() => {}), LOOK_MS);
});

function showPeople(here) {
  const list = document.getElementById("here");
  list.replaceChildren(
    ...here.map(({ name, where }) => {
      const item = document.createElement("li");
      item.textContent = where ? `${name} ${root().dataset.at} ${where}` : name;
      item.title = item.textContent;
      return item;
    }),
  );
}

function showJob(job) {
  const item = document.getElementById(`job-${job.number}`);
  if (!item) return false;
  const bar = item.querySelector("progress");
  if (bar && job.state === "running") {
    if (job.total) Object.assign(bar, { max: job.total, value: job.done });
    else bar.removeAttribute("value");
    item.querySelector(".text").textContent = job.text;
  }
  return true;
}
