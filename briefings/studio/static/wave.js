// The outline of what is on air, drawn from its peaks; a click goes there.

const HIGH = 80;
let drawn = "";

const audio = () => document.getElementById("aired");
const wave = () => document.getElementById("wave");

async function draw() {
  const svg = wave();
  if (!svg || svg.dataset.peaks === drawn) return;
  drawn = svg.dataset.peaks;
  const response = await fetch(drawn);
  if (!response.ok) return;
  const { peaks } = await response.json();
  const step = 600 / Math.max(1, peaks.length);
  const path = peaks.map((high, at) => {
    const half = Math.max(0.5, (high * HIGH) / 2);
    return `M${(at * step).toFixed(2)} ${(HIGH / 2 - half).toFixed(1)}V${(HIGH / 2 + half).toFixed(1)}`;
  });
  document.getElementById("outline")?.setAttribute("d", path.join(""));
}

function seek(seconds) {
  const sound = audio();
  if (!sound) return;
  sound.currentTime = seconds;
  sound.play().catch(() => {});
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-seek]");
  if (button) return seek(Number(button.dataset.seek));
  const svg = event.target.closest("#wave");
  if (!svg || !audio()?.duration) return;
  const box = svg.getBoundingClientRect();
  seek(((event.clientX - box.left) / box.width) * audio().duration);
});

document.addEventListener(
  "timeupdate",
  (event) => {
    const head = document.getElementById("head");
    if (event.target.id !== "aired" || !head || !event.target.duration) return;
    const x = (600 * event.target.currentTime) / event.target.duration;
    head.setAttribute("x1", x);
    head.setAttribute("x2", x);
  },
  true,
);
document.addEventListener("studio:laid", draw);
draw();
