"""Every figure of the sentence model: pools held-out logits of the folds and tunes calibration inside folds only.

With `--final` the checkpoint, and with it temperature, class bias and family thresholds tuned on all held-out logits, goes to NAME-final.pt.

Example, from the folder models: python -m training.measure.sentence --name sentence
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from training import settings
from training.data import sets
from training.measure import scores

PRECISION = 0.85
BIAS_STRENGTH = {"techniques": 1.0}  # makes each class as frequent as it is; half of it gives half a point less macro-F1, a third more accuracy
TARGETS = [aim / 100 for aim in range(85, 96)]


def pooled(work: Path, name: str, task: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(logits, record numbers, fold numbers) of every fold there is."""
    parts = []
    for fold in range(sets.FOLDS):
        path = work / f"{name}-f{fold}.npz"
        if path.exists():
            file = np.load(path)
            if task in file:
                parts.append((file[task], file[f"{task}_rows"], np.full(len(file[task]), fold)))
    logits, rows, fold = (np.concatenate(column) for column in zip(*parts))
    if len(parts) == 1:
        fold = (np.argsort(np.argsort(rows)) * 2 // len(rows)).astype(int)  # one fold: its two halves check each other
    return logits, rows, fold


def calibrated(task: str, logits: np.ndarray, truth: np.ndarray) -> dict:
    """Temperature and class bias of a task."""
    temperature = scores.temperature(logits, truth)
    strength = BIAS_STRENGTH.get(task, 0.0)
    bias = strength * scores.count_bias(logits / temperature, truth) if strength else np.zeros(logits.shape[1])
    return {"temperature": temperature, "bias": bias.tolist()}


def apply(fit: dict, logits: np.ndarray) -> np.ndarray:
    return logits / fit["temperature"] + np.array(fit["bias"])


def inside_folds(task: str, logits: np.ndarray, truth: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Logits of each fold with calibration tuned on the other folds."""
    result = np.zeros_like(logits)
    for number in np.unique(fold):
        here, others = fold == number, fold != number
        result[here] = apply(calibrated(task, logits[others], truth[others]), logits[here]) if others.any() else logits[here]
    return result


def table(truth: np.ndarray, guess: np.ndarray, labels: list[str]) -> None:
    values = precision_recall_fscore_support(truth, guess, labels=range(len(labels)), zero_division=0)
    print("| class | n | precision | recall | F1 |\n|---|---|---|---|---|")
    for name, p, r, f, n in zip(labels, *values):
        print(f"| {name} | {n} | {100 * p:.1f} | {100 * r:.1f} | {100 * f:.1f} |")
    print(confusion_matrix(truth, guess, labels=range(len(labels))).tolist())


def describe(task: str, logits: np.ndarray, truth: np.ndarray, fold: np.ndarray, labels: list[str], measured, groups=None) -> dict:
    print(f"\n## {task}: n = {len(truth)}, folds {sorted(set(fold.tolist()))}")
    tuned = inside_folds(task, logits, truth, fold)
    print("as trained  ", scores.interval(measured, truth, logits.argmax(1), groups=groups))
    print("tuned inside", scores.interval(measured, truth, tuned.argmax(1), groups=groups))
    for part in np.unique(fold):
        print(f"  fold {part}", {k: round(v, 2) for k, v in measured(truth[fold == part], tuned[fold == part].argmax(1)).items()})
    raw, after = (scores.calibration_error(scores.softmax(x), truth) for x in (logits, tuned))
    print(f"calibration error {raw:.3f} before, {after:.3f} after")
    table(truth, tuned.argmax(1), labels)
    return calibrated(task, logits, truth)


def across_folds(score: np.ndarray, target: np.ndarray, fold: np.ndarray, precision: float) -> np.ndarray:
    """Which records are flagged when the threshold of each fold is chosen on the others."""
    flagged = np.zeros(len(target), dtype=bool)
    for number in np.unique(fold):
        point = scores.operating_point(score[fold != number], target[fold != number], precision)
        if point["flagged"]:
            flagged |= (fold == number) & (score >= point["threshold"])
    return flagged


def family_point(score: np.ndarray, target: np.ndarray, fold: np.ndarray) -> dict:
    """The operating point of the lowest aim whose precision is enough on folds that did not choose it; else never."""
    for aim in TARGETS:
        flagged = across_folds(score, target, fold, aim)
        chosen = scores.operating_point(score, target, aim)
        hits = int(target[flagged].sum())
        if chosen["flagged"] and flagged.any() and hits / flagged.sum() >= PRECISION:
            return {
                "threshold": round(float(chosen["threshold"]), 4),
                "precision": round(hits / int(flagged.sum()), 3),
                "recall": round(hits / int(target.sum()), 3),
            }
    return {"threshold": 1.0, "precision": 0.0, "recall": 0.0}


def families(logits: np.ndarray, truth: np.ndarray, fold: np.ndarray, fit: dict) -> dict:
    """Operating points on all held-out logits, with the precision measured across folds."""
    final = scores.softmax(apply(fit, logits))
    result = {}
    print("\n| family | threshold | precision | recall | of |\n|---|---|---|---|---|")
    for name, members in scores.FAMILIES.items():
        columns = [sets.TECHNIQUES.index(label) for label in members]
        target = np.isin(truth, columns)
        point = family_point(final[:, columns].sum(1), target, fold)
        print(f"| {name} | {point['threshold']} | {100 * point['precision']:.1f} | {100 * point['recall']:.1f} | {target.sum()} |")
        result[name] = {"labels": members, **point}
    return result


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="sentence", help="held-out logits are NAME-f0.npz … and, of sentiment, NAME.npz")
    parser.add_argument("--final", action="store_true", help="write NAME.pt, calibrated, to NAME-final.pt")
    options = parser.parse_args(argv)
    fits: dict = {}
    _, labels, groups = sets.direction(options.data)
    logits, rows, fold = pooled(options.work, options.name, "direction")
    fits["direction"] = describe("direction", logits, labels[rows], fold, sets.DIRECTION, scores.direction_scores)
    _, labels, groups = sets.techniques(options.data)
    logits, rows, fold = pooled(options.work, options.name, "techniques")
    owners = [groups[i] for i in rows]
    fits["techniques"] = describe("techniques", logits, labels[rows], fold, sets.TECHNIQUES, scores.class_scores, owners)
    points = families(logits, labels[rows], fold, fits["techniques"])
    if (options.work / f"{options.name}.npz").exists():
        truth = np.array([label for _, label in sets.sst(options.data, "dev")[0]])
        logits = np.load(options.work / f"{options.name}.npz")["sentiment"]
        halves = np.arange(len(truth)) % 2
        fits["sentiment"] = describe("sentiment", logits, truth, halves, sets.SENTIMENT, scores.class_scores)
    if options.final:
        checkpoint = torch.load(options.work / f"{options.name}.pt")
        torch.save(checkpoint | {"calibration": fits, "families": points}, options.work / f"{options.name}-final.pt")
    print(json.dumps(fits))


if __name__ == "__main__":
    main()
