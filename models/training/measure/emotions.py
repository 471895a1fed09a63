"""How well a reader tells emotions: by label on GoEmotions' development comments, in Plutchik's terms.

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


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message")
    options = parser.parse_args(argv)
    settings.start(options)
    rows = emotion_rows(options.data, "dev", 10_000, options.seed)
    reader = load(options.work / f"{options.name}.pt").to(tokens.DEVICE)
    p = scores.sigmoid(answers(reader, encode(tokens.load_tokenizer(), [(text, None) for text, _ in rows]))[0][EMOTIONS])
    f1 = []
    for i, name in enumerate(PLUTCHIK):
        truth, guess = np.array([name in labels for _, labels in rows]), p[:, i] >= 0.5
        hits = int((truth & guess).sum())
        f1.append(2 * hits / max(1, int(truth.sum() + guess.sum())))
        print(json.dumps({"emotion": name, "n": int(truth.sum()), "said": int(guess.sum()), "right": hits, "f1": round(f1[-1], 3)}), flush=True)
    print(json.dumps({"comments": len(rows), "macro_f1": round(float(np.mean(f1)), 3)}), flush=True)


if __name__ == "__main__":
    main()
