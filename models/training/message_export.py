"""Calibrates a message reader on held-out messages and writes its graph with a description of it.

Example: python message_export.py --name message --risk DIR --calibrate --out FOLDER (of a checkpoint that held the communities out; for one
that did not, take the temperatures of one that did: --like message-dev)
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

import common
import measure
from data import lines
from message_model import CONTEXT_TOKENS, HEADS, MESSAGE_TOKENS, MessageModel, encode, load, save
from message_report import torch_probabilities
from message_sets import fit_sets, role_sets
from onnx_files import export_graph, share_table
from quantiser import quantise
from sentence_model import SmallTableEmbeddings

FEEDS = 120
"""Texts on which the grids of the int8 products are found."""


class MessageGraph(nn.Module):
    """Logits of every head divided by its temperature, so that softmax of an output is the probability."""

    def __init__(self, model: MessageModel, temperatures: dict[str, float]) -> None:
        super().__init__()
        self.model = model
        self.scales = {name: 1 / temperatures.get(name, 1.0) for name in HEADS}

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        logits = self.model(input_ids, attention_mask)
        return tuple(logits[name] * self.scales[name] for name in HEADS)


def development(options) -> dict[str, tuple[str, list[tuple[str, str | None]]]]:
    """The role sets without our own messages, whose test part is for measuring only."""
    return {name: rows for name, rows in role_sets(options.data).items() if not name.startswith("ours")}


def calibrate(model: MessageModel, tokenizer, options) -> dict[str, float]:
    """Temperatures of role and fit from the development communities, of risk from its development part; 1 for hostility."""

    def logits(pairs: list[tuple[str, str | None]], head: str) -> np.ndarray:
        return np.log(torch_probabilities(model, tokenizer, {}, pairs)[head] + 1e-9)

    rng = random.Random(options.seed)
    found: dict[str, float] = {"hostile": 1.0}
    rows = [(pair, HEADS["role"].index(label)) for label, pairs in development(options).values() for pair in rng.sample(pairs, min(60, len(pairs)))]
    found["role"] = measure.temperature(logits([pair for pair, _ in rows], "role"), np.array([label for _, label in rows]))
    fits = [((text, talk), int(talk == own)) for rows in fit_sets(options.data).values() for text, own, others in rng.sample(rows, 120) for talk in (own, others[-1])]
    found["answers"] = measure.temperature(logits([pair for pair, _ in fits], "answers"), np.array([label for _, label in fits]))
    risky = rng.sample([r for r in lines(options.risk / "dev.jsonl") if r["kind"] != "post"], 800)
    found["risk"] = measure.temperature(logits([(r["text"], None) for r in risky], "risk"), np.array([HEADS["risk"].index(r["label"]) for r in risky]))
    return found


def feeds(tokenizer, options) -> list[dict[str, np.ndarray]]:
    """Messages of every kind, with and without context, one a feed."""
    rng = random.Random(options.seed)
    pairs = [pair for _, pairs in development(options).values() for pair in rng.sample(pairs, min(12, len(pairs)))]
    pairs += [(r["text"], None) for r in rng.sample(lines(options.risk / "train.jsonl"), 40)]
    rows = encode(tokenizer, rng.sample(pairs, min(FEEDS, len(pairs))))
    return [{"input_ids": np.array([row], np.int64), "attention_mask": np.ones((1, len(row)), np.int64)} for row in rows]


def write(model: MessageModel, temperatures: dict[str, float], tokenizer, options) -> None:
    model.encoder.embeddings = SmallTableEmbeddings(model.encoder.embeddings, MESSAGE_TOKENS + CONTEXT_TOKENS)
    ids, mask = common.pad(encode(tokenizer, [("hello there", "I feel low"), ("ok", None)]))
    axes = {name: {0: "batch", 1: "tokens"} for name in ("input_ids", "attention_mask")} | {name: {0: "batch"} for name in HEADS}
    options.out.mkdir(parents=True, exist_ok=True)
    float_file, target = options.out / "message.float.onnx", options.out / "message.onnx"
    export_graph(MessageGraph(model.eval(), temperatures), (ids, mask), ["input_ids", "attention_mask"], list(HEADS), axes, float_file)
    quantise(float_file, target, feeds(tokenizer, options))
    share_table(target, options.out / "words.bin")
    description = {"file": target.name, "maxTokens": MESSAGE_TOKENS, "contextTokens": CONTEXT_TOKENS, "inputs": ["input_ids", "attention_mask"]}
    tasks = {name: {"graph": "message", "output": name, "labels": labels, "temperature": temperatures.get(name, 1.0)} for name, labels in HEADS.items()}
    (options.out / "message.json").write_text(json.dumps({"graph": description | {"outputs": list(HEADS)}, "tasks": tasks}, indent=2) + "\n", "utf-8")
    print({p.name: p.stat().st_size for p in options.out.glob("*.*")})


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--like", help="take the temperatures of this checkpoint")
    parser.add_argument("--calibrate", action="store_true", help="find the temperatures and write them into the checkpoint")
    parser.add_argument("--risk", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    common.start(options)
    path = options.work / f"{options.name}.pt"
    model, tokenizer = load(path), common.load_tokenizer()
    temperatures = torch.load(options.work / f"{options.like}.pt" if options.like else path).get("temperatures", {})
    if options.calibrate:
        temperatures = calibrate(model, tokenizer, options)
    if options.calibrate or options.like:
        save(model, path, temperatures=temperatures)
    print(temperatures)
    if options.out:
        write(model, temperatures, tokenizer, options)


if __name__ == "__main__":
    main()
