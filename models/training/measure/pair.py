"""Every figure of the pair reader: scores with intervals, calibration, baseline, swapped posts, from what its folds said of replies unseen.

Biases and thresholds of each fold are tuned on the other folds' answers; those that ship on all of them. With `--final` the mean of
the folds' weights, calibrated, goes to NAME-fitted.pt. With `--swap` the folds' readers read again, under posts of other seekers.

Example, from the folder models: python -m training.measure.pair --name pair --swap --baseline
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score, confusion_matrix, f1_score

from training import settings
from training.data.epitome import Pair, joined_row, read_pairs
from training.data.sets import FOLDS
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.pair import load_pair, pair_state
from training.encoder.pair_head import MECHANISMS
from training.measure import scores
from training.measure.pair_fit import average, final, fit_levels, fit_spans, folded, shifted
from training.measure.spans import span_scores, word_logits


@dataclass
class Unseen:
    """What the folds' readers said of replies they had not seen: log-probabilities [n,3,3], logits of words, of the strongest piece."""

    pairs: list[Pair]
    truth: np.ndarray
    fold: np.ndarray
    logs: np.ndarray
    words: list[np.ndarray]
    tops: np.ndarray


def unseen(work: Path, name: str, pairs: list[Pair]) -> Unseen:
    files = {fold: work / f"{name}.{fold}.pkl" for fold in range(FOLDS)}
    there = [fold for fold, file in files.items() if file.exists()]
    parts = [pickle.loads(files[fold].read_bytes()) for fold in there]
    at = np.concatenate([part["test"] for part in parts])
    spans = [s for part in parts for s in part["spans"]]
    words = [word_logits(pairs[i].reply, pairs[i].offsets, s) for i, s in zip(at, spans)]
    fold = np.repeat(there, [len(part["test"]) for part in parts])
    chosen = [pairs[i] for i in at]
    return Unseen(chosen, np.stack([p.levels for p in chosen]), fold, np.concatenate([part["logs"] for part in parts]), words, np.stack([s.max(0) for s in spans]))


def fitted(found: Unseen, at: np.ndarray) -> dict:
    """Everything that is tuned, on these replies."""
    pairs, words = [found.pairs[i] for i in at], [found.words[i] for i in at]
    spans = [fit_spans(pairs, words, found.tops[at], m) for m in range(3)]
    return fit_levels(found.logs[at], found.truth[at]) | {"spans": spans}


def across_folds(found: Unseen) -> tuple[np.ndarray, list[np.ndarray], dict[int, dict]]:
    """Level probabilities and word logits of each fold, tuned on the others (one fold alone: on itself), and what was tuned."""
    probabilities, marks, fits = np.zeros_like(found.logs), list(found.words), {}
    for number in np.unique(found.fold):
        here, others = np.flatnonzero(found.fold == number), np.flatnonzero(found.fold != number)
        fits[int(number)] = fit = fitted(found, others if len(others) else here)
        probabilities[here] = final(found.logs[here], fit)
        for i, word in zip(here, shifted([found.words[i] for i in here], found.tops[here], fit["spans"])):
            marks[i] = word
    return probabilities, marks, fits


def macro(truth: np.ndarray, guess: np.ndarray) -> dict[str, float]:
    return {"macro_f1": scores.macro(truth, guess, 3)}


def mechanism_report(found: Unseen, q: np.ndarray, m: int) -> dict:
    truth, guess, raw = found.truth[:, m], q.argmax(1), found.logs[:, m]
    value, *interval = scores.interval(macro, truth, guess)["macro_f1"]
    return {
        "macro_f1": value, "interval": interval, "untuned": round(scores.macro(truth, raw.argmax(1), 3), 1),
        "accuracy": round(100 * float((truth == guess).mean()), 1),
        "per_class": [round(100 * x, 1) for x in f1_score(truth, guess, average=None, labels=[0, 1, 2], zero_division=0)],
        "each_fold": [round(scores.macro(truth[found.fold == f], guess[found.fold == f], 3), 1) for f in np.unique(found.fold)],
        "kappa": round(float(cohen_kappa_score(truth, guess, weights="quadratic")), 3),
        "confusion": confusion_matrix(truth, guess, labels=[0, 1, 2]).tolist(),
        "calibration_error": round(scores.calibration_error(q, truth), 3),
        "calibration_error_untuned": round(scores.calibration_error(np.exp(raw), truth), 3),
    }  # fmt: skip


def tfidf(found: Unseen) -> list[float]:
    """Macro-F1 of words of the reply alone, by mechanism."""
    guess = np.zeros_like(found.truth)
    for number in np.unique(found.fold):
        here, rest = np.flatnonzero(found.fold == number), np.flatnonzero(found.fold != number)
        table = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        x, y = table.fit_transform([found.pairs[i].reply for i in rest]), table.transform([found.pairs[i].reply for i in here])
        for m in range(3):
            guess[here, m] = LogisticRegression(C=5, class_weight="balanced", max_iter=500).fit(x, found.truth[rest, m]).predict(y)
    return [round(scores.macro(found.truth[:, m], guess[:, m], 3), 1) for m in range(3)]


def swapped(options: argparse.Namespace, found: Unseen, fits: dict[int, dict], own: np.ndarray) -> dict:
    """What changes when every reply is read under another seeker's post of the same fold."""
    other = np.zeros_like(own)
    for number, fit in fits.items():
        model, here = load_pair(options.work / f"{options.name}.{number}.pt").to(tokens.DEVICE), np.flatnonzero(found.fold == number)
        order = np.random.default_rng(number).permutation(len(here))
        posts = here[np.roll(order, 1)[np.argsort(order)]]
        said, _ = answers(model, [joined_row(found.pairs[i], found.pairs[j]) for i, j in zip(here, posts)], 16_384)
        logs = np.stack([np.log(scores.softmax(said[name]) + 1e-9) for name in MECHANISMS], 1)
        other[here] = final(logs, fit)
    return {name: {
        "level_changes": round(100 * float((own[:, m].argmax(1) != other[:, m].argmax(1)).mean()), 2),
        "mean_move": round(float(0.5 * np.abs(own[:, m] - other[:, m]).sum(1).mean()), 4),
        "macro_f1": round(scores.macro(found.truth[:, m], other[:, m].argmax(1), 3), 1)} for m, name in enumerate(MECHANISMS)}  # fmt: skip


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="pair", help="checkpoints of lessons/pair.py")
    parser.add_argument("--swap", action="store_true")
    parser.add_argument("--baseline", action="store_true")
    parser.add_argument("--final", action="store_true", help="write the mean of the folds' weights, calibrated, to NAME-fitted.pt")
    options = parser.parse_args(argv)
    settings.start(options)
    found = unseen(options.work, options.name, read_pairs(options.data, tokens.load_tokenizer()))
    probabilities, marks, fits = across_folds(found)
    rationale = span_scores(found.pairs, marks, np.zeros(3))
    report: dict = {"name": options.name, "pairs": len(found.pairs)}
    for m, name in enumerate(MECHANISMS):
        report[name] = mechanism_report(found, probabilities[:, m], m) | {"rationale": {k: round(v, 1) for k, v in rationale[name].items()}}
    report["fit"] = fitted(found, np.arange(len(found.pairs)))
    report |= {"swapped": swapped(options, found, fits, probabilities)} if options.swap else {}
    report |= {"tfidf": tfidf(found)} if options.baseline else {}
    print(json.dumps(report))
    if options.final:
        states = [pair_state(options.work / f"{options.name}.{fold}.pt") for fold in range(FOLDS)]
        torch.save(folded(average(states), report["fit"]), options.work / f"{options.name}-fitted.pt")


if __name__ == "__main__":
    main()
