"""Comments of GoEmotions with Plutchik's eight emotions, by a map of our own that follows Plutchik's wheel and dyads (1980)."""

from __future__ import annotations

import random
from pathlib import Path

from training.data import sets

PLUTCHIK_OF: dict[str, tuple[str, ...]] = {
    "anger": ("anger",), "annoyance": ("anger",), "disapproval": ("disgust",), "disgust": ("disgust",),
    "desire": ("anticipation",), "curiosity": ("anticipation",), "optimism": ("anticipation", "joy"), "excitement": ("joy", "anticipation"),
    "fear": ("fear",), "nervousness": ("fear",), "embarrassment": ("fear", "disgust"),
    "joy": ("joy",), "amusement": ("joy",), "pride": ("joy",), "relief": ("joy",), "love": ("joy", "trust"),
    "sadness": ("sadness",), "grief": ("sadness",), "disappointment": ("sadness", "surprise"), "remorse": ("sadness", "disgust"),
    "surprise": ("surprise",), "realization": ("surprise",), "confusion": ("surprise",),
    "admiration": ("trust",), "approval": ("trust",), "caring": ("trust",), "gratitude": ("trust", "joy"), "neutral": (),
}  # fmt: skip
"""GoEmotions' labels (Demszky et al. 2020) in Plutchik's terms: mild and strong forms with their emotion, mixtures with both of theirs."""


def emotion_rows(folder: Path, part: str, most: int, seed: int) -> list[tuple[str, frozenset[str]]]:
    rows = sets.lines(folder / f"sentiment/goemotions.{part}.jsonl")
    chosen = random.Random(seed).sample(rows, min(most, len(rows)))
    return [(row["text"], frozenset(name for label in row["labels"] for name in PLUTCHIK_OF[label])) for row in chosen]
