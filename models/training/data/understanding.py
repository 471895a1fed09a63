"""Replies that show understanding and replies that do not, with the words they answer: what EPITOME does not label.

Reflections and restatements of counsellors and trained supporters (ESConv, AnnoMI, MI behaviours) say what the other feels or
means: 2. Reassurance says a little of it: 1, at a small weight. Their questions, advice, information and own stories: 0.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.data.epitome import Pair, as_pair
from training.data.sets import lines

ESCONV = {"Reflection of feelings": 2, "Restatement or Paraphrasing": 2, "Affirmation and Reassurance": 1, "Question": 0, "Providing Suggestions": 0,
          "Self-disclosure": 0, "Information": 0}  # fmt: skip
GOLD = {"Simple Reflection": 2, "Complex Reflection": 2, "Affirm": 1, "Support": 1, "Other": None}
ANNOMI = {"reflection": 2, "question": 0, "therapist_input": 0}
LAST_TURNS = 3
Found = list[tuple[str, str, int]]


def esconv(path: Path) -> Found:
    found: Found = []
    for chat in lines(path):
        said: list[str] = []
        for turn in chat["turns"]:
            level = ESCONV.get(turn.get("strategy"))
            if turn["speaker"] == "seeker":
                said.append(turn["text"])
            elif level is not None and said and len(turn["text"].split()) >= 5:
                found.append((" ".join(said[-LAST_TURNS:]), turn["text"], level))
    return found


def annomi(path: Path) -> Found:
    """Utterances of which every annotator's label agrees, with the client's words before them; good counselling only."""
    turns: dict[tuple[str, int], list[dict]] = {}
    for line in lines(path):
        turns.setdefault((line["transcript"], int(line["turn"])), []).append(line)
    found: Found = []
    for (transcript, number), own in sorted(turns.items()):
        labels, before = {line["behaviour"] for line in own}, turns.get((transcript, number - 1))
        level = ANNOMI.get(own[0]["behaviour"])
        if own[0]["speaker"] == "therapist" and before and len(labels) == 1 and level is not None and len(own[0]["text"].split()) >= 5:
            found.append((before[0]["text"], own[0]["text"], level))
    return found


def behaviours(path: Path) -> Found:
    found: Found = []
    for talk in lines(path):
        asked = " ".join(s["text"] for s in talk["sentences"] if s["author"] == "seeker")[:600]
        for sentence in talk["sentences"]:
            level = GOLD.get(sentence.get("label", "Other"), 0)
            if level is not None and len(sentence["text"].split()) >= 4:
                found.append((asked, sentence["text"], level))
    return found


def balanced(found: Found, each: int, rng: np.random.Generator) -> Found:
    """At most `each` of every level."""
    groups = [[row for row in found if row[2] == level] for level in range(3)]
    return [group[i] for group in groups for i in rng.permutation(len(group))[:each]]


def extra_pairs(data: Path, tokenizer: Tokenizer, each: int, seed: int = 1) -> tuple[list[Pair], np.ndarray]:
    rng = np.random.default_rng(seed)
    found = balanced(esconv(data / "conversations/esconv.train.jsonl"), each, rng)
    found += balanced(annomi(data / "techniques/annomi.jsonl"), each // 2, rng) + balanced(behaviours(data / "techniques/mi_context.jsonl"), each // 2, rng)
    return [as_pair(tokenizer, post, reply) for post, reply, _ in found], np.array([level for *_, level in found])


def held_out_pairs(data: Path, tokenizer: Tokenizer, each: int = 150) -> tuple[list[Pair], np.ndarray]:
    """From ESConv's validation part, of which no training reads the strategies."""
    found = balanced(esconv(data / "conversations/esconv.valid.jsonl"), each, np.random.default_rng(2))
    return [as_pair(tokenizer, post, reply) for post, reply, _ in found], np.array([level for *_, level in found])
