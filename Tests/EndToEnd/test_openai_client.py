"""The unmodified `openai` client against `mynah serve`."""
import concurrent.futures
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request

import openai
import pytest
from conftest import MYNAH
from serving import eventually, metric, serving, train_small


@pytest.fixture(scope="module")
def server(home, corpus):
    train_small(home, corpus)
    with serving(home) as server:
        yield server


@pytest.fixture(scope="module")
def client(server):
    return openai.OpenAI(base_url=server.url + "/v1", api_key="none", max_retries=0, timeout=60)


def get(server, path):
    return urllib.request.urlopen(server.url + path, timeout=30).read().decode()


def test_models_are_listed(client):
    names = [model.id for model in client.models.list()]
    assert "small" in names
    assert client.models.retrieve("small").owned_by == "mynah"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("gpt-4")


def test_a_completion_counts_its_tokens(client):
    completion = client.completions.create(model="small", prompt="The best coffee", max_tokens=12, temperature=0)
    assert completion.object == "text_completion"
    assert completion.model == "small"
    assert completion.choices[0].finish_reason in ("stop", "length")
    usage = completion.usage
    assert usage.prompt_tokens > 3 and 0 < usage.completion_tokens <= 12
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens


def test_the_same_seed_writes_the_same_text_whatever_else_runs(client):
    def write(seed):
        return client.completions.create(model="small", prompt="Today", max_tokens=40, seed=seed).choices[0].text

    alone = write(7)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        together = list(pool.map(write, [1, 2, 7, 3, 4, 7, 5, 6]))
    assert together[2] == alone and together[5] == alone
    assert len(set(together)) > 3


def test_a_stream_is_the_whole_text_in_pieces(client):
    arguments = dict(model="small", prompt="Today I", max_tokens=40, seed=3)
    whole = client.completions.create(**arguments)
    pieces, reason, usage = "", None, None
    for chunk in client.completions.create(**arguments, stream=True, stream_options={"include_usage": True}):
        if chunk.choices:
            pieces += chunk.choices[0].text
            reason = chunk.choices[0].finish_reason or reason
        usage = chunk.usage or usage
    assert pieces == whole.choices[0].text
    assert reason == whole.choices[0].finish_reason
    assert usage == whole.usage


def test_several_texts_and_several_prompts(client):
    completion = client.completions.create(model="small", prompt=["One", "Two"], n=3, max_tokens=8)
    assert [choice.index for choice in completion.choices] == [0, 1, 2, 3, 4, 5]
    seen = {}
    for chunk in client.completions.create(model="small", prompt="One", n=3, max_tokens=8, stream=True):
        seen.setdefault(chunk.choices[0].index, []).append(chunk.choices[0].text)
    assert sorted(seen) == [0, 1, 2]


def test_logprobs_add_up(client):
    completion = client.completions.create(
        model="small", prompt="The", max_tokens=10, temperature=0, logprobs=5, logit_bias={"0": -100})
    logprobs = completion.choices[0].logprobs
    shown = [token for token in logprobs.tokens if not token.startswith(("bytes:", "<|"))]
    assert all(token in completion.choices[0].text for token in shown)
    assert len(logprobs.tokens) == len(logprobs.token_logprobs) == len(logprobs.top_logprobs) == len(logprobs.text_offset)
    for token, logprob, top in zip(logprobs.tokens, logprobs.token_logprobs, logprobs.top_logprobs):
        assert logprob <= 0 and 0 < len(top) <= 5
        assert max(top.values()) == pytest.approx(logprob, abs=1e-4), "greedy takes the most probable"


def test_a_stop_string_ends_the_text_before_it(client):
    text = client.completions.create(model="small", prompt="Today", max_tokens=60, seed=11).choices[0].text
    stop = text[len(text) // 2:][:3]
    stopped = client.completions.create(model="small", prompt="Today", max_tokens=60, seed=11, stop=stop)
    assert stopped.choices[0].text == text[:text.index(stop)]
    assert stopped.choices[0].finish_reason == "stop"


def test_steering_and_other_extras(client):
    completion = client.completions.create(
        model="small", prompt="", max_tokens=10,
        extra_body={"community": "france", "language": "fr", "reach": 9, "top_k": 40, "min_p": 0.02,
                    "repetition_penalty": 1.1})
    plain = client.completions.create(model="small", prompt="", max_tokens=10)
    assert completion.usage.prompt_tokens > plain.usage.prompt_tokens


def test_a_chat_is_answered_whole_and_streamed(client):
    messages = [{"role": "system", "content": "Be kind."},
                {"role": "user", "content": [{"type": "text", "text": "Hello there"}]}]
    chat = client.chat.completions.create(
        model="small", messages=messages, max_completion_tokens=12, seed=2, logprobs=True, top_logprobs=2)
    assert chat.choices[0].message.role == "assistant"
    assert len(chat.choices[0].logprobs.content) == chat.usage.completion_tokens
    assert all(len(token.top_logprobs) == 2 for token in chat.choices[0].logprobs.content)
    text, roles = "", []
    for chunk in client.chat.completions.create(
            model="small", messages=messages, max_completion_tokens=12, seed=2, stream=True):
        text += chunk.choices[0].delta.content or ""
        roles.append(chunk.choices[0].delta.role)
    assert text == chat.choices[0].message.content
    assert roles[0] == "assistant" and set(roles[1:]) <= {None}


@pytest.mark.parametrize("arguments, code", [
    (dict(max_tokens=-1), "invalid_value"),
    (dict(temperature=9), "invalid_value"),
    (dict(n=0), "invalid_value"),
    (dict(max_tokens=10**9), "context_length_exceeded"),
    (dict(stop=["x"] * 10_000), "array_above_max_length"),
    (dict(extra_body={"max_token": 5}), "unknown_parameter"),
    (dict(echo=True), "unsupported_parameter"),
], ids=lambda value: next(iter(value)) if isinstance(value, dict) else value)
def test_wrong_requests_are_bad_requests(client, arguments, code):
    with pytest.raises(openai.BadRequestError) as error:
        client.completions.create(model="small", prompt="x", **arguments)
    assert error.value.code == code


def test_a_prompt_longer_than_the_context(client):
    with pytest.raises(openai.BadRequestError) as error:
        client.completions.create(model="small", prompt="word " * 20_000)
    assert error.value.code == "context_length_exceeded"


def test_an_unknown_model_is_not_found(client):
    with pytest.raises(openai.NotFoundError):
        client.completions.create(model="gpt-4", prompt="x")


def test_a_reader_that_leaves_cancels_its_text(server, client):
    def running():
        return metric(get(server, "/metrics"), r'mynah_engine_running\{model="small"\}')

    stream = client.completions.create(model="small", prompt="x", max_tokens=200, stream=True,
                                       logit_bias={"0": -100}, temperature=1)
    next(iter(stream))
    before = metric(get(server, "/metrics"), r'mynah_engine_completion_tokens_total\{model="small"\}')
    stream.close()
    assert eventually(lambda: running() == 0)
    after = metric(get(server, "/metrics"), r'mynah_engine_completion_tokens_total\{model="small"\}')
    assert after - before < 199


def test_past_the_queue_limit_the_client_is_told_to_wait(home, corpus):
    train_small(home, corpus)
    with serving(home, environment={"MYNAH_SERVER_QUEUE_LIMIT": "1", "MYNAH_ENGINE_SLOTS": "1"}) as server:
        client = openai.OpenAI(base_url=server.url + "/v1", api_key="none", max_retries=0, timeout=60)

        def write(_):
            try:
                client.completions.create(model="small", prompt="x", max_tokens=200, logit_bias={"0": -100})
                return None
            except openai.InternalServerError as error:
                return error

        with concurrent.futures.ThreadPoolExecutor(24) as pool:
            errors = [error for error in pool.map(write, range(24)) if error]
        assert errors and all(error.status_code == 503 for error in errors)
        assert errors[0].code == "queue_full"
        assert int(errors[0].response.headers["retry-after"]) >= 1
        assert client.completions.create(model="small", prompt="x", max_tokens=2).choices, "it goes on"


def test_with_a_key_the_key_is_needed(home, tmp_path):
    key = tmp_path / "key"
    key.write_text("open sesame".replace(" ", "-") + "\n")
    with serving(home, "--host", "0.0.0.0", "--api-key-file", str(key)) as server:
        url = server.url.replace("0.0.0.0", "127.0.0.1") + "/v1"
        with pytest.raises(openai.AuthenticationError) as error:
            openai.OpenAI(base_url=url, api_key="wrong", max_retries=0).models.list()
        assert error.value.code == "invalid_api_key"
        openai.OpenAI(base_url=url, api_key="open-sesame", max_retries=0).models.list()


def test_an_open_address_without_a_key_is_refused(home):
    done = subprocess.run([MYNAH, "serve", "--host", "0.0.0.0", "--home", str(home)], capture_output=True, text=True,
                          timeout=30)
    assert done.returncode == 1
    assert done.stderr.startswith("mynah: listening on 0.0.0.0 lets other machines in") and done.stderr.count("\n") == 1


def test_a_second_server_on_the_port_is_one_sentence(server, home):
    port = server.url.rsplit(":", 1)[1]
    done = subprocess.run([MYNAH, "serve", "--port", port, "--home", str(home)], capture_output=True, text=True,
                          timeout=30)
    assert done.returncode == 1
    assert done.stderr == f"mynah: port {port} of 127.0.0.1 is in use by another program; " \
                          "stop it or choose another with --port\n"


def test_posts_come_and_go_through_the_api(tmp_path):
    with serving(tmp_path / "new") as server:
        def call(method, path, body=None):
            request = urllib.request.Request(
                server.url + path, method=method, data=None if body is None else json.dumps(body).encode(),
                headers={"Content-Type": "application/json"})
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return answer.status, json.load(answer)
            except urllib.error.HTTPError as error:
                return error.code, json.load(error)

        assert call("GET", "/v1/search?q=coffee")[0] == 404, "there is no store yet"
        post = {"id": "r/1", "platform": "reddit", "channel": "Coffee", "created": 1340832240, "score": 5,
                "title": "Beans", "text": "The best coffee is the one that you roast yourself, in a pan."}
        assert call("POST", "/v1/posts", post)[1]["new"] == 1
        assert call("GET", "/v1/posts/r/1")[1]["language"] == "en", "the language is found"
        assert call("GET", "/v1/search?q=coffee+in:coffee")[1]["total"] == 1
        assert call("DELETE", "/v1/posts/r/1")[1]["deleted"] is True
        assert call("GET", "/v1/search?q=coffee")[1]["total"] == 0


def test_a_model_that_appears_is_served_without_a_restart(home, corpus, tmp_path):
    train_small(home, corpus)
    new = tmp_path / "new"
    with serving(new) as server:
        client = openai.OpenAI(base_url=server.url + "/v1", api_key="none", max_retries=0, timeout=60)
        with pytest.raises(openai.NotFoundError, match="mynah train"):
            client.completions.create(model="", prompt="x")
        (new / "models").mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(home / "models" / "small"), str(new / "models" / "late")], check=True)
        assert [model.id for model in client.models.list()] == ["late"]
        assert client.completions.create(model="late", prompt="x", max_tokens=2).model == "late"


def test_a_server_that_is_told_to_stop_stops(tmp_path):
    with serving(tmp_path / "new") as server:
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 5
        with pytest.raises(OSError):
            socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1])), timeout=2)


def test_doctor_says_what_is_wrong(home, corpus, tmp_path):
    train_small(home, corpus)
    done = subprocess.run([MYNAH, "doctor", "--home", str(home), "--json"], capture_output=True, text=True, timeout=60)
    report = json.loads(done.stdout)
    assert done.returncode == 0, report["problems"]
    assert any(model["name"] == "small" and model["usable"] for model in report["models"])
    broken = tmp_path / "broken"
    (broken / "models" / "cut").mkdir(parents=True)
    for file in ("config.json", "tokenizer.json"):
        (broken / "models" / "cut" / file).write_bytes((home / "models" / "small" / file).read_bytes())
    weights = (home / "models" / "small" / "model.safetensors").read_bytes()
    (broken / "models" / "cut" / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    done = subprocess.run([MYNAH, "doctor", "--home", str(broken)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "✗ model cut:" in done.stdout
