// Keeps a run's page up to date while it trains.
"use strict";

const live = document.getElementById("live");
const note = document.getElementById("live-note");
const interval = 2000;

async function refresh() {
  try {
    const response = await fetch(live.dataset.url, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(response.statusText);
    const run = await response.json();
    // The server made and escaped this HTML: it is the same template that drew the page.
    live.innerHTML = run.html;
    live.dataset.state = run.state;
    note.textContent = "";
  } catch {
    note.textContent = live.dataset.offline;
  }
  if (live.dataset.state === "running") setTimeout(refresh, interval);
}

if (live.dataset.state === "running") setTimeout(refresh, interval);
