"""Stage 6: soft labels for a student from the mean probabilities of several teachers.

Texts are unlabelled support sentences and supporter turns; with `--fold K` the teachers must have held out fold K.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import numpy as np
import torch

import common
import data
import measure
from sentence_model import load_model
from sentence_train import predict

HEADS = ["direction", "techniques", "sentiment"]


def sentences(folder: Path, count: int, rng: random.Random) -> list[str]:
    """Sentences of 3 to 60 words from unlabelled posts, replies and support chats."""
    texts = [row["text"] for row in data.lines(folder / "unlabelled/support_text.jsonl")]
    texts += [turn["text"] for chat in data.conversations(folder) for turn in chat["turns"]]
    texts += [row["text"] for row in data.lines(folder / "support/offmychest.jsonl")]
    texts += [row["response_post"] for row in data.lines(folder / "empathy/epitome_reddit.jsonl")]
    found = {s.strip() for text in texts for s in re.split(r"(?<=[.!?])\s+|\n+", text)}
    return rng.sample(sorted(s for s in found if 3 <= len(s.split()) <= 60), count)


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--teachers", nargs="+", required=True, help="names of checkpoints")
    parser.add_argument("--count", type=int, default=12_000)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("--fold", type=int, default=-1, help="labelled texts outside this fold are added with the teachers' view")
    options = parser.parse_args()
    common.start(options)
    texts = sentences(options.data, options.count, random.Random(options.seed))
    for load in (data.direction, data.techniques):
        own, labels, groups = load(options.data)
        texts += [own[i] for i in np.flatnonzero(data.folds(labels, groups) != options.fold)]
    rows = common.encode(common.load_tokenizer(), texts, 96)
    totals: dict[str, np.ndarray] = {}
    for name in options.teachers:
        logits = predict(load_model(options.work / f"{name}.pt"), rows, HEADS)
        for head in HEADS:
            totals[head] = totals.get(head, 0) + measure.softmax(logits[head] / options.temperature) / len(options.teachers)
    torch.save({"texts": texts, "targets": totals}, options.out)
    print(len(texts), "texts,", len(options.teachers), "teachers")


if __name__ == "__main__":
    main()
