// Articles come in by paste and by dropping files on the window.

import { act, complain } from "./acts.js";
import { isField } from "./morph.js";

const LARGEST = 8_000_000;

export async function bringFiles(files) {
  for (const file of files) {
    if (file.size > LARGEST) {
      complain(document.getElementById("bring-file")?.dataset.large ?? file.name);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    await act("add_file", { name: file.name, content: btoa(text) });
  }
}

const here = () => document.getElementById("bring-text");

document.addEventListener("paste", (event) => {
  if (isField(event.target) || !here()) return;
  const text = event.clipboardData.getData("text/plain").trim();
  if (!text) return;
  event.preventDefault();
  if (/^https?:\/\/\S+$/.test(text)) act("add", { text });
  else {
    here().value = text;
    here().dispatchEvent(new Event("input", { bubbles: true }));
    here().focus();
  }
});

document.addEventListener("dragover", (event) => {
  if (here() && event.dataTransfer?.types.includes("Files")) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  if (!here() || !event.dataTransfer?.files.length) return;
  event.preventDefault();
  bringFiles(event.dataTransfer.files);
});

document.addEventListener("change", (event) => {
  if (event.target.id !== "bring-file") return;
  bringFiles([...event.target.files]);
  event.target.value = "";
});
