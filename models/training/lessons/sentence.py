"""Puts the students of support.py and tone.py into one sentence model, with a second reader beside them.

For each fold a second reader that has not seen it is mixed into the fold's held-out logits, for measure/sentence.py.

Example, from the folder models: python -m training.lessons.sentence
"""

from __future__ import annotations

import argparse

import numpy as np
import torch
from torch import Tensor

from training import settings
from training.data import sets
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.minilm import base_encoder
from training.encoder.sentence import OWNERS, SentenceModel, save_model
from training.lessons.second_reader import SHARES, features, held_out, learned, piece_bag
from training.measure import scores

TAUGHT = ("direction", "techniques")

State = dict[str, Tensor]


def below(state: State, prefix: str) -> State:
    return {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}


def put_together(groups: dict[str, State]) -> SentenceModel:
    """`groups`: the state of a student by its group."""
    model = SentenceModel()
    model.encoder.embeddings.load_state_dict(base_encoder().embeddings.state_dict())
    for group, state in groups.items():
        model.groups[group].load_state_dict(below(state, "encoder.layers."))
    for task, group in OWNERS.items():
        model.heads[task].load_state_dict(below(groups[group], f"heads.{task}."))
    return model.eval()


def mixed_fold(options: argparse.Namespace, encode, fold: int) -> dict[str, np.ndarray]:
    """The fold's logits with the second reader's probabilities at their share; it has seen no record of the fold."""
    idf, fits = learned(options.data, encode, TAUGHT, fold)
    kept = dict(np.load(options.work / f"support-f{fold}.npz"))
    for task, second in fits.items():
        own = second.predict_proba(features(encode(held_out(options.data, task, kept[f"{task}_rows"])), idf))
        for key in (name for name in (task, f"{task}_talk") if name in kept):
            mixed = (1 - SHARES[task]) * scores.softmax(kept[key]) + SHARES[task] * own
            kept[key] = np.log(mixed.clip(1e-9)).astype(np.float32)
    return kept


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="sentence")
    options = parser.parse_args(argv)
    settings.start(options)
    tokenizer = tokens.load_tokenizer()
    encode = lambda texts: tokens.encode(tokenizer, texts)  # noqa: E731
    model = put_together({group: torch.load(options.work / f"{group}.pt")["state"] for group in ("support", "tone")})
    model.words = piece_bag(options.data, encode)
    save_model(model, options.work / f"{options.name}.pt")
    dev = answers(model.to(tokens.DEVICE), encode(held_out(options.data, "sentiment", None)), 4096)[0]["sentiment"]
    np.savez(options.work / f"{options.name}.npz", sentiment=dev)
    for fold in range(sets.FOLDS):
        np.savez(options.work / f"{options.name}-f{fold}.npz", **mixed_fold(options, encode, fold))
        print("fold", fold, "done", flush=True)


if __name__ == "__main__":
    main()
