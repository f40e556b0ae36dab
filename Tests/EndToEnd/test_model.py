"""The models that Mynah trains, opened by transformers."""
import json

import pytest
import torch
from conftest import mynah
from transformers import AutoModelForCausalLM, AutoTokenizer


@pytest.fixture(scope="module", params=[[], ["--untied", "--kv-heads", "1"]], ids=["tied", "untied"])
def model(request, home, corpus):
    name = "untied" if "--untied" in request.param else "tied"
    mynah(home, "train", name, "--corpus", corpus, "--depth", "2", "--steps", "20", "--batch", "4", "--context", "128",
          *request.param)
    return home / "models" / name


def test_transformers_computes_the_same_logits(model, home):
    hf = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(model)
    vocabulary = len(tokenizer)
    out = json.loads(mynah(home, "generate", "--json", "--model", model.name, "--prompt", "Bonjour à tous, the cat",
                           "--dtype", "f32", "--temperature", "0", "--max-tokens", "30", "--logprobs", "1000"))
    prompt = tokenizer.encode("<|post|><|text|>Bonjour à tous, the cat", add_special_tokens=False)
    assert len(prompt) == out["prompt_tokens"]
    steps = out["logprobs"]
    assert len(steps) == out["completion_tokens"] > 0
    ids = torch.tensor([prompt + [step["id"] for step in steps]])
    with torch.no_grad():
        theirs = torch.log_softmax(hf(ids).logits[0].double(), -1)
    largest = 0.0
    for offset, step in enumerate(steps):
        row = theirs[len(prompt) - 1 + offset]
        assert len(step["top"]) == min(1000, vocabulary)
        for choice in step["top"]:
            largest = max(largest, abs(choice["logprob"] - row[choice["id"]].item()))
    assert 0 < largest < 2e-3


def test_transformers_generates_with_it(model):
    hf = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(model)
    assert hf.config.eos_token_id == tokenizer.convert_tokens_to_ids("<|endoftext|>")
    inputs = tokenizer("<|post|><|text|>Hello", return_tensors="pt", add_special_tokens=False)
    output = hf.generate(inputs["input_ids"], max_new_tokens=8, do_sample=False)
    assert output.shape[1] > inputs["input_ids"].shape[1]
