"""Soft labels for a student: the mean probabilities of its teachers on sentences without a label of the data sets.

Sentences whose behaviour we read ourselves (`technique_readings.tsv`) are all among them, `REPEAT` times; their technique is the
mean of teachers and reading.
"""

from __future__ import annotations

import random
import re
from collections.abc import Container
from pathlib import Path

import numpy as np

import common
import data
import measure
from sentence_model import load_model
from sentence_train import predict

TASKS = ["direction", "techniques"]
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
MIN_WORDS, MAX_WORDS = 2, 60
READING_BESIDE_TEACHERS = 0.4
REPEAT = 2


def sentences_without_labels(folder: Path) -> list[str]:
    """Sentences of posts and replies, none of which is a labelled sentence of either task."""
    texts = [row["text"] for row in data.lines(folder / "unlabelled/support_text.jsonl")]
    texts += [turn["text"] for chat in data.conversations(folder) for turn in chat["turns"]]
    pairs = data.lines(folder / "empathy/epitome_reddit.jsonl")
    texts += [row["response_post"] for row in pairs]
    texts += [row["text"] for row in data.lines(folder / "support/offmychest.jsonl")]
    labelled = {data.plain(t) for load in (data.direction, data.techniques) for t in load(folder)[0]}
    found: dict[str, str] = {}
    for text in texts:
        for sentence in SENTENCE_END.split(text):
            key = data.plain(sentence)
            if MIN_WORDS <= key.count(" ") + 1 <= MAX_WORDS and key not in labelled:
                found.setdefault(key, sentence.strip())
    return list(found.values())


def read_of(sentences: list[str], readings: Container[str]) -> list[str]:
    """Those of the sentences whose behaviour we read: the ones whose key is among the `readings`."""
    return [text for text in sentences if data.reading_key(text) in readings]


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--teachers", required=True, help="names of checkpoints, with commas between")
    parser.add_argument("--name", required=True, help="the soft labels go to NAME.npz")
    parser.add_argument("--most", type=int, default=15_000, help="sentences that nobody read, at most")
    options = parser.parse_args()
    common.start(options)
    readings = data.technique_readings()
    sentences = sentences_without_labels(options.data)
    read = read_of(sentences, readings)
    others = sorted(set(sentences) - set(read))
    texts = read * REPEAT + random.Random(options.seed).sample(others, min(len(others), options.most))
    rows = common.encode(common.load_tokenizer(), texts, 64)
    means: dict[str, np.ndarray] = {}
    teachers = options.teachers.split(",")
    for name in teachers:
        for task, logits in predict(load_model(options.work / f"{name}.pt"), rows, TASKS).items():
            means[task] = means.get(task, 0) + measure.softmax(logits) / len(teachers)
        print(name, "done", flush=True)
    for number, key in enumerate(map(data.reading_key, texts)):
        if key in readings:
            mean = means["techniques"][number]
            means["techniques"][number] = (1 - READING_BESIDE_TEACHERS) * mean + READING_BESIDE_TEACHERS * readings[key]
    np.savez_compressed(options.work / f"{options.name}.npz", texts=np.array(texts), **{t: m.astype(np.float16) for t, m in means.items()})


if __name__ == "__main__":
    main()
