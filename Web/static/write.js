// Streams a text from /v1/completions into the page.
"use strict";

const form = document.getElementById("write");
const output = document.getElementById("output");
const status = document.getElementById("status");
const label = document.getElementById("ai-label");
const start = document.getElementById("start");
const stop = document.getElementById("stop");
const temperature = document.getElementById("temperature");
let controller = null;

temperature.addEventListener("input", () => {
  document.getElementById("temperature-value").textContent = Number(temperature.value).toFixed(1);
});

function request() {
  const fields = new FormData(form);
  const body = {
    prompt: fields.get("prompt") || "",
    max_tokens: Number(fields.get("length")),
    temperature: Number(fields.get("temperature")),
    top_p: 0.95,
    stream: true,
    stream_options: { include_usage: true },
  };
  for (const name of ["community", "language", "title", "model"]) {
    if (fields.get(name)) body[name] = fields.get(name);
  }
  if (fields.get("reach")) body.reach = Number(fields.get("reach"));
  return body;
}

// Calls `each` with the data of every server-sent event.
async function readEvents(stream, each) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const events = rest.split("\n\n");
    rest = events.pop();
    for (const event of events) {
      if (event.startsWith("data: ")) each(event.slice(6));
    }
  }
}

function begin(prompt) {
  start.disabled = true;
  stop.disabled = false;
  stop.focus();
  output.setAttribute("aria-busy", "true");
  output.textContent = "";
  status.textContent = form.dataset.busy;
  label.hidden = true;
  const given = document.createElement("span");
  given.className = "given";
  given.textContent = prompt;
  const written = document.createElement("span");
  output.append(given, written);
  return written;
}

function end(text) {
  const hadFocus = document.activeElement === stop;
  start.disabled = false;
  stop.disabled = true;
  if (hadFocus) start.focus();
  output.setAttribute("aria-busy", "false");
  status.textContent = text;
  controller = null;
}

async function write() {
  const body = request();
  const written = begin(body.prompt);
  const began = performance.now();
  let tokens = 0;
  let problem = null;
  controller = new AbortController();
  try {
    const response = await fetch("/v1/completions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: controller.signal,
    });
    if (!response.ok) {
      const answer = await response.json().catch(() => null);
      throw new Error(answer?.error?.message ?? response.statusText);
    }
    await readEvents(response.body, (data) => {
      if (data === "[DONE]") return;
      const chunk = JSON.parse(data);
      if (chunk.error) {
        problem = chunk.error.message;
        return;
      }
      if (label.hidden) {
        label.textContent = form.dataset.ai.replace("%@", chunk.model);
        label.hidden = false;
      }
      for (const choice of chunk.choices) written.append(choice.text);
      if (chunk.usage) tokens = chunk.usage.completion_tokens;
    });
    if (problem) throw new Error(problem);
    const seconds = (performance.now() - began) / 1000;
    end(form.dataset.done.replace("%tokens", tokens).replace("%seconds", seconds.toFixed(1)));
  } catch (error) {
    end(error.name === "AbortError" ? form.dataset.stopped : `${form.dataset.failed} ${error.message}`);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!controller) write();
});
stop.addEventListener("click", () => controller?.abort());
