"""What we read ourselves in sentences and replies of the data sets, by a key that does not tell their words."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from training.data.sets import TECHNIQUES, plain
from training.settings import LABELS

READ_CODES = dict(zip("OQ CQ SR CR AF SU EA AP AW GI SD DI CO WA OT".split(), TECHNIQUES))

READING_BESIDE_LABEL = 0.3
"""What a reading counts beside a label."""


def reading_key(text: str) -> str:
    """Names a sentence in `technique_readings.tsv` without its words: 48 bits of a hash, blind to case and white space."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:12]


def technique_readings(path: Path = LABELS / "technique_readings.tsv") -> dict[str, np.ndarray]:
    """Key -> [15] probabilities of what we read in a sentence: key, best behaviour, confidence in per cent, second-best.

    The second gets half of what the best leaves, the others the rest. Several readings of one sentence are averaged.
    """
    found: dict[str, list[np.ndarray]] = {}
    for line in path.read_text("utf-8").splitlines():
        key, best, confidence, second = line.split("\t")
        share = int(confidence) / 100
        row = np.full(len(TECHNIQUES), (1 - share) / 2 / (len(TECHNIQUES) - 2))
        row[TECHNIQUES.index(READ_CODES[second])] = (1 - share) / 2
        row[TECHNIQUES.index(READ_CODES[best])] = share
        found.setdefault(key, []).append(row / row.sum())
    return {key: np.mean(rows, axis=0) for key, rows in found.items()}


def understanding_readings(path: Path = LABELS / "understanding_readings.tsv") -> dict[str, int]:
    """Key of a reply -> 0 to 2: does it say what the seeker feels or means?"""
    return {key: int(level) for key, level in (line.split("\t") for line in path.read_text("utf-8").splitlines())}
