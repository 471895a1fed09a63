"""Hostility once more: the message reader goes on with our own messages and with calm talk; everything else it says stays as it was.

Example, from the folder models: python -m training.lessons.hostile --init message --name message-hostile

Going on like this costs a little of the rest, and the mean of the weights before and after has nearly all of both (`--mean`; "model soup", Wortsman et al. 2022).
Where a row has no label of a head, the reader's own answer before this training is the target; where it has one, it counts beside the label.
"""

from __future__ import annotations

import argparse
import json
import random

from training import settings
from training.data.message_example import Example, varied
from training.data.message_examples import held_texts, own_example, written
from training.data.message_sets import hostile_sets
from training.data.message_sources import Builder
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import CLASSES, encode, load, save
from training.lessons.lesson import Lesson, joined
from training.lessons.loop import Plan, learn
from training.lessons.message import SHARES, add_examples, drawn, lesson_of, taught
from training.measure import scores
from training.measure.pair_fit import average

POINTS = (0.5, 0.8, 0.9, 0.95)
MOST = 400
"""Messages of a real set on which false alarms are counted."""


def calm(options: argparse.Namespace) -> list[Example]:
    """Messages of every kind that are not hostile by where they come from, with and without what they answer, and plain attacks."""
    rng = random.Random(options.seed)
    builder = Builder(options.data, held_texts(options.data, options.risk, options.hold.split(",")), options.seed)
    rows = builder.quiet(1.0) + builder.pairs(900) + builder.chats(3) + builder.replies(600)
    rows = [row for row in rows if builder.free(row.text)]
    kind = [Example(r.text, r.context, None, None, 0) for r in rows if r.hostile is None and r.role and r.role[2] > 0.5]
    talk = [Example(r.text, r.context, None, None, 0) for r in rows if r.hostile == 0]
    attacks = [Example(r.text, r.context, None, None, 1) for r in rows if r.hostile == 1]
    return builder.some(kind, options.calm // 2) + builder.some(talk, options.calm // 2) + rng.sample(attacks, min(len(attacks), options.calm // 8))


def own(options: argparse.Namespace, seed: int) -> Lesson:
    """Our own messages, each typed in a way of its own."""
    rng, rows = random.Random(seed), [row for row in map(own_example, written("train")) if row.hostile is not None]
    return lesson_of([varied(row, rng) for row in (rows[:60] if options.trial else rows)], seed)


def show(name: str, reader, options: argparse.Namespace) -> None:
    """By set the share in per cent that is called hostile from each of `POINTS` on."""
    rng, tokenizer = random.Random(1), tokens.load_tokenizer()
    for kind, rows in hostile_sets(options.data).items():
        chosen = rows if kind.startswith("ours") and not options.trial else rng.sample(rows, min(20 if options.trial else MOST, len(rows)))
        p = scores.softmax(answers(reader, encode(tokenizer, [(text, talk) for text, talk, _ in chosen]))[0]["hostile"])[:, 1]
        print(json.dumps({"reader": name, "set": kind, "n": len(p)} | {str(at): round(100 * float((p >= at).mean()), 1) for at in POINTS}), flush=True)


def averaged(reader, names: list[str], options: argparse.Namespace):
    """The mean of the reader's weights and those of other checkpoints of one start; word embeddings stay the very same."""
    own = reader.state_dict()
    states = [own, *(load(options.work / f"{name}.pt").to(tokens.DEVICE).state_dict() for name in names)]
    fixed = {name: value for name, value in own.items() if "embeddings" in name}
    reader.load_state_dict(average(states) | fixed)
    return reader


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--init", default="message", help="name of a reader's checkpoint")
    parser.add_argument("--name", default="message-hostile")
    parser.add_argument("--mean", nargs="*", default=[], help="checkpoints whose weights the result is averaged with")
    add_examples(parser, scale=0.25, repeat=1)
    parser.add_argument("--calm", type=int, default=4000)
    parser.add_argument("--draws", type=int, default=8, help="times that our own messages are typed anew")
    parser.add_argument("--passes", type=float, default=2)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seconds", type=float, default=1e9)
    options = parser.parse_args(argv)
    settings.start(options)
    reader = load(options.work / f"{options.init}.pt").to(tokens.DEVICE)
    show("before", reader, options)
    parts = [drawn(options, options.seed), lesson_of(calm(options), options.seed), *(own(options, options.seed + i) for i in range(options.draws))]
    lesson = taught(reader, joined(parts, CLASSES), without=("hostile",))
    reader.encoder.embeddings.requires_grad_(False)
    plan = Plan(options.passes, options.rate, 2048, options.seconds, shares=SHARES | {"hostile": 1.5})
    reader = learn(reader, lesson, plan, options.seed, "hostile reader", options)
    show("after", reader, options)
    if options.mean:
        show("mean", averaged(reader, options.mean, options), options)
    save(reader.cpu(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
