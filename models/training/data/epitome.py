"""Posts with their replies as pieces: EPITOME with its levels and which pieces of a reply are a rationale of which mechanism; others without."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.data import sets
from training.encoder.pair_head import MAX_TOKENS, MECHANISMS
from training.encoder.tokens import CLS, SEP

POST_TOKENS = 96
"""Posts longer than this are cut in joined rows (one in thirty); at serving they are read up to `MAX_TOKENS`."""


@dataclass
class Pair:
    seeker_id: str
    post: str
    reply: str
    post_ids: list[int]
    reply_ids: list[int]
    offsets: list[tuple[int, int]]
    levels: np.ndarray  # [3] int
    spans: list[list[tuple[int, int]]]  # per mechanism, character spans of the reply
    known: np.ndarray  # [3] bool: spans are known (found in the text, or none because the level is 0)
    marks: np.ndarray  # [T,3] float: 1 where the piece is part of a rationale


def encode(tokenizer: Tokenizer, text: str, limit: int = MAX_TOKENS):
    """Piece ids and character offsets with [CLS] … [SEP], cut to `limit` pieces including both."""
    plain = tokenizer.encode(text, add_special_tokens=False)
    ids = [CLS, *plain.ids[: limit - 2], SEP]
    return ids, [(0, 0), *plain.offsets[: limit - 2], (0, 0)]


def joined_row(pair: Pair, post: Pair) -> list[int]:
    """The reply of one pair under the post of another, as the pair reader reads them while it learns."""
    return [*pair.reply_ids, *post.post_ids[1 : POST_TOKENS - 1], SEP]


def find_span(reply: str, quote: str) -> tuple[int, int] | None:
    """Where a quoted rationale stands in the reply, ignoring differences in white space, or None."""
    at = reply.find(quote)
    if at >= 0:
        return at, at + len(quote)
    places = [i for i, c in enumerate(reply) if not c.isspace()]
    squeezed = "".join(reply[i] for i in places)
    wanted = "".join(quote.split())
    at = squeezed.find(wanted)
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 and wanted else None


def read_pairs(folder: Path, tokenizer: Tokenizer) -> list[Pair]:
    pairs = []
    for record in sets.lines(folder / "empathy/epitome_reddit.jsonl"):
        reply = record["response_post"]
        ids, offsets = encode(tokenizer, reply)
        levels = np.array([record[m]["level"] for m in MECHANISMS])
        spans, known = [], []
        for mechanism in MECHANISMS:
            found = [find_span(reply, quote) for quote in record[mechanism]["rationales"]]
            spans.append([span for span in found if span])
            known.append(bool(spans[-1]) == (record[mechanism]["level"] > 0) and None not in found)
        marks = np.zeros((len(ids), len(MECHANISMS)), dtype=np.float32)
        for m, own in enumerate(spans):
            for t, (a, b) in enumerate(offsets):
                marks[t, m] = b > a and any(a < y and b > x for x, y in own)
        post_ids = encode(tokenizer, record["seeker_post"])[0]
        pairs.append(
            Pair(record["seeker_id"], record["seeker_post"], reply, post_ids, ids, offsets, levels, spans,
                 np.array(known), marks)
        )
    return pairs


def folds(pairs: list[Pair]) -> np.ndarray:
    """Fold number of each pair: whole seekers together, every combination of rare levels spread evenly."""
    levels = np.stack([p.levels for p in pairs])
    rare = np.where(levels[:, 0] == 2, 4, np.where(levels[:, 2] > 0, 4 + levels[:, 2], np.where(levels[:, 1] == 1, 7, levels[:, 0])))
    return sets.folds(rare, [p.seeker_id for p in pairs], seed=13)


def as_pair(tokenizer: Tokenizer, post: str, reply: str) -> Pair:
    """A pair without levels (-1) and without known spans."""
    ids, offsets = encode(tokenizer, reply)
    return Pair("", post, reply, encode(tokenizer, post)[0], ids, offsets, np.full(3, -1), [[], [], []], np.zeros(3, bool), np.zeros((len(ids), 3), np.float32))
