"use strict";
// The player: controls of our own, chapters and sentences to jump to, and the script that follows what is said.
// Without it the browser's own controls and plain lists remain.

(() => {
  document.documentElement.classList.add("js");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const copy = document.querySelector("[data-copy]");
  if (copy) {
    const field = document.getElementById(copy.dataset.copy);
    const told = document.querySelector("[data-copied]");
    copy.hidden = false;
    field.addEventListener("focus", () => field.select());
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        field.select();
        document.execCommand("copy");
      }
      copy.textContent = "Tersalin";
      told.textContent = "Alamat umpan tersalin.";
      setTimeout(() => { copy.textContent = "Salin"; told.textContent = ""; }, 3000);
    });
  }

  const player = document.querySelector("[data-player]");
  if (!player) return;
  const part = (name) => player.querySelector(`[data-${name}]`);
  const audio = player.querySelector("audio");
  const play = part("play"), seek = part("seek"), clock = part("clock"), now = part("now"), speed = part("speed");
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : Number(player.dataset.seconds));
  const lines = [...document.querySelectorAll(".line")].map((element) => ({
    element, start: Number(element.dataset.s), end: Number(element.dataset.e),
  }));
  const chapters = [...document.querySelectorAll("a[data-t]")].map((element) => ({
    element, start: Number(element.dataset.t),
  }));

  audio.controls = false;
  audio.hidden = true;
  player.querySelector(".controls").hidden = false;

  const told = (seconds) => {
    const whole = Math.floor(seconds), minutes = Math.floor(whole / 60), hours = Math.floor(minutes / 60);
    const two = (number) => String(number).padStart(2, "0");
    return hours ? `${hours}:${two(minutes % 60)}:${two(whole % 60)}` : `${two(minutes)}:${two(whole % 60)}`;
  };
  const spoken = (seconds) => {
    const whole = Math.floor(seconds), minutes = Math.floor(whole / 60);
    return minutes ? `${minutes} menit ${whole % 60} detik` : `${whole} detik`;
  };
  // the last of `rows` (by time) that has begun
  const begun = (rows, at) => {
    let low = 0, high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle].start <= at + 0.02) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  let line = -1, chapter = -1, touched = 0, gliding = 0;
  const mark = (rows, before, after) => {
    if (before >= 0) rows[before].element.removeAttribute("aria-current");
    if (after >= 0) rows[after].element.setAttribute("aria-current", "true");
  };
  const follow = document.querySelector("[data-follow]");
  const show = (element) => {
    if (!follow || !follow.checked || audio.paused || Date.now() - touched < 5000) return;
    const box = element.getBoundingClientRect(), top = player.getBoundingClientRect().bottom;
    const bar = top > 0 && top < innerHeight / 2 ? top : 0;
    if (box.top > bar + 8 && box.bottom < innerHeight * 0.8) return;
    gliding = Date.now();
    const target = scrollY + box.top - bar - (innerHeight - bar) * 0.25;
    scrollTo({ top: target, behavior: calm.matches ? "auto" : "smooth" });
  };
  // before the browser knows the sound, some forget where they were told to begin
  let wanted = null;
  const position = () => wanted ?? audio.currentTime;
  const update = () => {
    const at = position(), all = length();
    clock.textContent = told(at);
    if (document.activeElement !== seek || !seek.matches(":active")) seek.value = at;
    seek.max = all;
    seek.style.setProperty("--done", `${all ? (at / all) * 100 : 0}%`);
    seek.setAttribute("aria-valuetext", `${spoken(at)} dari ${spoken(all)}`);
    const heard = at > 0 || !audio.paused;
    let next = heard ? begun(lines, at) : -1;
    // between two parts there is music: nobody speaks
    if (next >= 0 && at > lines[next].end + 1.5) next = -1;
    if (next !== line) {
      mark(lines, line, next);
      line = next;
      if (line >= 0) show(lines[line].element);
    }
    const inside = heard ? begun(chapters, at) : -1;
    if (audio.error) {
      now.textContent = "Audio tidak dapat dimuat.";
    } else if (inside !== chapter) {
      mark(chapters, chapter, inside);
      chapter = inside;
      now.textContent = inside >= 0
        ? chapters[inside].element.querySelector(".what").textContent : audio.dataset.title;
      tell();
    }
  };

  const jump = (seconds, start) => {
    const to = Math.max(0, Math.min(seconds, length() - 0.05));
    if (audio.readyState) {
      audio.currentTime = to;
    } else {
      wanted = to;
      if (audio.networkState !== HTMLMediaElement.NETWORK_LOADING) audio.preload = "metadata";
    }
    update();
    if (start && audio.paused) audio.play().catch(() => {});
  };
  const from = (hash) => {
    const found = /^#t=(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)$/.exec(hash);
    return found ? Number(found[1] || 0) * 3600 + Number(found[2] || 0) * 60 + Number(found[3]) : null;
  };

  play.addEventListener("click", () => {
    if (audio.error) audio.load();
    if (audio.paused) audio.play().catch(() => {}); else audio.pause();
  });
  for (const button of player.querySelectorAll("[data-skip]")) {
    button.addEventListener("click", () => jump(position() + Number(button.dataset.skip), false));
  }
  seek.addEventListener("input", () => jump(Number(seek.value), false));
  seek.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5, PageDown: -30, PageUp: 30 }[event.key];
    if (step) { event.preventDefault(); jump(position() + step, false); }
  });
  speed.addEventListener("change", () => { audio.defaultPlaybackRate = audio.playbackRate = Number(speed.value); });
  const changed = () => {
    player.classList.toggle("playing", !audio.paused);
    play.setAttribute("aria-label", audio.paused ? "Putar" : "Jeda");
    update();
  };
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, changed);
  audio.addEventListener("loadedmetadata", () => {
    if (wanted === null) return;
    audio.currentTime = wanted;
    wanted = null;
  });
  for (const name of ["timeupdate", "seeked", "loadedmetadata", "durationchange", "error"]) audio.addEventListener(name, update);

  for (const { element, start } of chapters) {
    element.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (lines.length) history.replaceState(null, "", `#t=${element.dataset.t}`);
      touched = 0;
      jump(start, true);
    });
  }

  // One stop of the Tab key for the whole script; arrows go from sentence to sentence, Enter plays.
  const script = document.querySelector("[data-script]");
  if (script && lines.length) {
    const hint = document.getElementById("petunjuk");
    hint.hidden = false;
    follow.closest("label").hidden = false;
    lines.forEach(({ element }, number) => {
      element.setAttribute("role", "button");
      element.tabIndex = number ? -1 : 0;
    });
    const number = (target) => lines.findIndex(({ element }) => element === target.closest(".line"));
    const focus = (next) => {
      for (const { element } of lines) element.tabIndex = -1;
      lines[next].element.tabIndex = 0;
      lines[next].element.focus();
    };
    script.addEventListener("click", (event) => {
      const which = number(event.target);
      if (which < 0 || String(getSelection())) return;
      for (const { element } of lines) element.tabIndex = -1;
      lines[which].element.tabIndex = 0;
      jump(lines[which].start, true);
    });
    script.addEventListener("keydown", (event) => {
      const which = number(event.target);
      if (which < 0) return;
      const last = lines.length - 1;
      const next = { ArrowDown: which + 1, ArrowRight: which + 1, ArrowUp: which - 1, ArrowLeft: which - 1,
        Home: 0, End: last }[event.key];
      if (next !== undefined) { event.preventDefault(); focus(Math.max(0, Math.min(last, next))); }
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); jump(lines[which].start, true); }
    });
    // whoever reads elsewhere is left alone for a while
    const reading = () => { if (Date.now() - gliding > 1000) touched = Date.now(); };
    for (const name of ["wheel", "touchmove"]) addEventListener(name, reading, { passive: true });
    follow.addEventListener("change", () => { touched = 0; if (line >= 0) show(lines[line].element); });
  }

  const tell = () => {
    if (!("mediaSession" in navigator)) return;
    const album = document.querySelector("meta[property='og:site_name']");
    navigator.mediaSession.metadata = new MediaMetadata({
      title: now.textContent, artist: album ? album.content : "", album: audio.dataset.title,
    });
  };
  if ("mediaSession" in navigator) {
    const neighbour = (step) => () => {
      const next = chapters[Math.max(0, Math.min(chapters.length - 1, chapter + step))];
      if (next) jump(next.start, true);
    };
    const handlers = {
      seekbackward: () => jump(position() - 15, false),
      seekforward: () => jump(position() + 15, false),
      seekto: (detail) => jump(detail.seekTime, false),
      previoustrack: neighbour(-1),
      nexttrack: neighbour(1),
    };
    for (const [name, handler] of Object.entries(handlers)) {
      try { navigator.mediaSession.setActionHandler(name, handler); } catch { /* not known here */ }
    }
  }

  const hashed = () => { const at = from(location.hash); if (at !== null) jump(at, false); };
  addEventListener("hashchange", hashed);
  update();
  hashed();
})();
