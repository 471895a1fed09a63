"""Calibrates a message reader that held the communities out: NAME.pt with its temperatures goes to NAME-final.pt.

Example, from the folder models: python -m training.measure.message_calibration --name message (--like NAME: that one's temperatures)
"""

from __future__ import annotations

import random

import numpy as np
import torch

from training import settings
from training.data.message_sets import development_sets, fit_sets
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import HEADS, Pair, Reader, encode, load, save
from training.measure import scores

EACH, FITS, RISKS = 60, 120, 800
"""Messages drawn of each role set, of each set of fits, of the risk set."""


def some(rows: list, count: int, rng: random.Random) -> list:
    return rng.sample(rows, min(count, len(rows)))


def temperatures_of(model: Reader, options) -> dict[str, float]:
    """Of role and fit from the development communities, of risk from its development part; 1 for hostility."""
    tokenizer, rng = tokens.load_tokenizer(), random.Random(options.seed)

    def fitted(rows: list[tuple[Pair, int]], head: str) -> float:
        logits = answers(model, encode(tokenizer, [pair for pair, _ in rows]), 6144)[0][head]
        return scores.temperature(logits, np.array([label for _, label in rows]))

    roles = [(pair, HEADS["role"].index(label)) for label, pairs in development_sets(options.data).values() for pair in some(pairs, EACH, rng)]
    fits = [((text, talk), int(talk == own)) for rows in fit_sets(options.data).values() for text, own, others in some(rows, FITS, rng) for talk in (own, others[-1])]
    risky = some([r for r in lines(options.risk / "dev.jsonl") if r["kind"] != "post"], RISKS, rng)
    risks = [((r["text"], None), HEADS["risk"].index(r["label"])) for r in risky]
    return {"hostile": 1.0, "role": fitted(roles, "role"), "answers": fitted(fits, "answers"), "risk": fitted(risks, "risk")}


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message")
    parser.add_argument("--like", help="take the temperatures of this checkpoint")
    settings.add_risk(parser)
    options = parser.parse_args(argv)
    settings.start(options)
    model = load(options.work / f"{options.name}.pt").to(tokens.DEVICE)
    temperatures = torch.load(options.work / f"{options.like}.pt")["temperatures"] if options.like else temperatures_of(model, options)
    print(temperatures)
    save(model.cpu(), options.work / f"{options.name}-final.pt", temperatures=temperatures)


if __name__ == "__main__":
    main()
