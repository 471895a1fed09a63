"""Training examples of what a sentence of a reply does, and of what a text feels, for the message reader."""

from __future__ import annotations

import random
from pathlib import Path

from training.data.act_texts import Read, news_posts, own_posts, own_replies, research_replies
from training.data.emotions import emotion_rows
from training.data.message_example import Example, varied
from training.encoder.reader import HARMS, HEADS

HOSTILE = {"attacks", "mocks", "blames", "dismisses"}
"""Harms that make a whole reply hostile; of the milder ones nothing is said."""
BARE = 0.1
"""Share of sentences that are read without their post."""
NEWS_REPEAT = 3
"""There are few of these posts."""
HALVED_WORDS = 16
"""Longer posts are also read in halves, as windows would cut them."""


def hostility(acts: frozenset[str]) -> int | None:
    if acts & HOSTILE:
        return 1
    return None if acts & set(HARMS) else 0


def sentences(replies: list[list[Read]], rng: random.Random) -> list[Example]:
    return [
        Example(read.sentence, None if rng.random() < BARE else read.post, hostile=hostility(read.acts), acts=read.acts)
        for reply in replies for read in reply if not read.held
    ]  # fmt: skip


def whole(replies: list[list[Read]]) -> list[Example]:
    """Replies of several sentences, for hostility alone."""
    chosen = [reply for reply in replies if len(reply) > 1 and not reply[0].held]
    rows = [(" ".join(read.sentence for read in reply), reply[0].post, hostility(frozenset().union(*(read.acts for read in reply)))) for reply in chosen]
    return [Example(text, post, hostile=label) for text, post, label in rows if label is not None]


def posts() -> list[Example]:
    """Posts with troubles of every kind, whole and in halves, for danger alone: a trouble is no danger by itself."""
    rows = [(post, HEADS["risk"].index(risk)) for post, risk, held in own_posts() if not held]
    parts = [(" ".join(half), 0) for post, risk in rows if risk == 0 for half in halves(post) if half]
    return [Example(text, risk=label) for text, label in rows + parts]


def news() -> list[Example]:
    return [Example(text, news=HEADS["news"].index(label)) for text, label, held in news_posts() if not held] * NEWS_REPEAT


def halves(post: str) -> tuple[list[str], list[str]]:
    words = post.split()
    return (words[: len(words) // 2], words[len(words) // 2 :]) if len(words) > HALVED_WORDS else ([], [])


def act_examples(folder: Path, seed: int, emotions: int) -> list[Example]:
    """Our own replies and those of research sets, our posts, and `emotions` comments with what they feel."""
    rng, own, research = random.Random(seed), own_replies(), research_replies(folder)
    rows = sentences(own, rng) + whole(own) + sentences(research, rng) + posts() + news()
    feelings = [Example(text, emotions=labels) for text, labels in emotion_rows(folder, "train", emotions, seed)]
    return [varied(row, rng) for row in rows] + feelings
