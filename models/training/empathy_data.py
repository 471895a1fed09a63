"""EPITOME records as tensors: pieces, offsets, levels, and which pieces of a reply are a rationale of which mechanism."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from sklearn.model_selection import StratifiedGroupKFold
from tokenizers import Tokenizer

from empathy_model import MAX_TOKENS, MECHANISMS

SEEKER_TRAIN_TOKENS = 96
"""Posts longer than this are cut while training (one in thirty); at serving they are read up to `MAX_TOKENS`."""


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
    tokenizer.no_truncation()  # the package's file asks for 128 pieces, padded
    tokenizer.no_padding()
    plain = tokenizer.encode(text, add_special_tokens=False)
    start, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    ids = [start, *plain.ids[: limit - 2], end]
    return ids, [(0, 0), *plain.offsets[: limit - 2], (0, 0)]


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


def read_pairs(path: Path, tokenizer: Tokenizer) -> list[Pair]:
    pairs = []
    for line in path.read_text().splitlines():
        record = json.loads(line)
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


def folds(pairs: list[Pair], count: int = 5, seed: int = 13) -> list[np.ndarray]:
    """Test indices of each fold: whole seekers together, every combination of rare levels spread evenly."""
    levels = np.stack([p.levels for p in pairs])
    rare = np.where(levels[:, 0] == 2, 4, np.where(levels[:, 2] > 0, 4 + levels[:, 2], np.where(levels[:, 1] == 1, 7, levels[:, 0])))
    splitter = StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    groups = [p.seeker_id for p in pairs]
    return [test for _, test in splitter.split(np.zeros(len(pairs)), rare, groups)]


def pad(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask [B,T], padded to the longest row."""
    longest = max(len(row) for row in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def batches(indices, lengths, size: int, rng: np.random.Generator) -> list[list[int]]:
    """Shuffled batches of similar length: sorted inside chunks of eight batches, then the batches shuffled."""
    order = rng.permutation(indices)
    result = []
    for start in range(0, len(order), size * 8):
        chunk = sorted(order[start : start + size * 8], key=lambda i: lengths[i])
        result += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    rng.shuffle(result)
    return result
