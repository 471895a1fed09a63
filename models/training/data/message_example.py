"""What a training example of the message reader is, and the small rules that several sources share."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

NONE, ASKS, GIVES = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
QUIET = ["none", "happiness", "surprise"]
"""Emotions of everyday dialogue that are no support."""
HEAVY = {"sadness", "grief", "fear", "remorse", "nervousness", "disappointment", "caring", "embarrassment"}
OPENING_WORDS = 8
"""A seeker's first turn of so many words opens the request; before it stand greetings."""
POLITE = re.compile(r"^\W*(hi|hello|hey|good (morning|afternoon|evening|day)|how (are|r) (you|u)|bye|goodbye|have a (nice|good|great)|take care|yes|yeah|yep|no|ok|okay|sure|thanks?|thank (you|u)|right|true|i see|lol|haha)\b", re.I)


NAMED = r"(idiot|moron|loser|clown|fool|coward|asshole|dumbass|bitch|pathetic|disgusting|worthless|stupid|trash|hypocrite|liar|piece of (shit|garbage))"
ATTACK = re.compile(rf"\b(you('re| are)|ur|youre) (((a|an|the|such|so|just|really|too|fucking|absolute|literally|one|being) )*){NAMED}\b|\b(stfu|shut (the fuck )?up|fuck (you|off)|kill yourself|kys|go to hell)\b", re.I)


@dataclass(frozen=True)
class Example:
    """One message; a target that is None is not learned from. `role` holds the shares of none, seeking, providing."""

    text: str
    context: str | None = None
    role: tuple[float, float, float] | None = None
    answers: int | None = None
    hostile: int | None = None
    risk: int | None = None
    weight: float = 1.0
    acts: frozenset[str] | None = None
    emotions: frozenset[str] | None = None
    news: int | None = None


def mixed(first: tuple, second: tuple, share: float) -> tuple[float, float, float]:
    """`share` of the first and the rest of the second."""
    a, b, c = (share * x + (1 - share) * y for x, y in zip(first, second))
    return a, b, c


def newest_first(turns: list[dict], index: int, count: int) -> str:
    """The `count` turns before `index`, the newest first, a line each."""
    return "\n".join(turn["text"] for turn in reversed(turns[max(0, index - count) : index]))


def near(texts: list[str], most: int = 8) -> list[list[int]]:
    """For each text the indices of those whose words are most like its own."""
    table = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english").fit_transform(texts)
    return [list(np.argsort(-row.toarray()[0])[1 : most + 1]) for row in (table[i] @ table.T for i in range(len(texts)))]


def opening(turns: list[dict]) -> int | None:
    return next((i for i, t in enumerate(turns) if t["speaker"] == "seeker" and len(t["text"].split()) >= OPENING_WORDS), None)


def varied(example: Example, rng: random.Random) -> Example:
    """The same message as people type it: lower case, no full stops, an emoji, a letter slipped."""
    text, way = example.text, rng.random()
    if way < 0.18:
        text = re.sub(r"[.,;!']", "", text.lower()) if way < 0.1 else text.lower()
    elif way < 0.22:
        text = f"{text} {rng.choice(['😭', '😔', '🙂', '❤️', ':(', 'lol', 'tbh', '...'])}"
    elif way < 0.25 and len(text) > 12:
        at = rng.randrange(len(text) - 2)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return replace(example, text=text)
