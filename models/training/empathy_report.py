"""Reads the out-of-fold predictions of empathy_train.py: scores with intervals, calibration, baseline, swapped posts.

Biases and thresholds of each fold are tuned on the other folds' out-of-fold predictions; those that ship (`fit.json`)
on all of them. With `--swap` the fold models are run again on posts taken from other seekers.

    python empathy_report.py --data ../../../shared/data --out runs/empathy --names a,b --swap
"""

from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path

import numpy as np
import torch
from scipy.optimize import minimize_scalar
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score, confusion_matrix, f1_score
from tokenizers import Tokenizer

from empathy_data import Pair, folds, read_pairs
from empathy_model import MECHANISMS
from empathy_scores import macro_f1, span_scores, truth_marks, tune_bias, word_logits
from empathy_train import BASE, build, predict

FOLDS = 5


def load(out: Path, names: list[str], pairs: list[Pair]):
    """Log-probabilities [n,3,3] and piece logits a reply, averaged over runs; `seen` marks replies of finished folds."""
    logs, spans = np.zeros((len(pairs), 3, 3)), [0.0] * len(pairs)
    seen = np.zeros(len(pairs), bool)
    for name in names:
        for fold in range(FOLDS):
            path = out / f"{name}.{fold}.pkl"
            if not path.exists():
                continue
            part = pickle.loads(path.read_bytes())
            seen[part["test"]] = True
            logs[part["test"]] += np.exp(part["logs"]) / len(names)
            for i, s in zip(part["test"], part["spans"]):
                spans[i] = spans[i] + s / len(names)
    return np.log(np.maximum(logs, 1e-9)), spans, seen


def temperature(scores: np.ndarray, truth: np.ndarray) -> float:
    def nll(t: float) -> float:
        z = scores / t
        return float(np.mean(np.log(np.exp(z - z.max(1, keepdims=True)).sum(1)) + z.max(1) - z[np.arange(len(z)), truth]))

    return float(minimize_scalar(nll, bounds=(0.5, 3.0), method="bounded").x)


def softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = 10) -> float:
    sure, hit = probabilities.max(1), probabilities.argmax(1) == truth
    which = np.minimum((sure * bins).astype(int), bins - 1)
    return float(sum(abs(sure[which == b].mean() - hit[which == b].mean()) * (which == b).mean() for b in set(which)))


def interval(truth: np.ndarray, guess: np.ndarray, rounds: int = 1000) -> list[float]:
    rng = np.random.default_rng(0)
    draws = [rng.integers(0, len(truth), len(truth)) for _ in range(rounds)]
    return [round(100 * x, 1) for x in np.percentile([macro_f1(truth[d], guess[d]) for d in draws], [2.5, 97.5])]


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


def tfidf(pairs: list[Pair], truth: np.ndarray, parts: list[np.ndarray]) -> list[float]:
    guess = np.zeros_like(truth)
    for part in parts:
        rest = np.setdiff1d(np.arange(len(pairs)), part)
        words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        x = words.fit_transform([pairs[i].reply for i in rest])
        for m in range(3):
            model = LogisticRegression(C=5, class_weight="balanced", max_iter=500).fit(x, truth[rest, m])
            guess[part, m] = model.predict(words.transform([pairs[i].reply for i in part]))
    return [round(100 * macro_f1(truth[:, m], guess[:, m]), 1) for m in range(3)]


def swapped(out: Path, names: list[str], pairs: list[Pair], parts, fit_of, seen) -> np.ndarray:
    """Final level probabilities [n,3,3] when every reply is read under another seeker's post of the same fold."""
    result = np.zeros((len(pairs), 3, 3))
    for fold, part in enumerate(parts):
        if not seen[part].all():
            continue
        model = build("")
        model.load_state_dict(torch.load(out / f"{names[0]}.{fold}.pt"))
        order = np.random.default_rng(fold).permutation(len(part))
        posts = part[np.roll(order, 1)[np.argsort(order)]]
        logs, _ = predict(model, pairs, part, posts)
        result[part] = final(logs, fit_of[fold])
    return result


def final(logs: np.ndarray, fit: dict) -> np.ndarray:
    return softmax((logs + np.array(fit["bias"])) / np.array(fit["temperature"])[:, None])


def fit_levels(logs: np.ndarray, truth: np.ndarray) -> dict:
    bias = np.stack([tune_bias(logs[:, m], truth[:, m]) for m in range(3)])
    return {"bias": bias.tolist(), "temperature": [temperature(logs[:, m] + bias[m], truth[:, m]) for m in range(3)]}


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--names", required=True)
    p.add_argument("--swap", action="store_true")
    p.add_argument("--baseline", action="store_true")
    args = p.parse_args()
    torch.set_num_threads(1)
    names = args.names.split(",")
    pairs = read_pairs(args.data / "empathy/epitome_reddit.jsonl", Tokenizer.from_file(str(BASE / "tokenizer.json")))
    parts = folds(pairs)
    logs, spans, seen = load(args.out, names, pairs)
    at = np.flatnonzero(seen)
    truth = np.stack([p.levels for p in pairs])
    words = [word_logits(p.reply, p.offsets, s) if known else np.zeros((0, 3)) for p, s, known in zip(pairs, spans, seen)]
    tops = np.stack([s.max(0) if known else np.zeros(3) for s, known in zip(spans, seen)])
    probabilities, marks, fits = np.zeros_like(logs), list(words), []
    for part in parts:
        if not seen[part].all():
            fits.append({})
            continue
        other = np.setdiff1d(at, part) if len(np.setdiff1d(at, part)) else at
        fit = fit_levels(logs[other], truth[other])
        span_fit = [fit_spans([pairs[i] for i in other], [words[i] for i in other], tops[other], m) for m in range(3)]
        fits.append(fit)
        probabilities[part] = final(logs[part], fit)
        for i, w in zip(part, shifted([words[i] for i in part], tops[part], span_fit)):
            marks[i] = w
    report: dict = {"names": names, "pairs": int(seen.sum())}
    chosen = [pairs[i] for i in at]
    rationale = span_scores(chosen, [marks[i] for i in at], np.zeros(3))
    for m, name in enumerate(MECHANISMS):
        t, q = truth[at, m], probabilities[at, m]
        guess = q.argmax(1)
        report[name] = {
            "macro_f1": round(100 * macro_f1(t, guess), 1), "interval": interval(t, guess),
            "untuned": round(100 * macro_f1(t, logs[at, m].argmax(1)), 1), "accuracy": round(100 * float((t == guess).mean()), 1),
            "per_class": [round(100 * x, 1) for x in f1_score(t, guess, average=None, labels=[0, 1, 2])],
            "each_fold": [round(100 * macro_f1(truth[f, m], probabilities[f, m].argmax(1)), 1) for f in parts if seen[f].all()],
            "kappa": round(float(cohen_kappa_score(t, guess, weights="quadratic")), 3),
            "confusion": confusion_matrix(t, guess, labels=[0, 1, 2]).tolist(),
            "ece": round(calibration_error(q, t), 3), "ece_untuned": round(calibration_error(np.exp(logs[at, m]), t), 3),
            "rationale": {k: round(v, 1) for k, v in rationale[name].items()},
        }
    shipped = fit_levels(logs[at], truth[at])
    shipped["spans"] = [fit_spans(chosen, [words[i] for i in at], tops[at], m) for m in range(3)]
    report["fit"] = shipped
    if args.swap:
        other = swapped(args.out, names, pairs, parts, fits, seen)[at]
        own = probabilities[at] if len(names) == 1 else None
        if own is not None:
            report["swapped"] = {name: {
                "level_changes": round(100 * float((own[:, m].argmax(1) != other[:, m].argmax(1)).mean()), 2),
                "mean_move": round(float(0.5 * np.abs(own[:, m] - other[:, m]).sum(1).mean()), 4),
                "macro_f1": round(100 * macro_f1(truth[at, m], other[:, m].argmax(1)), 1)} for m, name in enumerate(MECHANISMS)}
    if args.baseline:
        report["tfidf"] = tfidf(pairs, truth, parts)
    (args.out / f"report-{'-'.join(names)}.json").write_text(json.dumps(report, indent=1))
    (args.out / "fit.json").write_text(json.dumps(shipped))
    soft = np.empty(len(pairs), dtype=object)
    for i, s in enumerate(spans):
        soft[i] = (1 / (1 + np.exp(-np.asarray(s)))).astype(np.float32) if seen[i] else pairs[i].marks
    np.savez(args.out / "soft.npz", levels=np.exp(logs).astype(np.float32), spans=soft)
    print(json.dumps(report))


if __name__ == "__main__":
    main()
