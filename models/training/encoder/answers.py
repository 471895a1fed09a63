"""The one way to ask a reader.

A reader is a module that maps (ids, mask) to logits by head: `teacher.Teacher`, `reader.Reader`, `pair.PairReader`, `sentence.SentenceModel`.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from training.encoder import tokens

MARKS, RAW_MARKS = "marks", "raw_marks"
"""The head that answers a row a piece (is it part of a rationale, by mechanism), and what it says before pieces are compared."""

MOST_TOKENS = 65_536 if tokens.DEVICE == "cuda" else 4_096
"""Pieces of one run: a graphics card wants many; on a processor a run that fits its caches is twice as fast."""


@torch.no_grad()
def answers(model: nn.Module, rows: list[list[int]], most_tokens: int = MOST_TOKENS) -> tuple[dict[str, np.ndarray], list[np.ndarray]]:
    """Logits of every head in the order of `rows`, and of every piece's marks (empty where the reader has none)."""
    model.eval()
    found: dict[str, np.ndarray] = {}
    marks: list[np.ndarray] = []
    for batch in tokens.length_batches([len(row) for row in rows], most_tokens, None, most=1024):
        ids, mask = tokens.pad([rows[i] for i in batch])
        with tokens.autocast():
            logits = model(ids, mask)
        if MARKS in logits:
            marks = marks or [np.zeros(0)] * len(rows)
            values = logits.pop(MARKS).cpu().numpy()
            logits.pop(RAW_MARKS, None)
            for row, i in enumerate(batch):
                marks[i] = values[row, : len(rows[i])]
        for head, values in logits.items():
            found.setdefault(head, np.zeros((len(rows), values.shape[1]), np.float32))[batch] = values.cpu().numpy()
    return found, marks
