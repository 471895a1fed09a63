"""Decision biases, temperatures and rationale thresholds of the pair reader, and how they go into its weights."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from training.data.epitome import Pair
from training.encoder.pair_head import MECHANISMS
from training.measure import scores
from training.measure.spans import truth_marks, tune_bias

State = dict[str, Tensor]


def fit_levels(logs: np.ndarray, truth: np.ndarray) -> dict:
    bias = np.stack([tune_bias(logs[:, m], truth[:, m]) for m in range(3)])
    return {"bias": bias.tolist(), "temperature": [scores.temperature(logs[:, m] + bias[m], truth[:, m]) for m in range(3)]}


def final(logs: np.ndarray, fit: dict) -> np.ndarray:
    """Level probabilities [n,3,3] after calibration."""
    return scores.softmax((logs + np.array(fit["bias"])) / np.array(fit["temperature"])[:, None])


def fit_spans(pairs: list[Pair], words: list[np.ndarray], tops: np.ndarray, m: int) -> tuple[float, float]:
    """(offset, share): a word is in when logit > offset + share * strongest piece; best mean token F1.

    All replies are laid end to end with two empty places between them, so that gaps fill within replies only.
    """
    chosen = [i for i, p in enumerate(pairs) if p.spans[m]]
    apart = np.zeros(2, bool)
    truth = np.concatenate([np.append(truth_marks(pairs[i].reply, pairs[i].spans[m]), apart) for i in chosen])
    logits = np.concatenate([np.append(words[i][:, m], [-np.inf, -np.inf]) for i in chosen])
    owner = np.repeat(np.arange(len(chosen)), [len(words[i]) + 2 for i in chosen])
    strongest = tops[chosen, m][owner]
    real, whole = np.isfinite(logits), np.bincount(owner, truth)
    best = (-1.0, 0.0, 0.0)
    for share in (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        for offset in np.arange(-3, 2.01, 0.1):
            marked = logits > offset + share * strongest
            near = {k: np.roll(marked, k) for k in (-2, -1, 1, 2)}
            guess = (marked | (near[1] & near[-1]) | (near[1] & near[-2]) | (near[2] & near[-1])) & real
            f1 = 2 * np.bincount(owner, truth & guess) / np.maximum(whole + np.bincount(owner, guess), 1)
            best = max(best, (float(f1.mean()), float(offset), share))
    return best[1], best[2]


def shifted(words: list[np.ndarray], tops: np.ndarray, fit: list[tuple[float, float]]) -> list[np.ndarray]:
    offset, share = np.array(fit).T
    return [w - offset - share * top for w, top in zip(words, tops)]


def folded(state: State, fit: dict) -> State:
    """The state with level biases, temperatures and span thresholds in its buffers."""
    offset, share = (torch.tensor([fit["spans"][m][k] for m in range(len(MECHANISMS))], dtype=torch.float32) for k in (0, 1))
    learned = state["head.share"].sigmoid()
    return state | {
        "head.level_bias": torch.tensor(fit["bias"], dtype=torch.float32),
        "head.temperature": torch.tensor(fit["temperature"], dtype=torch.float32),
        "head.share": torch.logit(learned + share * (1 - learned), eps=1e-4),
        "head.rationale_bias": -offset,
    }


def average(states: list[State]) -> State:
    """The mean of several trainings from one start (a "model soup", Wortsman et al. 2022); what none of them changed stays the very same."""
    first, *others = states

    def mean(name: str) -> torch.Tensor:
        if all(torch.equal(first[name], other[name]) for other in others):
            return first[name]
        return torch.stack([s[name].float() for s in states]).mean(0).to(first[name].dtype)

    return {name: mean(name) for name in first}
