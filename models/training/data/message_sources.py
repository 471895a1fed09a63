"""Training examples of the message reader from the research data: roles, fit, hostility and risk, each from what its source knows.

The rules stand in labels/MESSAGE_LABELS.md.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from training.data import sets
from training.data.message_example import ASKS, ATTACK, GIVES, HEAVY, NONE, OPENING_WORDS, POLITE, QUIET, Example, mixed, near, newest_first, opening
from training.data.risk_lexicon import DEATH


class Builder:
    """`held` holds the plain texts of messages that are measured on; they give no example."""

    def __init__(self, folder: Path, held: set[str], seed: int) -> None:
        self.folder, self.held, self.rng = folder, held, random.Random(seed)
        self.posts: list[str] = []
        self.casual: list[str] = []

    def read(self, name: str) -> list[dict]:
        return sets.lines(self.folder / f"{name}.jsonl")

    def free(self, text: str) -> bool:
        return bool(text.strip()) and sets.plain(text) not in self.held

    def some(self, rows: list, count: int) -> list:
        return self.rng.sample(rows, min(count, len(rows)))

    def pairs(self, count: int) -> list[Example]:
        """Posts and replies of EPITOME: own post, none, another's (half the time one of like words), small talk."""
        rows = [r for r in self.read("empathy/epitome_reddit") if self.free(r["seeker_post"]) and self.free(r["response_post"])]
        self.posts = [r["seeker_post"] for r in rows]
        like, found = near(self.posts), []
        for i in self.some(range(len(rows)), count):
            post, reply = rows[i]["seeker_post"], rows[i]["response_post"]
            mirrors = rows[i]["interpretations"]["level"] > 0 and not re.search(r"\byou", reply, re.I)
            other = self.posts[self.rng.choice(like[i]) if self.rng.random() < 0.5 else self.rng.randrange(len(rows))]
            kind = 0 if max(rows[i][k]["level"] for k in ("emotional_reactions", "interpretations")) else None
            title = post.split(". ")[0]
            found += [Example(post, None, ASKS), Example(post, other, ASKS, 0), Example(title, None, ASKS, weight=0.7)]
            found += [Example(reply, post, GIVES, 1, kind), Example(reply, None, mixed(ASKS, GIVES, 0.35) if mirrors else GIVES, None, kind)]
            found += [Example(reply, other, GIVES, 0), *(Example(self.rng.choice(self.casual), talk, NONE, 0) for talk in (post, other))]
            found += [Example(self.rng.choice([post, title]), self.rng.choice(self.casual), ASKS, 0)]
        return found

    def chats(self, turns_each: int) -> list[Example]:
        """ESConv by turn: own talk (newest first, at times with the opening), none, another's talk."""
        chats = [c for c in sets.conversations(self.folder) if opening(c["turns"]) is not None]
        found = []
        for chat in chats:
            turns, first = chat["turns"], opening(chat["turns"])
            found += [Example(chat["situation"], None, ASKS), Example(turns[first]["text"], None, ASKS)]
            found += [Example(turns[first]["text"], self.rng.choice([*self.posts[:500], *self.casual[:500]]), ASKS, 0)]
            for i in self.some(range(len(turns)), turns_each):
                found += self.turn(turns, i, first, self.rng.choice(chats))
        return found

    def turn(self, turns: list[dict], i: int, first: int, other: dict) -> list[Example]:
        text, own = turns[i]["text"], turns[i]["speaker"]
        words, light = len(text.split()), bool(POLITE.match(text)) and len(text.split()) <= 7
        if i < first:
            return [Example(text, None, NONE)] if words <= 4 and POLITE.match(text) else []
        role = GIVES if own == "supporter" else ASKS
        target = mixed(NONE, role, 0.65) if light else mixed(NONE, role, 0.1)
        heard = turns[:i] if self.rng.random() < 0.4 else [t for t in turns[:i] if t["speaker"] == "seeker"] or turns[:i]
        talk = newest_first(heard, len(heard), self.rng.choice([1, 2, 3, 4]))
        if self.rng.random() < 0.35:
            talk = f"{talk}\n{turns[first]['text']}" if self.rng.random() < 0.6 else turns[first]["text"]
        if i == first:
            return []
        fit = 1 if words >= 5 else None
        found = [Example(text, talk, target, fit, risk=None if DEATH.search(text) else 0)]
        if self.rng.random() < 0.6:
            found.append(Example(self.rng.choice(self.casual), talk, NONE, 0))
        at = self.rng.randrange(1, len(other["turns"]))
        if words >= 5:
            found.append(Example(text, newest_first(other["turns"], at, self.rng.choice([1, 2, 3, 4])), target, 0))
        if words >= OPENING_WORDS and not light and self.rng.random() < 0.5:
            found.append(Example(text, None, mixed(NONE, role, 0.25), weight=0.6))
        return found + ([Example(text, None, NONE)] if light and words <= 4 else [])

    def counsel(self, count: int) -> list[Example]:
        """Whole questions and answers of counselling sites and RED."""
        found, rows = [], self.some(self.read("techniques/mi_context"), count)
        for row, other in zip(rows, reversed(rows)):
            parts = [" ".join(s["text"] for s in r["sentences"] if s["author"] == who) for r in (row, other) for who in ("seeker", "supporter")]
            if all(parts) and row is not other:
                found += [Example(parts[0], None, ASKS), Example(parts[1], parts[0], GIVES, 1), Example(parts[1], parts[2], GIVES, 0), Example(parts[1], None, GIVES)]
        return found

    def requests(self, count: int) -> list[Example]:
        """Posts that ask, whole, cut short, or only their first line."""
        posts = [r["text"] for name in ("risk/sdcnl", "risk/irf") for r in self.read(name)]
        posts += [r["text"] for r in self.read("risk/dreaddit") if r["stress"] == 1] + [r["text"] for r in self.read("unlabelled/support_text") if r["source"] == "cams"]
        found = []
        for text in self.some([p for p in posts if self.free(p)], count):
            words, way = text.split(), self.rng.random()
            cut = " ".join(words[: self.rng.randint(8, 60)]) if way < 0.6 else text.strip().split("\n")[0] if way < 0.8 else text
            found.append(Example(cut if len(cut.split()) > 2 else text, self.rng.choice([None, None, *self.some(self.casual, 1)]), ASKS))
        stress = [r for r in self.read("risk/sad_everyday_stress") if r["is_stressor"] == "1" and float(r["severity"] or 0) >= 4 and len(r["text"].split()) >= 5]
        return found + [Example(r["text"], None, mixed(NONE, ASKS, 0.25), weight=0.6) for r in self.some(stress, count // 2)]

    def replies(self, count: int) -> list[Example]:
        """Sentences of replies to posts, and listeners of told troubles."""
        rows = [r for r in self.read("support/offmychest") if r["support"] and len(r["text"].split()) >= 4]
        found = [Example(r["text"], self.rng.choice([None, self.rng.choice(self.posts)]), GIVES, None, None, None, 0.8) for r in self.some(rows, count)]
        sad = ("sad", "lonely", "devastated", "anxious", "afraid", "terrified", "ashamed", "guilty", "disappointed", "apprehensive", "embarrassed")
        told = [r for r in self.read("empathy/empathetic_exchanges") if r["emotion"] in sad]
        for r in self.some(told, count):
            found += [Example(r["listener"], r["speaker"], mixed(NONE, GIVES, 0.2), 1, None, None, 0.6), Example(r["speaker"], None, mixed(NONE, ASKS, 0.4), weight=0.4)]
        return found

    def quiet(self, scale: float) -> list[Example]:
        """Talk that neither asks nor gives: alone, after its own talk, and after somebody's request."""
        irc = [r for r in self.read("chat/irc") if self.free(r["text"])]
        daily = [r for r in self.read("chat/daily") if r["emotion"] in QUIET and self.free(r["text"])]
        self.casual = [r["text"] for r in self.some(irc, 1500) + self.some(daily, 3500)]
        found = []
        for rows, share in ((irc, 1.0), (daily, 0.9)):
            at = self.some(range(1, len(rows)), int(4000 * scale * share))
            found += [Example(rows[i]["text"], rows[i - 1]["text"] if self.rng.random() < 0.4 else None, NONE, None, 0, 0) for i in at]
        comments = self.read("sentiment/goemotions.train")
        for r in self.some(comments, int(6000 * scale)) + [r for r in comments[:20_000] if ATTACK.search(r["text"])]:
            if {"anger", "annoyance", "disgust"} & set(r["labels"]) and ATTACK.search(r["text"]):
                found.append(Example(r["text"], None, NONE, None, 1, weight=0.7))
            elif not HEAVY & set(r["labels"]):
                found.append(Example(r["text"], None, NONE, None, 0 if not {"anger", "annoyance", "disgust", "disapproval"} & set(r["labels"]) else None, None))
        figurative = [r for r in self.read("risk/rhmd") if r["mention"] != "health" and self.free(r["text"])]
        return found + [Example(" ".join(r["text"].split()[:60]), None, NONE, weight=0.7) for r in self.some(figurative, int(1500 * scale))]
