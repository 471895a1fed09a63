"""What the message reader is measured on: development communities with the contexts the program would give, small talk, our own messages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from training.data import sets
from training.data.message_example import HEAVY, QUIET
from training.data.message_examples import COMMUNITIES, apart, written
from training.encoder.reader import Pair

TURNS = 4
"""Messages of a conversation that make a context, beside its opening."""


@dataclass
class Message:
    """A message of a community with the talk of its own conversation before it and of others that are open."""

    text: str
    role: str
    optional: bool
    opens: bool
    before: str | None
    own: str | None
    others: list[str]
    everyday: bool


class Talk:
    """A conversation as it grows."""

    def __init__(self, opening: str) -> None:
        self.messages = [opening]

    def context(self) -> str:
        recent = self.messages[1:][-TURNS:]
        return "\n".join([*reversed(recent), self.messages[0]])


def community(folder: Path, name: str, most_open: int = 5) -> list[Message]:
    export = json.loads((folder / f"communities/{name}.export.json").read_text("utf-8"))
    truth = {row["id"]: row for row in sets.lines(folder / f"communities/{name}.truth.jsonl")}
    everyday = {sets.plain(r["text"]) for r in sets.lines(folder / "chat/daily.jsonl")}
    talks: dict[str, Talk] = {}
    order: list[str] = []
    found, before = [], None
    for message in export["messages"]:
        text, row = message["content"], truth[message["id"]]
        key = row["conversation"]
        others = [talks[k].context() for k in order[-most_open:] if k != key]
        own = talks[key].context() if key in talks else None
        found.append(Message(text, row["role"], bool(row.get("optional")), key == message["id"], before, own, others, sets.plain(text) in everyday))
        before = text
        if key is not None:
            if key in talks:
                talks[key].messages.append(text)
                order.remove(key)
            else:
                talks[key] = Talk(text)
            order.append(key)
    return found


def communities(folder: Path) -> dict[str, list[Message]]:
    return {name: [m for m in community(folder, name) if not m.optional] for name in COMMUNITIES}


def role_sets(folder: Path) -> dict[str, tuple[str, list[Pair]]]:
    """Name -> (the right role, messages with contexts)."""
    found: dict[str, tuple[str, list[Pair]]] = {}
    rooms = communities(folder)
    reddit = rooms["reddit-replies"] + rooms["reddit-flat"]
    for place, messages in (("Reddit", reddit), ("ESConv", rooms["support-chat"])):
        for role, label in (("seeker", "seeking"), ("supporter", "providing")):
            mine = [m for m in messages if m.role == role]
            if role == "seeker":
                found[f"{place}: requests, alone"] = (label, [(m.text, None) for m in mine if m.opens])
                found[f"{place}: requests, after another's talk"] = (label, [(m.text, m.others[-1]) for m in mine if m.opens and m.others])
                mine = [m for m in mine if not m.opens]
            if mine:
                found[f"{place}: {role}s, in their talk"] = (label, [(m.text, m.own) for m in mine])
                found[f"{place}: {role}s, alone"] = (label, [(m.text, None) for m in mine])
                found[f"{place}: {role}s, in another's talk"] = (label, [(m.text, m.others[-1]) for m in mine if m.others])
    every = [m for messages in rooms.values() for m in messages if m.role == "bystander"]
    for name, rows in (("everyday (development)", [m for m in every if m.everyday]), ("technical, Discord", [m for m in every if not m.everyday])):
        found[f"{name}, alone"] = ("none", [(m.text, None) for m in rows])
        found[f"{name}, after the message before"] = ("none", [(m.text, m.before) for m in rows if m.before])
        found[f"{name}, after a request"] = ("none", [(m.text, m.others[-1]) for m in rows if m.others])
    irc = [r["text"] for r in sets.lines(folder / "chat/irc.jsonl") if apart(r["conversation"])]
    daily = [r["text"] for r in sets.lines(folder / "chat/daily.jsonl") if apart(r["conversation"]) and r["emotion"] in QUIET]
    comments = [r["text"] for r in sets.lines(folder / "sentiment/goemotions.dev.jsonl") if not HEAVY & set(r["labels"])]
    for name, texts in (("technical, IRC", irc), ("everyday (apart)", daily), ("comments, GoEmotions", comments)):
        found[f"{name}, alone"] = ("none", [(text, None) for text in texts])
    return found | own_sets()


def development_sets(folder: Path) -> dict[str, tuple[str, list[Pair]]]:
    """The role sets without our own messages, whose test part is for measuring only."""
    return {name: rows for name, rows in role_sets(folder).items() if not name.startswith("ours")}


LABELS = {"asks": "seeking", "gives": "providing", "neither": "none", "none": "none"}


def own_sets() -> dict[str, tuple[str, list[Pair]]]:
    found: dict[str, tuple[str, list[Pair]]] = {}
    for row in written("test"):
        if row.get("role") in LABELS:
            way = "with context" if row.get("context") else "alone"
            found.setdefault(f"ours: {row['role']}, {way}", (LABELS[row["role"]], []))[1].append((row["text"], row.get("context") or None))
    return found


def fit_sets(folder: Path) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Name -> (message, its own talk, the talks that were open besides)."""
    rooms = communities(folder)
    reddit = [m for m in rooms["reddit-flat"] + rooms["reddit-replies"] if m.role == "supporter" and m.own and m.others]
    chat = [m for m in rooms["support-chat"] if m.own and m.others]
    sets = {"Reddit replies": reddit} | {f"ESConv {role}s": [m for m in chat if m.role == role] for role in ("supporter", "seeker")}
    return {name: [(m.text, m.own or "", m.others) for m in rows] for name, rows in sets.items()}


def hostile_sets(folder: Path) -> dict[str, list[tuple[str, str | None, int]]]:
    """Name -> (message, context, is it hostile)."""
    found: dict[str, list[tuple[str, str | None, int]]] = {}
    for row in written("test"):
        if row.get("hostile") is not None:
            truth = int(row["hostile"] is True or row["hostile"] == "hostile")
            found.setdefault("ours: hostile" if truth else "ours: not hostile", []).append((row["text"], row.get("context") or None, truth))
    rooms = communities(folder)
    for name, messages in (("Reddit", rooms["reddit-replies"] + rooms["reddit-flat"]), ("ESConv", rooms["support-chat"])):
        for role in ("seeker", "supporter"):
            found[f"{name} {role}s"] = [(m.text, m.own, 0) for m in messages if m.role == role]
    found["casual"] = [(m.text, None, 0) for m in rooms["casual"]]
    return found
