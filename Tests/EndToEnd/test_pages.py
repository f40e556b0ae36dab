"""The pages in a real browser: headless Chromium, phone and desk, light and dark, English and French."""
import json
import os
import pathlib
import re
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright
from serving import serving, train_small

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
PICTURES = os.environ.get("PICTURES")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def write_run(home, name="first", state="running", pid=None):
    """A run's files, as training writes them."""
    folder = pathlib.Path(home) / "runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for step in range(1, 401):
        loss = 3.2 + 5.5 / step**0.5 + ((step * 7919) % 97) / 400
        lines.append({"type": "step", "step": step, "loss": loss, "grad_norm": 1.1, "lr": 3e-4, "tokens": step * 4096,
                      "tokens_per_second": 5210.3, "mfu": 0.31, "seconds": step * 0.8})
        if step % 50 == 0:
            lines.append({"type": "eval", "step": step, "holdout_bits_per_byte": 1.9 + 12 / step, "holdout_loss": 4})
    lines.append({"type": "sample", "step": 400, "prompt": {"community": "france", "language": "fr"},
                  "text": "Bonjour à tous, je cherche un bon café près de la gare <b>svp</b>."})
    lines.append({"type": "skip", "step": 120, "reason": "the gradient norm was 41 times its recent mean"})
    (folder / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (folder / "status.json").write_text(json.dumps(
        {"state": state, "pid": pid or os.getpid(), "step": 400, "total_steps": 1000, "tokens": 400 * 4096,
         "elapsed_seconds": 320, "eta_seconds": 480, "updated": 0, "corpus": "posts", "depth": 4,
         "parameters": 12_345_678}))


@pytest.fixture(scope="module")
def server(home, corpus):
    train_small(home, corpus)
    write_run(home)
    with serving(home) as server:
        yield server


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser, server):
    with watched(browser, base_url=server.url, locale="en-GB") as page:
        yield page


class watched:
    """A page in a context of its own; scripts that fail, refused content and other hosts are errors."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.base = options["base_url"]

    def __enter__(self):
        self.problems = []
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: self.problems.append(message.text)
                if message.type == "error" and "status of 40" not in message.text else None)
        page.on("request", lambda request: None if request.url.startswith(self.base)
                else self.problems.append("asked " + request.url))
        return page

    def __exit__(self, kind, *_):
        self.context.close()
        if kind is None:
            assert not self.problems


LOOKS = [(390, "light", "en-GB"), (390, "dark", "fr-FR"), (1280, "light", "fr-FR"), (1280, "dark", "en-GB")]
PAGES = {"home": "/", "search": "/search?q=the", "nothing": "/search?q=colour:red", "write": "/write", "runs": "/runs",
         "run": "/runs/first", "missing": "/nowhere"}


@pytest.mark.parametrize("width, scheme, locale", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits_its_screen(browser, server, name, width, scheme, locale):
    with watched(browser, base_url=server.url, viewport={"width": width, "height": 844}, color_scheme=scheme,
                 locale=locale) as page:
        response = page.goto(PAGES[name])
        assert response.status == {"nothing": 400, "missing": 404}.get(name, 200)
        assert page.locator("html").get_attribute("lang") == locale[:2]
        expect(page.locator("h1")).to_have_count(1)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{wide} pixels stick out"
        unnamed = page.evaluate("""() => [...document.querySelectorAll("input, select, textarea, button, a, svg")]
            .filter(e => !(e.labels?.length || e.textContent.trim() || e.getAttribute("aria-label")
                           || e.querySelector("img[alt]"))).map(e => e.outerHTML.slice(0, 80))""")
        assert unnamed == []
        assert contrast_problems(page) == []
        if PICTURES:
            pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{PICTURES}/{name}-{width}-{scheme}-{locale[:2]}.png", full_page=True)


def contrast_problems(page):
    """Texts whose contrast is below 4.5:1 (WCAG 2.2, 1.4.3)."""
    return page.evaluate("""() => {
      const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
      const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
                           return .2126 * r + .7152 * g + .0722 * b; };
      const problems = [];
      for (const e of document.querySelectorAll("body *")) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
        const box = e.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || e.closest(":disabled, .hidden, .skip, noscript, svg, option")) continue;
        let back = null;
        for (let p = e; p; p = p.parentElement) { const b = parse(getComputedStyle(p).backgroundColor); if (b[3] > 0.99) { back = b; break; } }
        if (!back) continue;
        const a = light(parse(getComputedStyle(e).color)), b = light(back);
        const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        if (ratio < 4.5) problems.push(`${e.tagName} ${e.textContent.trim().slice(0, 30)} ${ratio.toFixed(2)}`);
      }
      return problems;
    }""")


def test_search_by_keyboard_finds_and_pages(page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("#q").focus()
    page.keyboard.type("the")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=the")
    expect(page.locator(".results li")).to_have_count(20)
    assert page.locator("mark").first.inner_text().lower() == "the"
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("link", name="Previous")).to_be_visible()
    page.locator("#q").fill("zzzzqqqq")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_contain_text("Nothing matches")


def test_the_language_switch_is_remembered(page):
    page.goto("/search?q=the")
    page.get_by_role("link", name="Français").click()
    assert "q=the" in page.url
    expect(page.locator("h1")).to_have_text("Chercher dans les messages")
    page.goto("/write")
    expect(page.locator("h1")).to_have_text("Écrire un message")


def test_a_text_streams_in_with_its_label(page):
    page.goto("/write")
    page.get_by_label("Community").select_option(index=1)
    page.get_by_label("First words").fill("Today I")
    page.get_by_role("button", name="Write").click()
    expect(page.locator("#status")).to_contain_text("Done:", timeout=60_000)
    text = page.locator("#output").inner_text()
    assert text.startswith("Today I") and len(text) > len("Today I")
    expect(page.locator("#ai-label")).to_have_text("Written by AI (model small)")
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/written.png", full_page=True)


def test_the_stop_button_stops(page):
    page.goto("/write")
    requests = []

    # A stream that never ends, so that there is time to stop it.
    def endless(route):
        requests.append(route)

    page.route("**/v1/completions", endless)
    page.get_by_role("button", name="Write").click()
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_focused()
    stop.click()
    expect(page.locator("#status")).to_have_text("Stopped.")
    expect(page.get_by_role("button", name="Write")).to_be_enabled()
    assert len(requests) == 1
    page.unroute_all(behavior="ignoreErrors")


def test_an_error_while_writing_is_said(page):
    page.goto("/write")
    page.route("**/v1/completions", lambda route: route.fulfill(
        status=400, content_type="application/json", body='{"error": {"message": "the engine is tired"}}'))
    page.get_by_role("button", name="Write").click()
    expect(page.locator("#status")).to_contain_text("the engine is tired")


def test_without_a_model_the_page_says_what_to_do(browser, tmp_path):
    with serving(tmp_path / "new") as server, watched(browser, base_url=server.url, locale="en-GB") as page:
        page.goto("/write")
        expect(page.get_by_text("There is no model yet")).to_be_visible()
        expect(page.get_by_role("button", name="Write")).to_be_disabled()
        page.goto("/")
        expect(page.get_by_text("There are no posts yet")).to_be_visible()
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/empty.png", full_page=True)


def test_a_run_is_live(page, server):
    write_run(server.home, "live")
    page.goto("/runs/live")
    expect(page.locator("svg.chart")).to_have_count(2)
    expect(page.locator("blockquote")).to_contain_text("<b>svp</b>")
    with open(server.home / "runs" / "live" / "metrics.jsonl", "a") as file:
        file.write('{"type":"step","step":450,"loss":2.5,"tokens":1843200,"tokens_per_second":6000,"mfu":0.4}\n')
    expect(page.locator(".tiles")).to_contain_text("450 of 1,000", timeout=10_000)
    expect(page.locator(".tiles")).to_contain_text("6,000")
    write_run(server.home, "live", state="finished")
    expect(page.locator(".badge")).to_have_text("finished", timeout=10_000)


def test_with_a_key_a_person_gives_it_as_password(browser, home):
    with serving(home, environment={"MYNAH_API_KEY": "sesame"}) as server:
        with watched(browser, base_url=server.url, http_credentials={"username": "me", "password": "sesame"}) as page:
            assert page.goto("/write").status == 200
            page.get_by_role("button", name=re.compile("Write")).click()
            expect(page.locator("#status")).to_contain_text("Done:", timeout=60_000)
