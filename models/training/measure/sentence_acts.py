"""How well a reader tells what a sentence does: by label on replies kept apart, our own and those of research sets.

Example, from the folder models: python -m training.measure.sentence_acts --name message
"""

from __future__ import annotations

import json

import numpy as np
from sklearn.metrics import average_precision_score

from training import settings
from training.data.act_texts import Read, own_replies, research_replies
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import ACTS, HARMS, HEADS, encode, load
from training.measure import scores

PRECISION = 0.9
"""Wanted of what is said of a sentence by the model alone."""


def held(options) -> dict[str, list[Read]]:
    sources = {"ours": own_replies(), "research": research_replies(options.data)}
    return {name: [read for reply in replies for read in reply if read.held] for name, replies in sources.items()}


def probabilities(reader, reads: list[Read]) -> np.ndarray:
    """[sentences, labels]"""
    rows = encode(tokens.load_tokenizer(), [(read.sentence, read.post) for read in reads])
    return scores.sigmoid(answers(reader, rows)[0][ACTS])


def truth_of(reads: list[Read]) -> np.ndarray:
    return np.array([[label in read.acts for label in HEADS[ACTS]] for read in reads], bool)


def summary(p: np.ndarray, truth: np.ndarray) -> dict:
    """Of one label: how many, average precision, and the point where `PRECISION` is kept."""
    point = scores.operating_point(p, truth, PRECISION)
    rounded = {name: None if point[name] is None else round(float(point[name]), 3) for name in ("threshold", "precision", "recall")}
    return {"n": int(truth.sum()), "ap": round(float(average_precision_score(truth, p)), 3) if truth.any() else None} | rounded


def table(name: str, reader, options) -> None:
    for source, reads in held(options).items():
        if not reads:
            continue
        p, truth = probabilities(reader, reads), truth_of(reads)
        harms = [HEADS[ACTS].index(label) for label in HARMS]
        rows = {label: summary(p[:, i], truth[:, i]) for i, label in enumerate(HEADS[ACTS])}
        rows["any harm"] = summary(1 - np.prod(1 - p[:, harms], 1), truth[:, harms].any(1))
        for label, row in rows.items():
            print(json.dumps({"reader": name, "source": source, "sentences": len(reads), "label": label} | row), flush=True)


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message")
    options = parser.parse_args(argv)
    settings.start(options)
    table(options.name, load(options.work / f"{options.name}.pt").to(tokens.DEVICE), options)


if __name__ == "__main__":
    main()
