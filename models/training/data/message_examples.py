"""All training examples of the message reader, and which texts no training may read."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

from training.data import sets
from training.data.act_examples import act_examples
from training.data.message_example import ASKS, GIVES, NONE, Example, varied
from training.data.message_sources import Builder
from training.data.risk_lexicon import DEATH
from training.encoder.reader import HEADS
from training.settings import LABELS

COMMUNITIES = ("reddit-replies", "reddit-flat", "support-chat", "casual")
OWN = LABELS / "message_texts.jsonl"
ROLES = {"neither": NONE, "none": NONE, "asks": ASKS, "gives": GIVES}


def apart(conversation: object) -> bool:
    """True for the tenth of the small talk that no training reads."""
    return int(hashlib.sha256(f"talk:{conversation}".encode()).hexdigest()[:8], 16) % 10 == 0


def held_texts(folder: Path, risk: Path, names: list[str]) -> set[str]:
    held = {sets.plain(r["text"]) for name in ("chat/irc", "chat/daily") for r in sets.lines(folder / f"{name}.jsonl") if apart(r["conversation"])}
    held |= {sets.plain(r["text"]) for part in ("dev", "test") for r in sets.lines(risk / f"{part}.jsonl")}
    for name in names:
        held |= {sets.plain(m["content"]) for m in json.loads((folder / f"communities/{name}.export.json").read_text("utf-8"))["messages"]}
    return held


def written(split: str, path: Path = OWN) -> list[dict]:
    """Our own messages: {id, text, context?, role, hostile, risk?, kind, split}."""
    return [row for row in sets.lines(path) if row["split"] == split]


def own_example(row: dict) -> Example:
    hostile = row.get("hostile")
    hostile = None if hostile is None else int(hostile is True or hostile == "hostile")
    role = ROLES[row["role"]] if row.get("role") in ROLES else None
    answers = None if row.get("answers") is None else int(row["answers"])
    risk = HEADS["risk"].index(row["risk"]) if row.get("risk") in HEADS["risk"] else None
    return Example(row["text"], row.get("context") or None, role, answers, hostile, risk)


def risk_examples(folder: Path, rng: random.Random, share: float) -> list[Example]:
    rows = sets.lines(folder / "train.jsonl")
    return [Example(r["text"], None, None, None, None, HEADS["risk"].index(r["label"])) for r in rows if r["label"] != "none" or rng.random() < share]


def peaceful(example: Example, rng: random.Random) -> Example:
    """Half of the research sets' messages of support count as not hostile, in training alone."""
    gives = example.role is not None and example.role[2] > 0.5
    return replace(example, hostile=0) if gives and example.hostile is None and rng.random() < 0.5 else example


def harmless(example: Example) -> Example:
    """Small talk and support without a word of death count as no risk, in training alone."""
    quiet = example.role is not None and example.role[1] < 0.5 and not DEATH.search(example.text)
    return replace(example, risk=0) if quiet and example.risk is None else example


def examples(options, seed: int) -> list[Example]:
    rng = random.Random(seed)
    builder = Builder(options.data, held_texts(options.data, options.risk, [name for name in options.hold.split(",") if name]), seed)
    rows = builder.quiet(options.scale)
    rows += builder.pairs(int(1700 * options.scale)) + builder.chats(max(1, round(7 * options.scale))) + builder.counsel(int(600 * options.scale))
    rows += builder.requests(int(2600 * options.scale)) + builder.replies(int(1500 * options.scale))
    rows = [varied(peaceful(harmless(row), rng), rng) for row in rows if builder.free(row.text)]
    own = [own_example(row) for row in written("train")]
    attacks = [row for row in own if row.hostile == 1]
    rows += [varied(row, rng) for row in own * options.repeat + attacks * options.repeat]
    rows += [varied(row, rng) for row in risk_examples(options.risk, rng, options.harmless)]
    return rows + act_examples(options.data, seed, options.emotions)
