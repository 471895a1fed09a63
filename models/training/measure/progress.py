"""In short how well a message reader does on the development sets, beside a training; every figure with its interval: measure/message.py."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from training.data.message_sets import fit_sets, hostile_sets, role_sets
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import HEADS, Pair, encode
from training.measure import scores


def figures(model, options: argparse.Namespace, most: int) -> dict[str, float]:
    """In short how well a reader does on the development sets, in per cent."""
    rng, tokenizer, found = random.Random(1), tokens.load_tokenizer(), {}

    def read(pairs: list[Pair], head: str) -> np.ndarray:
        return scores.softmax(answers(model, encode(tokenizer, pairs))[0][head])

    for name, (label, pairs) in role_sets(options.data).items():
        own = rng.sample(pairs, min(most, len(pairs)))
        p = read(own, "role")
        found[name] = 100 * float((p.argmax(1) == HEADS["role"].index(label)).mean())
    for name, rows in fit_sets(options.data).items():
        own = rng.sample([row for row in rows if row[2]], min(most, len(rows)))
        mine = read([(text, talk) for text, talk, _ in own], "answers")[:, 1]
        other = [read([(text, others[i % len(others)]) for text, _, others in own], "answers")[:, 1] for i in range(5)]
        found[f"{name}: fits better than one"] = 100 * float((mine > other[0]).mean())
        found[f"{name}: fits better than all"] = 100 * float((mine > np.max(other, 0)).mean())
    for name, rows in hostile_sets(options.data).items():
        own = rng.sample(rows, min(2 * most, len(rows)))
        found[f"hostile: {name}"] = 100 * float((read([(text, talk) for text, talk, _ in own], "hostile")[:, 1] >= 0.5).mean())
    for kind, texts in ((kind, texts[: 10 * most]) for kind, texts in risk_sets(options.risk).items()):
        found[f"risk: {kind}"] = 100 * float((read([(text, None) for text in texts], "risk")[:, 1:].sum(1) >= 0.6).mean())
    return {name: round(value, 1) for name, value in found.items()}


def risk_sets(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in lines(folder / "dev.jsonl"):
        found.setdefault(f"{row['kind']}, {row['label']}", []).append(row["text"])
    return found
