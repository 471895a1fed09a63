"""Joins three models trained apart on the same word embeddings: direction and techniques, sentiment, and risk."""

from __future__ import annotations

import numpy as np

import common
from sentence_model import join, load_model, save_model

OWNERS = {"direction": "support", "techniques": "support", "sentiment": "tone", "risk": "alarm"}


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--support", required=True, help="name of the checkpoint for direction and techniques")
    parser.add_argument("--tone", required=True, help="name of the checkpoint for sentiment")
    parser.add_argument("--alarm", required=True, help="name of the checkpoint for risk")
    parser.add_argument("--name", required=True)
    options = parser.parse_args()
    common.start(options)
    names = {"support": options.support, "tone": options.tone, "alarm": options.alarm}
    model = join({group: load_model(options.work / f"{name}.pt") for group, name in names.items()}, OWNERS)
    save_model(model, options.work / f"{options.name}.pt")
    logits: dict[str, np.ndarray] = {}
    for group, name in names.items():
        file = np.load(options.work / f"{name}.npz")
        logits |= {key: file[key] for key in file if OWNERS[key.split("_")[0]] == group}
    np.savez(options.work / f"{options.name}.npz", **logits)


if __name__ == "__main__":
    main()
