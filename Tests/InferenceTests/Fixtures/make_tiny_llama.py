"""Makes tiny-llama/: a random Llama model saved by transformers, and the logits that transformers computes with it.

    python make_tiny_llama.py        (torch and transformers from PyPI; made with torch 2.13, transformers 5)
"""
import json
import pathlib

import torch
from transformers import LlamaConfig, LlamaForCausalLM

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=64, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, max_position_embeddings=128, rms_norm_eps=1e-5, initializer_range=0.3,
    tie_word_embeddings=False)
model = LlamaForCausalLM(config).float().eval()
with torch.no_grad():
    for name, parameter in model.named_parameters():
        if name.endswith("norm.weight"):
            parameter.uniform_(0.5, 1.5)
folder = pathlib.Path(__file__).parent / "tiny-llama"
model.save_pretrained(folder)
(folder / "generation_config.json").unlink(missing_ok=True)
tokens = torch.randint(0, 64, (1, 40))
with torch.no_grad():
    logits = model(tokens).logits[0]
expected = {"tokens": tokens[0].tolist(), "logits": [[round(x, 6) for x in row] for row in logits.tolist()]}
(folder / "expected.json").write_text(json.dumps(expected))
