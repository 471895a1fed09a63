"""Measures: macro-F1 and the like, bootstrap intervals, calibration, class bias, operating points."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import minimize_scalar


def softmax(logits: np.ndarray) -> np.ndarray:
    shifted = np.exp(logits - logits.max(-1, keepdims=True))
    return shifted / shifted.sum(-1, keepdims=True)


def sigmoid(logits: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-logits))


def f1_of_classes(truth: np.ndarray, guess: np.ndarray, classes: int) -> np.ndarray:
    """F1 of each class, 0 for one that is neither there nor guessed (scikit-learn agrees; this is faster)."""
    hits = np.bincount(truth[truth == guess], minlength=classes)
    both = np.bincount(truth, minlength=classes) + np.bincount(guess, minlength=classes)
    return np.where(both > 0, 2 * hits / np.maximum(both, 1), 0.0)


def macro(truth: np.ndarray, guess: np.ndarray, classes: int) -> float:
    """Mean F1 in per cent over the classes that occur in `truth`."""
    there = np.bincount(truth, minlength=classes) > 0
    return float(100 * f1_of_classes(truth, guess, classes)[there].mean())


def direction_scores(truth: np.ndarray, guess: np.ndarray) -> dict[str, float]:
    """Macro-F1 three-way and one class against the rest (seeking is 1, providing 2), in per cent."""
    return {
        "three_way": macro(truth, guess, 3),
        "seeking_vs_rest": macro((truth == 1).astype(int), (guess == 1).astype(int), 2),
        "providing_vs_rest": macro((truth == 2).astype(int), (guess == 2).astype(int), 2),
    }


def class_scores(truth: np.ndarray, guess: np.ndarray) -> dict[str, float]:
    return {"macro_f1": macro(truth, guess, 15), "accuracy": float(100 * (truth == guess).mean())}


def interval(measure, truth: np.ndarray, guess: np.ndarray, draws: int = 500, groups: list[str] | None = None) -> dict:
    """Each figure of `measure` with a bootstrap 95 % interval: {name: (value, low, high)}; resamples groups if given."""
    rng = np.random.default_rng(11)
    keys = np.unique(groups, return_inverse=True)[1] if groups is not None else np.arange(len(truth))
    members = [np.flatnonzero(keys == key) for key in range(keys.max() + 1)] if groups is not None else None
    samples = []
    for _ in range(draws):
        drawn = rng.integers(0, keys.max() + 1, keys.max() + 1)
        rows = np.concatenate([members[k] for k in drawn]) if members is not None else drawn
        samples.append(measure(truth[rows], guess[rows]))
    point = measure(truth, guess)
    return {
        name: (round(value, 2), *(round(float(np.percentile([s[name] for s in samples], p)), 2) for p in (2.5, 97.5)))
        for name, value in point.items()
    }


def wilson(hits: int, n: int) -> tuple[float, float]:
    if n == 0:
        return (0.0, 1.0)
    z, p = 1.96, hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (max(0.0, middle - half), min(1.0, middle + half))


BINS = 10
"""Of every calibration error that this project states."""


def calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = BINS) -> float:
    """Expected calibration error of the top class."""
    top, right = probabilities.max(-1), probabilities.argmax(-1) == truth
    edges = np.clip((top * bins).astype(int), 0, bins - 1)
    return float(sum(abs(top[edges == b].mean() - right[edges == b].mean()) * (edges == b).mean() for b in np.unique(edges)))


def temperature(logits: np.ndarray, truth: np.ndarray) -> float:
    """The temperature with the least negative log-likelihood."""

    def loss(log_t: float) -> float:
        p = softmax(logits / np.exp(log_t))
        return float(-np.log(p[np.arange(len(truth)), truth] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-1.5, 1.5), method="bounded").x))


def count_bias(logits: np.ndarray, truth: np.ndarray, steps: int = 400) -> np.ndarray:
    """Additive class bias with which each class is said about as often as it is there."""
    classes = logits.shape[1]
    wanted, bias = np.bincount(truth, minlength=classes) + 1.0, np.zeros(classes)
    for _ in range(steps):
        bias += 0.03 * np.log(wanted / (np.bincount((logits + bias).argmax(1), minlength=classes) + 1.0))
    return bias


FAMILIES = {
    "asks": ["Open Question", "Closed Question"],
    "reflects": ["Simple Reflection", "Complex Reflection"],
    "affirms_supports": ["Affirm", "Support"],
    "supports_autonomy": ["Emphasize Autonomy"],
    "advises_unasked": ["Advise without Permission", "Direct"],
    "confronts_warns": ["Confront", "Warn"],
    "informs": ["Give Information"],
    "self_discloses": ["Self-Disclose"],
}


def operating_point(score: np.ndarray, truth: np.ndarray, precision: float = 0.85, least: int = 8) -> dict:
    """The lowest threshold whose held-out precision, and that of every stricter one down to `least` hits, is enough."""
    order = np.argsort(-score)
    hits = np.cumsum(truth[order])
    flagged = np.arange(1, len(score) + 1)
    enough = (hits / flagged >= precision) & (flagged >= least)
    if not enough.any():
        return {"threshold": 1.0, "flagged": 0, "precision": None, "recall": 0.0}
    last = int(np.flatnonzero(enough).max())
    return {
        "threshold": float(score[order[last]]),
        "flagged": last + 1,
        "precision": float(hits[last] / (last + 1)),
        "recall": float(hits[last] / max(1, truth.sum())),
    }
