// The door: the token stands behind the # of the address; it is taken out of sight before anything else happens.

const door = document.getElementById("door");
const fault = document.getElementById("fault");

async function enter(sent) {
  const response = await fetch("/masuk", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(sent),
  });
  const answer = await response.json();
  if (response.ok) return location.replace(answer.go);
  document.getElementById("entering").hidden = true;
  fault.textContent = answer.error;
}

const token = location.hash.slice(1);
if (token) {
  history.replaceState(null, "", location.pathname);
  document.getElementById("entering").hidden = false;
  enter({ token });
}

document.getElementById("login").addEventListener("submit", (event) => {
  event.preventDefault();
  fault.textContent = "";
  enter(Object.fromEntries(new FormData(event.target)));
});
