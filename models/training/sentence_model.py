"""The sentence model: one small encoder, optional task-specific top layers, one linear head a task."""

from __future__ import annotations

import copy
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from common import HIDDEN, PoolDropout
from piece_bag import PieceBag

HEADS = 12
DEPTH = 6


class Layer(nn.Module):
    """One BERT layer with the three attention projections in one product."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = PoolDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length = x.shape[0], x.shape[1]
        qkv = self.qkv(x).reshape(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = qkv.unbind(0)
        scores = (query * (HEADS / HIDDEN) ** 0.5) @ key.transpose(-1, -2) + bias.to(x.dtype)
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Embeddings(nn.Module):
    def __init__(self, vocabulary: int, positions: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = PoolDropout(dropout)

    def forward(self, ids: Tensor) -> Tensor:
        return self.drop(self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]]))


class SmallTableEmbeddings(nn.Module):
    """Embeddings as int8 rows with one scale a row, for texts of at most `limit` tokens; for export."""

    def __init__(self, source: Embeddings, limit: int) -> None:
        super().__init__()
        weight = source.words.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (weight / scale).round().clamp(-127, 127).to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("positions", source.positions.weight.detach()[:limit].clone())
        self.norm = source.norm

    def forward(self, ids: Tensor) -> Tensor:
        words = F.embedding(ids, self.table).to(torch.float32) * F.embedding(ids, self.scale)
        return self.norm(words + self.positions[: ids.shape[1]])


class Encoder(nn.Module):
    """BERT with `DEPTH` layers; hidden states [B, T, 384]."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.embeddings: nn.Module = Embeddings(vocabulary, positions, dropout)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(DEPTH)])

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        x = self.embeddings(input_ids)
        if torch.is_autocast_enabled(x.device.type):
            x = x.to(torch.bfloat16)
        bias = (1.0 - attention_mask[:, None, None, :].to(torch.float32)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    @staticmethod
    def from_bert(state: dict[str, Tensor], dropout: float = 0.1) -> Encoder:
        """Takes the weights of a transformers BertModel; segment 0 is folded into the positions."""
        encoder = Encoder(dropout=dropout)
        words, positions = "embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight"
        new = {
            "embeddings.words.weight": state[words],
            "embeddings.positions.weight": state[positions] + state["embeddings.token_type_embeddings.weight"][0],
            "embeddings.norm.weight": state["embeddings.LayerNorm.weight"],
            "embeddings.norm.bias": state["embeddings.LayerNorm.bias"],
        }
        renamed = {
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for index in range(DEPTH):
            for kind in ("weight", "bias"):
                old = f"encoder.layer.{index}."
                parts = [state[f"{old}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                new[f"layers.{index}.qkv.{kind}"] = torch.cat(parts)
                for ours, theirs in renamed.items():
                    new[f"layers.{index}.{ours}.{kind}"] = state[f"{old}{theirs}.{kind}"]
        encoder.load_state_dict(new)
        return encoder


def pool(hidden: Tensor, mask: Tensor) -> Tensor:
    """[CLS] state and mean state side by side, [B, 768]."""
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)
    return torch.cat([hidden[:, 0], mean], -1)


class SentenceModel(nn.Module):
    """`heads` maps task -> classes. While training, all tasks read one encoder; `join` gives groups of tasks their own layers."""

    def __init__(self, encoder: Encoder, heads: dict[str, int], dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = nn.ModuleDict({task: nn.Linear(2 * HIDDEN, classes) for task, classes in heads.items()})
        self.groups = nn.ModuleDict()
        self.owners: dict[str, str] = {}
        self.words: PieceBag | None = None
        self.drop = nn.Dropout(dropout)

    def split(self, owners: dict[str, str]) -> None:
        """Gives each group of tasks (`owners`: task -> group) its own copy of all layers."""
        self.owners = owners
        self.groups = nn.ModuleDict({group: copy.deepcopy(self.encoder.layers) for group in sorted(set(owners.values()))})
        self.encoder.layers = nn.ModuleList()

    def features(self, ids: Tensor, mask: Tensor, tasks: list[str]) -> dict[str, Tensor]:
        if not self.groups:
            return dict.fromkeys(tasks, pool(self.encoder(ids, mask), mask))
        bias = (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        embedded = self.encoder.embeddings(ids)
        pooled = {}
        for group in {self.owners[task]: None for task in tasks}:
            own = embedded
            for layer in self.groups[group]:
                own = layer(own, bias)
            pooled[group] = pool(own, mask)
        return {task: pooled[self.owners[task]] for task in tasks}

    def forward(self, ids: Tensor, mask: Tensor, tasks: list[str]) -> dict[str, Tensor]:
        features = self.features(ids, mask, tasks)
        logits = {task: self.heads[task](self.drop(features[task])).float() for task in tasks}
        return logits if self.words is None else self.words.mixed(logits, ids, mask)


def save_model(model: SentenceModel, path: Path, **extra: object) -> None:
    words = None if model.words is None else model.words.classes
    torch.save({"state": model.state_dict(), "words": words, "owners": model.owners, **extra}, path)


def load_model(path: Path) -> SentenceModel:
    saved = torch.load(path)
    heads = {k.split(".")[1]: v.shape[0] for k, v in saved["state"].items() if k.startswith("heads.") and k.endswith("bias")}
    model = SentenceModel(Encoder(), heads)
    if saved["owners"]:
        model.split(saved["owners"])
    if "words.table" in saved["state"]:
        model.words = PieceBag(len(saved["state"]["words.table"]) - 1, saved["words"])
    model.load_state_dict(saved["state"])
    return model


def join(parts: dict[str, SentenceModel], owners: dict[str, str]) -> SentenceModel:
    """One model of several, one group of layers each, that were trained apart on the same embeddings (`owners`: task -> group)."""
    first = next(iter(parts.values()))
    joined = SentenceModel(copy.deepcopy(first.encoder), {task: parts[group].heads[task].out_features for task, group in owners.items()})
    joined.split(owners)
    for group, model in parts.items():
        pairs = zip(model.encoder.embeddings.parameters(), first.encoder.embeddings.parameters(), strict=True)
        if not all(torch.equal(own, other) for own, other in pairs):
            raise ValueError("The parts were not trained on the same fixed embeddings.")
        joined.groups[group].load_state_dict(model.encoder.layers.state_dict())
    for task, group in owners.items():
        joined.heads[task].load_state_dict(parts[group].heads[task].state_dict())
    return joined
