"""Puts the students of teach_support.py and teach_tone.py into a sentence model, beside the second reader it has.

Direction and techniques take the student's layers; sentiment the mean of the layers it had and the student's, which went on from
them. With `--folds` the second reader is fitted anew for each fold and mixed into the fold's logits, for sentence_report.py.

Example: python sentence_taught.py --base sentence --name taught --folds, then python sentence_report.py --name taught --attach WORK/taught.pt
"""

from __future__ import annotations

import argparse

import numpy as np
import torch
from torch import Tensor

import common
import data
import measure
from second_reader import SAMPLES, SHARES, STRENGTHS, features, fit, held_out, inverse_frequency
from sentence_model import SentenceModel, load_model, save_model
from sentence_train import predict

TAUGHT = ("direction", "techniques")
TONE_SHARE = 0.5
"""What the student's weights count in sentiment, beside those it went on from."""


def taken(model: SentenceModel, group: str, tasks: tuple[str, ...], student: dict[str, Tensor], share: float) -> None:
    """Moves a group's layers and its tasks' heads towards the student's, by this share of the way."""

    def towards(own: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
        return {name: (1 - share) * value + share * student[f"{prefix}{name}"] for name, value in own.items()}

    model.groups[group].load_state_dict(towards(model.groups[group].state_dict(), "encoder.layers."))
    for task in tasks:
        model.heads[task].load_state_dict(towards(model.heads[task].state_dict(), f"heads.{task}."))


def mixed_fold(options: argparse.Namespace, tokenizer, fold: int) -> dict[str, np.ndarray]:
    """The fold's logits with the second reader's probabilities at their share; it has seen no record of the fold."""
    encode = lambda texts: common.encode(tokenizer, texts)  # noqa: E731
    samples = {task: SAMPLES[task](options.data, encode, fold) for task in TAUGHT}
    idf = inverse_frequency([row for rows, _, _ in samples.values() for row in rows])
    kept = dict(np.load(options.work / f"support-f{fold}.npz"))
    for task, sample in samples.items():
        second = fit(sample, idf, STRENGTHS[task])
        own = second.predict_proba(features(encode(held_out(options.data, task, kept[f"{task}_rows"])), idf))
        for key in (name for name in (task, f"{task}_talk") if name in kept):
            mixed = (1 - SHARES[task]) * measure.softmax(kept[key]) + SHARES[task] * own
            kept[key] = np.log(mixed.clip(1e-9)).astype(np.float32)
    return kept


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--base", required=True, help="checkpoint whose second reader, calibration and embeddings are kept")
    parser.add_argument("--name", required=True)
    parser.add_argument("--folds", action="store_true", help="mix the second reader into the held-out logits as well")
    options = parser.parse_args()
    common.start(options)
    tokenizer, path = common.load_tokenizer(), options.work / f"{options.base}.pt"
    model, saved = load_model(path), torch.load(path)
    taken(model, "support", TAUGHT, torch.load(options.work / "support.pt")["state"], 1.0)
    taken(model, "tone", ("sentiment",), torch.load(options.work / "tone.pt")["state"], TONE_SHARE)
    save_model(model, options.work / f"{options.name}.pt", calibration=saved["calibration"], families=saved["families"])
    dev = common.encode(tokenizer, held_out(options.data, "sentiment", None))
    np.savez(options.work / f"{options.name}.npz", sentiment=predict(model, dev, ["sentiment"])["sentiment"])
    for fold in range(data.FOLDS if options.folds else 0):
        np.savez(options.work / f"{options.name}-f{fold}.npz", **mixed_fold(options, tokenizer, fold))
        print("fold", fold, "done", flush=True)


if __name__ == "__main__":
    main()
