"""How well a reader tells emotions: by label on half of GoEmotions' development comments, in Plutchik's terms.

The other half chooses from which probability on an emotion is said (`SHOWN_AT` in core/research/emotions.ts).

Example, from the folder models: python -m training.measure.emotions --name message
"""

from __future__ import annotations

import json

import numpy as np

from training import settings
from training.data.emotions import emotion_rows
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import EMOTIONS, PLUTCHIK, encode, load
from training.measure import scores


POINTS = np.arange(0.03, 0.8, 0.01)


def f1(truth: np.ndarray, guess: np.ndarray) -> float:
    return 2 * int((truth & guess).sum()) / max(1, int(truth.sum() + guess.sum()))


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message")
    options = parser.parse_args(argv)
    settings.start(options)
    rows = emotion_rows(options.data, "dev", 10_000, options.seed)
    reader = load(options.work / f"{options.name}.pt").to(tokens.DEVICE)
    p = scores.sigmoid(answers(reader, encode(tokens.load_tokenizer(), [(text, None) for text, _ in rows]))[0][EMOTIONS])
    choosing, reached = np.arange(len(rows)) % 2 == 0, []
    for i, name in enumerate(PLUTCHIK):
        truth = np.array([name in labels for _, labels in rows])
        point = float(max(POINTS, key=lambda at: f1(truth[choosing], p[choosing, i] >= at)))
        reached.append(f1(truth[~choosing], p[~choosing, i] >= point))
        print(json.dumps({"emotion": name, "n": int(truth[~choosing].sum()), "from": round(point, 2), "f1": round(reached[-1], 3)}), flush=True)
    print(json.dumps({"comments": int((~choosing).sum()), "macro_f1": round(float(np.mean(reached)), 3)}), flush=True)


if __name__ == "__main__":
    main()
