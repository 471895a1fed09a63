"""Does the way a reply is written change its scores? The same replies in seven registers, read by the shipped graphs under the same post.

Example, from the folder models: python -m training.measure.registers

The replies are supporters' turns of conversations that no training of the levels has read (ESConv, validation part). An expected
level is the sum of level times probability, 0 to 2. Intervals: normal, over conversations as clusters.
"""

from __future__ import annotations

import json

import numpy as np

from training import settings
from training.data.epitome import encode
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.pair_head import MECHANISMS
from training.measure.pair_graphs import Graphs
from training.measure.register_rules import REGISTERS
from training.measure.scores import softmax

LEVELS = np.arange(3.0)
FEWEST_WORDS = 6
PLAIN_WARMTH = [
    "That is bad. I am here. Eat something.", "This is hard. You did nothing wrong. I stay.", "I am sorry he died. I will listen.",
    "You are not alone. Write to me tomorrow.", "That hurts. I believe you.", "I care about you. Sleep now. Talk tomorrow.",
]  # fmt: skip
"""Warmth in plain words, which may not read as cold."""


def turns(options) -> list[tuple[str, str, str]]:
    """(conversation, what the seeker said last, the supporter's turn)."""
    found = []
    for chat in lines(options.data / "conversations/esconv.valid.jsonl"):
        for asked, answered in zip(chat["turns"], chat["turns"][1:]):
            if (asked["speaker"], answered["speaker"]) == ("seeker", "supporter") and len(answered["text"].split()) >= FEWEST_WORDS:
                found.append((chat["id"], asked["text"], answered["text"]))
    return found[:: max(1, len(found) // options.replies)][: options.replies]


def expected(graphs: Graphs, tokenizer, pairs: list[tuple[str, str]]) -> np.ndarray:
    """[replies, mechanisms]."""
    found = []
    for post, reply in pairs:
        levels, _ = graphs.read(graphs.hidden(encode(tokenizer, reply)[0]), graphs.hidden(encode(tokenizer, post)[0]))
        found.append(softmax(levels) @ LEVELS)
    return np.array(found)


def interval(change: np.ndarray, clusters: list[str]) -> tuple[float, float]:
    """The mean and half of its 95 % interval, with conversations as clusters."""
    mean = change.mean()
    sums = {name: 0.0 for name in clusters}
    for name, value in zip(clusters, change):
        sums[name] += value - mean
    return float(mean), float(1.96 * np.sqrt(sum(s * s for s in sums.values())) / len(change))


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--replies", type=int, default=300)
    options = parser.parse_args(argv)
    settings.start(options)
    graphs, tokenizer, rows = Graphs(settings.REPOSITORY / "models"), tokens.load_tokenizer(), turns(options)
    before = expected(graphs, tokenizer, [(post, reply) for _, post, reply in rows])
    print(json.dumps({"register": "as written", "n": len(rows)} | {name: round(float(before[:, m].mean()), 2) for m, name in enumerate(MECHANISMS)}))
    for register, rewrite in REGISTERS.items():
        written = [(post, rewrite(reply)) for _, post, reply in rows]
        touched = np.array([new != reply for (_, new), (_, _, reply) in zip(written, rows)])
        change = (expected(graphs, tokenizer, written) - before)[touched]
        owners = [rows[i][0] for i in np.flatnonzero(touched)]
        shown = {name: "{:+.2f} ± {:.2f}".format(*interval(change[:, m], owners)) for m, name in enumerate(MECHANISMS)}
        print(json.dumps({"register": register, "n": int(touched.sum())} | shown, ensure_ascii=False), flush=True)
    post = "My mother died on Monday and I have not slept since."
    warmth = expected(graphs, tokenizer, [(post, reply) for reply in PLAIN_WARMTH])[:, 0]
    print(json.dumps({"plain warmth": dict(zip(PLAIN_WARMTH, warmth.round(2).tolist()))}))


if __name__ == "__main__":
    main()
