"""Measures for empathy levels and rationales, and the decision biases that are tuned inside folds."""

from __future__ import annotations

import re

import numpy as np

from training.encoder.pair_head import MECHANISMS
from training.measure.scores import macro

WORD = re.compile(r"\S+")
GAP = 2
"""Rationale runs with at most this many unmarked words between them are one span."""


def tune_bias(log_probs: np.ndarray, truth: np.ndarray, reach: float = 2.0, step: float = 0.1, least_gain: float = 2.0) -> np.ndarray:
    """Additive class biases (first one 0) with the best macro-F1, averaged over neighbours, with a slight pull to 0,
    so that no lucky peak wins; no bias at all where it gains less than `least_gain` on the records it is tuned on."""
    axis = np.arange(-reach, reach + 1e-9, step)
    grid = np.array([[macro(truth, (log_probs + [0, a, b]).argmax(1), 3) for b in axis] for a in axis])
    kernel = np.exp(-0.5 * (np.arange(-6, 7) / 3.0) ** 2)
    kernel /= kernel.sum()
    smooth = np.pad(grid, 6, mode="edge")
    smooth = np.apply_along_axis(lambda v: np.convolve(v, kernel, "valid"), 0, smooth)
    smooth = np.apply_along_axis(lambda v: np.convolve(v, kernel, "valid"), 1, smooth)
    smooth -= 0.1 * (axis[:, None] ** 2 + axis[None, :] ** 2)
    a, b = np.unravel_index(smooth.argmax(), smooth.shape)
    if smooth.max() - smooth[len(axis) // 2, len(axis) // 2] < least_gain:
        return np.zeros(3)
    return np.array([0.0, axis[a], axis[b]])


def words_of(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in WORD.finditer(text)]


def word_logits(text: str, offsets: list[tuple[int, int]], logits: np.ndarray) -> np.ndarray:
    """[words, mechanisms]: the mean logit of a word's pieces; words beyond the model's reach get -10."""
    words = words_of(text)
    sums, counts = np.zeros((len(words), logits.shape[1])), np.zeros(len(words))
    at = 0
    for (a, b), row in zip(offsets, logits):
        if b <= a:
            continue
        while at < len(words) and words[at][1] <= a:
            at += 1
        if at < len(words):
            sums[at] += row
            counts[at] += 1
    return np.where(counts[:, None] > 0, sums / np.maximum(counts, 1)[:, None], -10.0)


def runs(marks: np.ndarray, gap: int = GAP) -> list[tuple[int, int]]:
    """Half-open word ranges of the marked runs, joined over gaps of at most `gap` words."""
    found: list[tuple[int, int]] = []
    for i in np.flatnonzero(marks):
        if found and i - found[-1][1] <= gap:
            found[-1] = (found[-1][0], int(i) + 1)
        else:
            found.append((int(i), int(i) + 1))
    return found


def truth_marks(text: str, spans: list[tuple[int, int]]) -> np.ndarray:
    return np.array([any(a < y and b > x for x, y in spans) for a, b in words_of(text)], dtype=bool)


def token_f1(truth: np.ndarray, guess: np.ndarray) -> float:
    total = truth.sum() + guess.sum()
    return float(2 * (truth & guess).sum() / total) if total else 1.0


def iou_counts(truth: list[tuple[int, int]], guess: list[tuple[int, int]], least: float = 0.5) -> tuple[int, int, int]:
    """Hits, guessed spans, true spans; a guess hits when its overlap over union with a true span is at least `least`."""
    def iou(a, b):
        shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
        return shared / (a[1] - a[0] + b[1] - b[0] - shared)

    hits = sum(any(iou(g, t) >= least for t in truth) for g in guess)
    return hits, len(guess), len(truth)


def span_scores(pairs, logits: list[np.ndarray], threshold: np.ndarray) -> dict[str, dict[str, float]]:
    """Token F1 (mean over replies), pooled token F1 and IOU-F1, on replies that have a rationale; `logits[i]` is [words,3]."""
    result = {}
    for m, name in enumerate(MECHANISMS):
        f1s, whole, pooled, counts = [], [], np.zeros(3), np.zeros(3)
        for pair, scores in zip(pairs, logits):
            if not pair.spans[m]:
                continue
            truth = truth_marks(pair.reply, pair.spans[m])
            guessed = runs(scores[:, m] > threshold[m])
            guess = np.zeros_like(truth)
            for a, b in guessed:
                guess[a:b] = True
            f1s.append(token_f1(truth, guess))
            whole.append(token_f1(truth, np.ones_like(truth)))
            pooled += [(truth & guess).sum(), guess.sum(), truth.sum()]
            counts += iou_counts(runs(truth, 0), guessed)
        result[name] = {
            "token_f1": 100 * float(np.mean(f1s)), "mark_everything": 100 * float(np.mean(whole)),
            "pooled_token_f1": 100 * 2 * pooled[0] / max(pooled[1] + pooled[2], 1),
            "iou_f1": 100 * 2 * counts[0] / max(counts[1] + counts[2], 1), "replies": len(f1s),
        }
    return result


def summary(pairs, indices, logs: np.ndarray, spans: list[np.ndarray]) -> str:
    """In short: plain argmax macro-F1, macro-F1 with a bias tuned on the same records (optimistic), and tuned token F1."""
    truth, chosen = np.stack([pairs[i].levels for i in indices]), [pairs[i] for i in indices]
    plain = [macro(truth[:, m], logs[:, m].argmax(1), 3) for m in range(3)]
    best = [macro(truth[:, m], (logs[:, m] + tune_bias(logs[:, m], truth[:, m])).argmax(1), 3) for m in range(3)]
    loss = [-logs[np.arange(len(truth)), m, truth[:, m]].mean() for m in range(3)]
    words = [word_logits(p.reply, p.offsets, s) for p, s in zip(chosen, spans)]
    found = span_scores(chosen, words, tune_threshold(chosen, words)).values()
    f = lambda values, digits=1: "/".join(f"{x:.{digits}f}" for x in values)  # noqa: E731
    return (f"F1 {f(plain)} tuned {f(best)} nll {f(loss, 3)} spans {f(s['token_f1'] for s in found)} "
            f"of {f(s['mark_everything'] for s in found)} iou {f(s['iou_f1'] for s in found)}")  # fmt: skip


def tune_threshold(pairs, logits: list[np.ndarray]) -> np.ndarray:
    grid = np.arange(-3, 1.51, 0.25)
    table = [[s["token_f1"] for s in span_scores(pairs, logits, np.full(3, t)).values()] for t in grid]
    return grid[np.array(table).argmax(0)]
