"""Weights with which notes weigh a sentence by the rest of its reply, fitted on held replies of ours: what `core/coaching/acts/beside.ts` and `joint-acts.ts` hold, rounded.

Example, from the folder models: python -m training.measure.act_weights --name message-final
"""

from __future__ import annotations

import json

import numpy as np
from sklearn.linear_model import LogisticRegression

from training import settings
from training.data.act_texts import Read, own_replies
from training.encoder.reader import ACTS, HARMS, HEADS, load
from training.measure.sentence_acts import probabilities, truth_of

KIND = ("namesFeeling", "validates", "mirrors", "isMoved", "affirms", "standsBy", "offers", "thanksForTelling", "sharesJoy", "asksAboutThem", "asksFirst", "leavesChoice")
HARMLESS = (*KIND, "informs", "asksFacts", "asksAboutOthers", "sharesOwn")
JOINTS = {
    "understands": ("namesFeeling", "validates", "mirrors"),
    "warms": ("namesFeeling", "validates", "mirrors", "isMoved", "affirms", "standsBy", "isSorry", "goodWishes", "thanksForTelling", "offers", "sharesJoy", "leavesChoice"),
    "asks": ("asksAboutThem", "asksFirst", "asksFacts", "asksAboutOthers"),
}
LEAST_WORDS = 3
"""A sentence of fewer words tells nothing of the others."""
MOST_HARM = 0.15
"""Of a sentence that may hurt more than this no joint act is said."""
POINTS = (0.6, 0.7, 0.75, 0.8, 0.85, 0.9)


def any_of(p: np.ndarray, labels: tuple[str, ...]) -> np.ndarray:
    """That a sentence shows one of the labels at least, taken as if one had nothing to do with another."""
    return 1 - np.prod(1 - p[:, [HEADS[ACTS].index(label) for label in labels]], 1)


def log_odds(p: np.ndarray) -> np.ndarray:
    inside = np.clip(p, 0.001, 0.999)
    return np.log(inside / (1 - inside))


def in_rest(replies: list[list[Read]], of: np.ndarray) -> np.ndarray:
    """Of each sentence the highest value among the other sentences of its reply."""
    found, start = np.zeros(len(of)), 0
    for reply in replies:
        counts = [len(read.sentence.split()) >= LEAST_WORDS for read in reply]
        for i in range(len(reply)):
            found[start + i] = max((of[start + j] for j in range(len(reply)) if j != i and counts[j]), default=0)
        start += len(reply)
    return found


def fit(name: str, own: np.ndarray, rest: np.ndarray, truth: np.ndarray) -> None:
    columns = np.column_stack([log_odds(own), rest])
    model = LogisticRegression(C=1e3).fit(columns, truth)
    said, (own_weight, rest_weight) = model.predict_proba(columns)[:, 1], model.coef_[0]
    print(json.dumps({"of": name, "sentences": len(truth), "there": int(truth.sum()), "start": round(float(model.intercept_[0]), 2), "own": round(float(own_weight), 2), "rest": round(float(rest_weight), 2)}))
    for point in POINTS:
        claimed = said >= point
        right = int(truth[claimed].sum())
        print(json.dumps({"of": name, "from": point, "said": int(claimed.sum()), "right": right, "found": round(right / max(1, int(truth.sum())), 3)}), flush=True)


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message-final")
    options = parser.parse_args(argv)
    settings.start(options)
    replies = [reply for reply in own_replies() if reply[0].held]
    reads = [read for reply in replies for read in reply]
    p, truth = probabilities(load(options.work / f"{options.name}.pt"), reads), truth_of(reads)
    there = {label: truth[:, i] for i, label in enumerate(HEADS[ACTS])}
    harm = any_of(p, tuple(HARMS))
    fit("harm", harm, in_rest(replies, any_of(p, HARMLESS)), np.any([there[label] for label in HARMS], 0))
    quiet, kind = harm < MOST_HARM, in_rest(replies, any_of(p, KIND))
    for name, labels in JOINTS.items():
        fit(name, any_of(p, labels)[quiet], kind[quiet], np.any([there[label] for label in labels], 0)[quiet])


if __name__ == "__main__":
    main()
