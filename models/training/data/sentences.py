"""Sentences of support talk that nobody labelled: what a teacher gives its opinion of."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from training.data import sets
from training.data.readings import reading_key

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
MIN_WORDS, MAX_WORDS = 2, 60


def sentences_without_labels(folder: Path) -> list[str]:
    """Sentences of posts and replies, none of which is a labelled sentence of either task."""
    texts = [row["text"] for row in sets.lines(folder / "unlabelled/support_text.jsonl")]
    texts += [turn["text"] for chat in sets.conversations(folder) for turn in chat["turns"]]
    pairs = sets.lines(folder / "empathy/epitome_reddit.jsonl")
    texts += [row["response_post"] for row in pairs]
    texts += [row["text"] for row in sets.lines(folder / "support/offmychest.jsonl")]
    labelled = {sets.plain(t) for load in (sets.direction, sets.techniques) for t in load(folder)[0]}
    found: dict[str, str] = {}
    for text in texts:
        for sentence in SENTENCE_END.split(text):
            key = sets.plain(sentence)
            if MIN_WORDS <= key.count(" ") + 1 <= MAX_WORDS and key not in labelled:
                found.setdefault(key, sentence.strip())
    return list(found.values())


def read_of(sentences: list[str], readings: Container[str]) -> list[str]:
    """Those of the sentences whose behaviour we read: the ones whose key is among the `readings`."""
    return [text for text in sentences if reading_key(text) in readings]
