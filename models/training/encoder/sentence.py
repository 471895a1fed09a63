"""The sentence model that ships: groups of tasks with six layers of their own over one table of word embeddings, a second reader beside them.

Its groups are trained apart, as readers (`lessons/support.py`, `lessons/tone.py`), and put together by `lessons/sentence.py`.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder.minilm import DEPTH, HIDDEN, Encoder, Layer, mask_bias
from training.encoder.piece_bag import PieceBag

CLASSES = {"direction": 3, "techniques": 15, "sentiment": 5}
OWNERS = {"direction": "support", "techniques": "support", "sentiment": "tone"}
"""Which group of layers answers a task."""


def pool(hidden: Tensor, mask: Tensor) -> Tensor:
    """[CLS] state and mean state side by side, [B, 768]."""
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)
    return torch.cat([hidden[:, 0], mean], -1)


class SentenceModel(nn.Module):
    """`heads`: task -> classes; `owners`: task -> group of layers."""

    def __init__(self, heads: dict[str, int] = CLASSES, owners: dict[str, str] = OWNERS) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.encoder.layers = nn.ModuleList()
        self.heads = nn.ModuleDict({task: nn.Linear(2 * HIDDEN, classes) for task, classes in heads.items()})
        self.groups = nn.ModuleDict({group: nn.ModuleList([Layer(0.0) for _ in range(DEPTH)]) for group in sorted(set(owners.values()))})
        self.owners = owners
        self.words: PieceBag | None = None

    def features(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        bias = mask_bias(mask[:, None, None, :])
        embedded = self.encoder.embeddings(ids)
        pooled = {}
        for group in {self.owners[task]: None for task in self.heads}:
            own = embedded
            for layer in self.groups[group]:
                own = layer(own, bias)
            pooled[group] = pool(own, mask)
        return {task: pooled[self.owners[task]] for task in self.heads}

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        features = self.features(ids, mask)
        logits = {task: head(features[task]).float() for task, head in self.heads.items()}
        return logits if self.words is None else self.words.mixed(logits, ids, mask)


def save_model(model: SentenceModel, path: Path, **extra: object) -> None:
    words = None if model.words is None else model.words.classes
    torch.save({"state": model.state_dict(), "words": words, "owners": model.owners, **extra}, path)


def load_model(path: Path) -> SentenceModel:
    saved = torch.load(path)
    heads = {k.split(".")[1]: v.shape[0] for k, v in saved["state"].items() if k.startswith("heads.") and k.endswith("bias")}
    model = SentenceModel(heads, saved["owners"])
    if "words.table" in saved["state"]:
        model.words = PieceBag(len(saved["state"]["words.table"]) - 1, saved["words"])
    model.load_state_dict(saved["state"])
    return model
