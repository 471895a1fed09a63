"""Stage 1: continues the base encoder's pre-training on support text by predicting masked whole words."""

from __future__ import annotations

import random
import time

import numpy as np
import torch
from torch import nn

import common
import data
from common import CLS, MASK, PAD, SEP

NEGATIVES = 4000


class MaskedWords(nn.Module):
    """Predicts masked pieces among the batch's own and random others (a full softmax would take half of a step);
    the output matrix is the encoder's own word embedding."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.transform = nn.Sequential(nn.Linear(common.HIDDEN, common.HIDDEN), nn.GELU(), nn.LayerNorm(common.HIDDEN))
        self.bias = nn.Parameter(torch.zeros(encoder.config.vocab_size))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        chosen = targets >= 0
        words = self.transform(hidden[chosen])
        wanted = targets[chosen]
        negatives = torch.randint(1000, len(self.bias), (NEGATIVES,))
        candidates = torch.unique(torch.cat([wanted, negatives]))
        logits = words @ self.encoder.embeddings.word_embeddings.weight[candidates].T + self.bias[candidates]
        return nn.functional.cross_entropy(logits.float(), torch.searchsorted(candidates, wanted))


def mask_words(ids: np.ndarray, continues: np.ndarray, rng: np.random.Generator, rate: float) -> tuple[np.ndarray, np.ndarray]:
    """Whole-word masking of [B, T]: 80 % [MASK], 10 % a random piece, 10 % unchanged. Targets are -1 elsewhere."""
    words = np.cumsum(~continues[ids], axis=1)
    drawn = rng.random((ids.shape[0], ids.shape[1] + 1)) < rate
    chosen = np.take_along_axis(drawn, words, axis=1) & ~np.isin(ids, [PAD, CLS, SEP])
    targets = np.where(chosen, ids, -1)
    how = rng.random(ids.shape)
    changed = np.where(chosen & (how < 0.8), MASK, ids)
    changed = np.where(chosen & (how >= 0.8) & (how < 0.9), rng.integers(1000, len(continues), ids.shape), changed)
    return changed, targets


def chunks(rows: list[list[int]], size: int) -> list[list[int]]:
    """Cuts long texts into pieces of at most `size` tokens, each with its own [CLS] and [SEP]."""
    inner = size - 2
    return [[CLS, *row[i : i + inner], SEP] for row in rows for i in range(0, len(row), inner) if len(row) - i > 6]


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--tokens", type=int, default=2_400_000, help="tokens that the learning rate is planned for")
    parser.add_argument("--stop", type=int, default=0, help="step after which to stop early; 0 runs to the end")
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args()
    common.start(options)
    rng, numbers = random.Random(options.seed), np.random.default_rng(options.seed)
    tokenizer = common.load_tokenizer()
    continues = np.zeros(tokenizer.get_vocab_size(), dtype=bool)
    for word, index in tokenizer.get_vocab().items():
        continues[index] = word.startswith("##")
    texts = data.unlabelled(options.data)
    rows = chunks([e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)], common.MAX_TOKENS)
    print(f"{len(texts)} texts, {len(rows)} chunks, {sum(map(len, rows))} tokens", flush=True)

    model = MaskedWords(common.load_encoder())
    model.encoder.embeddings.requires_grad_(False)  # shared by tasks that are trained apart
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, weight_decay=0.01, fused=True)
    batches = common.length_batches([len(row) for row in rows], 4096, rng)
    while sum(len(b) * max(len(rows[i]) for i in b) for b in batches) < options.tokens:
        batches += common.length_batches([len(row) for row in rows], 4096, rng)
    per_batch = np.cumsum([len(b) * max(len(rows[i]) for i in b) for b in batches])
    batches = batches[: int(np.searchsorted(per_batch, options.tokens)) + 1]
    schedule = common.warmup_cosine(optimizer, len(batches), 0.1)
    batches = batches[: options.stop or None]
    began, seen, losses = time.time(), 0, []
    model.train()
    for step, batch in enumerate(batches, 1):
        ids, mask = common.pad([rows[i] for i in batch])
        changed, targets = mask_words(ids.numpy(), continues, numbers, 0.2)
        with common.autocast():
            loss = model(torch.from_numpy(changed), mask, torch.from_numpy(targets))
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        seen += ids.numel()
        losses.append(loss.item())
        if step % 25 == 0:
            rate = seen / (time.time() - began)
            print(f"{step}/{len(batches)} loss {np.mean(losses[-25:]):.3f} {rate:.0f} tokens/s", flush=True)
    torch.save(model.encoder.state_dict(), options.work / "mlm.pt")
    print(f"saved after {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
