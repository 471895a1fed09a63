"""What a sentence of a reply does under its post: the message reader goes on with a head for it; everything else it says stays as it was.

Example, from the folder models: python -m training.lessons.sentence_acts --init message-hostile --name message-acts

As in `lessons/hostile.py` the reader's own answers before this training are the targets of its other heads. Replies with harm and without teach hostility too,
and the posts, which tell of every trouble, that a trouble is no danger by itself.
"""

from __future__ import annotations

import argparse
import random

from training import settings
from training.data.act_texts import Read, own_posts, own_replies, research_replies
from training.data.emotions import emotion_rows
from training.data.message_example import Example, varied
from training.encoder import tokens
from training.encoder.reader import ACTS, CLASSES, EMOTIONS, HARMS, HEADS, load, save
from training.lessons.hostile import averaged, calm, show
from training.lessons.lesson import Lesson, joined
from training.lessons.loop import Plan, learn
from training.lessons.message import SHARES, add_examples, drawn, lesson_of, taught
from training.measure.sentence_acts import table

HOSTILE = {"attacks", "mocks", "blames", "dismisses"}
"""Harms that make a whole reply hostile; of the milder ones nothing is said."""
BARE = 0.1
"""Share of sentences that are read without their post."""


def hostility(acts: frozenset[str]) -> int | None:
    if acts & HOSTILE:
        return 1
    return None if acts & set(HARMS) else 0


def sentences(replies: list[list[Read]], rng: random.Random) -> list[Example]:
    return [
        varied(Example(read.sentence, None if rng.random() < BARE else read.post, hostile=hostility(read.acts), acts=read.acts), rng)
        for reply in replies for read in reply if not read.held
    ]  # fmt: skip


def whole(replies: list[list[Read]], rng: random.Random) -> list[Example]:
    """Replies of several sentences, for hostility alone."""
    chosen = [reply for reply in replies if len(reply) > 1 and not reply[0].held]
    rows = [(" ".join(read.sentence for read in reply), reply[0].post, hostility(frozenset().union(*(read.acts for read in reply)))) for reply in chosen]
    return [varied(Example(text, post, hostile=label), rng) for text, post, label in rows if label is not None]


def posts(rng: random.Random) -> list[Example]:
    """Posts with troubles of every kind, whole and in halves as windows would cut them, for danger alone."""
    rows = [(post, HEADS["risk"].index(risk)) for post, risk, held in own_posts() if not held]
    parts = [(" ".join(half), 0) for post, risk in rows if risk == 0 for half in halves(post) if half]
    return [varied(Example(text, risk=label), rng) for text, label in rows + parts]


def halves(post: str) -> tuple[list[str], list[str]]:
    words = post.split()
    return (words[: len(words) // 2], words[len(words) // 2 :]) if len(words) > 16 else ([], [])


def lessons(options: argparse.Namespace) -> list[Lesson]:
    """Our own replies and those of research sets, each draw typed anew."""
    own, research = own_replies(), research_replies(options.data)
    if options.trial:
        own, research = own[:20], research[:20]
    draws = []
    for seed in range(options.seed, options.seed + options.draws):
        rng = random.Random(seed)
        draws.append(lesson_of(sentences(own, rng) + whole(own, rng) + sentences(research, rng) + posts(rng), seed))
    return draws


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--init", default="message-hostile", help="name of a reader's checkpoint")
    parser.add_argument("--name", default="message-acts")
    parser.add_argument("--mean", nargs="*", default=[], help="checkpoints whose weights the result is averaged with")
    add_examples(parser, scale=0.25, repeat=1)
    parser.add_argument("--calm", type=int, default=2000)
    parser.add_argument("--draws", type=int, default=3, help="times that the labelled sentences are typed anew")
    parser.add_argument("--emotions", type=int, default=12_000, help="comments with emotions that are read")
    parser.add_argument("--passes", type=float, default=2)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seconds", type=float, default=1e9)
    options = parser.parse_args(argv)
    settings.start(options)
    reader = load(options.work / f"{options.init}.pt", CLASSES).to(tokens.DEVICE)
    feelings = [Example(text, emotions=labels) for text, labels in emotion_rows(options.data, "train", options.emotions, options.seed)]
    parts = [drawn(options, options.seed), lesson_of(feelings, options.seed), lesson_of(calm(options), options.seed), *lessons(options)]
    lesson = taught(reader, joined(parts, CLASSES), without=("hostile", ACTS, EMOTIONS))
    print([len(part) for part in parts], sum(map(len, lesson.ids)), flush=True)
    reader.encoder.embeddings.requires_grad_(False)
    plan = Plan(options.passes, options.rate, 2048, options.seconds, shares=SHARES | {"hostile": 1.0})
    reader = learn(reader, lesson, plan, options.seed, "acts reader", options)
    show("after", reader, options)
    table("after", reader, options)
    if options.mean:
        show("mean", averaged(reader, options.mean, options), options)
        table("mean", reader, options)
    save(reader.cpu(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
