// The studio in a browser: everything is made on the server; here it is only moved, typed, heard and kept fresh.

import { root } from "./acts.js";
import "./bring.js";
import "./drag.js";
import "./keys.js";
import "./hear.js";
import "./edit.js";
import "./look.js";
import "./music.js";
import "./wave.js";
import { connect } from "./live.js";

const YEAR_S = 31_536_000;

function keep(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=strict`;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.theme) {
    keep("tema", button.dataset.theme);
    document.documentElement.dataset.theme = button.dataset.theme;
    for (const each of document.querySelectorAll("button[data-theme]")) each.setAttribute("aria-pressed", String(each === button));
  } else if (button.dataset.language) {
    keep("bahasa", button.dataset.language);
    location.reload();
  } else if ("help" in button.dataset) document.getElementById("keys").showModal();
  else if ("leave" in button.dataset) {
    await fetch("/keluar", { method: "POST" });
    location.assign("/masuk");
  }
});

addEventListener("beforeunload", (event) => {
  if (root().querySelector("[data-my-dirty]")) event.preventDefault();
});

// on a narrow screen the pages are a strip to be pushed sideways: the one that is open stands in sight
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

connect();
document.documentElement.dataset.ready = "yes";
