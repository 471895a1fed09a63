"""Sentences of replies with what they do, as labelled by reading (labels/ACT_LABELS.md): our own, and those of research sets, kept by place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from training.data import sets
from training.settings import LABELS

OWN, READINGS, NEWS = LABELS / "act_texts.jsonl", LABELS / "act_readings.tsv", LABELS / "news_texts.jsonl"
HELD_IN_TEN = 2
"""Posts in ten whose replies no training reads."""


@dataclass(frozen=True)
class Read:
    """A sentence, the post it answers, and its labels; `held`: for measuring only."""

    sentence: str
    post: str
    acts: frozenset[str]
    held: bool


def is_held(post: str) -> bool:
    return int(hashlib.sha256(f"acts:{post}".encode()).hexdigest()[:8], 16) % 10 < HELD_IN_TEN


def own_replies(path: Path = OWN) -> list[list[Read]]:
    """Our own replies to our own posts, sentence by sentence."""
    return [[Read(text, row["post"], frozenset(labels.split()), is_held(row["post"])) for text, labels in row["reply"]] for row in sets.lines(path)]


def own_posts(path: Path = OWN) -> list[tuple[str, str, bool]]:
    """Our own posts with what they say of danger (none, concern, crisis) and whether they are held; those that were not read for it are left out."""
    found = {row["post"]: row.get("risk") for row in sets.lines(path)}
    return [(post, risk, is_held(post)) for post, risk in found.items() if risk is not None]


def news_posts(path: Path = NEWS) -> list[tuple[str, str, bool]]:
    """Our own posts with whether they bring good news (none, mixed, good) and whether they are held."""
    return [(row["text"], row["news"], is_held(row["text"])) for row in sets.lines(path)]


def research_replies(folder: Path, readings: Path = READINGS) -> list[list[Read]]:
    """Replies of EPITOME and supporters' turns of ESConv; `act_readings.tsv` names source, record, turn, place of the sentence and labels."""
    epitome = {r["id"]: r for r in sets.lines(folder / "empathy/epitome_reddit.jsonl")}
    esconv = {r["id"]: r for r in sets.lines(folder / "conversations/esconv.train.jsonl")}
    found: dict[tuple[str, str, str], list[Read]] = {}
    for line in readings.read_text("utf-8").splitlines():
        source, record, turn, start, end, labels = line.split("\t")
        row = (epitome if source == "epitome" else esconv).get(record)
        if row is None:
            continue
        post, reply = (row["seeker_post"], row["response_post"]) if source == "epitome" else talk(row, int(turn))
        read = Read(reply[int(start) : int(end)], post, frozenset(labels.split()), is_held(record))
        found.setdefault((source, record, turn), []).append(read)
    return list(found.values())


def talk(row: dict, turn: int) -> tuple[str, str]:
    """What a supporter's turn answers, the situation and the seeker's two last turns, and the turn itself."""
    said = [t["text"] for t in row["turns"][:turn] if t["speaker"] == "seeker"][-2:]
    return " ".join([row["situation"], *said]), row["turns"][turn]["text"]
