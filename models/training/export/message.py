"""The message reader as an int8 graph."""

from __future__ import annotations

import random
from pathlib import Path

import torch
from torch import Tensor, nn

from training.data.message_sets import development_sets
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.minilm import SmallTableEmbeddings
from training.encoder.reader import CONTEXT_TOKENS, HEADS, MESSAGE_TOKENS, Reader, encode, load
from training.export.files import TEXT_INPUTS, WORDS, export_graph, share_table, text_axes, text_feed
from training.export.quantiser import Feeds, quantise

FEEDS = 120
"""Texts on which the grids of the int8 products are found."""


class MessageGraph(nn.Module):
    """Logits of every head divided by its temperature, so that softmax of an output is the probability."""

    def __init__(self, model: Reader, temperatures: dict[str, float]) -> None:
        super().__init__()
        self.model = model
        self.scales = {name: 1 / temperatures.get(name, 1.0) for name in HEADS}

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        logits = self.model(input_ids, attention_mask)
        return tuple(logits[name] * self.scales[name] for name in HEADS)


def feeds(options) -> Feeds:
    """Messages of every kind, with and without context, one a feed."""
    rng = random.Random(options.seed)
    pairs = [pair for _, pairs in development_sets(options.data).values() for pair in rng.sample(pairs, min(12, len(pairs)))]
    risky = lines(options.risk / "train.jsonl")
    pairs += [(r["text"], None) for r in rng.sample(risky, min(40, len(risky)))]
    rows = encode(tokens.load_tokenizer(), rng.sample(pairs, min(FEEDS, len(pairs))))
    return [text_feed(row) for row in rows]


def export_message(path: Path, out: Path, options) -> tuple[dict, dict]:
    """Writes the graph of a checkpoint; its entries in the manifest, graphs and tasks."""
    model, temperatures = load(path), torch.load(path).get("temperatures", {})
    model.encoder.embeddings = SmallTableEmbeddings(model.encoder.embeddings, MESSAGE_TOKENS + CONTEXT_TOKENS)
    ids, mask = tokens.pad(encode(tokens.load_tokenizer(), [("hello there", "I feel low"), ("ok", None)]))
    axes = text_axes(*TEXT_INPUTS) | {name: {0: "batch"} for name in HEADS}
    float_file, target = out / "message.float.onnx", out / "message.onnx"
    export_graph(MessageGraph(model.eval(), temperatures), (ids.cpu(), mask.cpu()), TEXT_INPUTS, list(HEADS), axes, float_file)
    quantise(float_file, target, feeds(options), options.trial)
    share_table(target, out / WORDS)
    float_file.unlink()
    entry = {"file": target.name, "maxTokens": MESSAGE_TOKENS, "contextTokens": CONTEXT_TOKENS, "inputs": TEXT_INPUTS, "outputs": list(HEADS)}
    tasks = {name: {"graph": "message", "output": name, "labels": labels, "temperature": temperatures.get(name, 1.0)} for name, labels in HEADS.items()}
    return {"message": entry}, tasks
