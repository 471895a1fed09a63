"""The small encoder of every graph that ships: MiniLM-L6, six BERT layers, 384 wide."""

from __future__ import annotations

import random

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

from training.encoder.tokens import base_model_folder

HIDDEN = 384
ATTENTION_HEADS = 12
DEPTH = 6


class PoolDropout(nn.Module):
    """Dropout whose masks are random windows of one pre-drawn pool: drawing fresh ones takes a fifth of a CPU step."""

    pools: dict[float, Tensor] = {}
    SIZE = 1 << 24

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0 or x.is_cuda or x.numel() >= self.SIZE:
            return F.dropout(x, self.p, self.training)
        if self.p not in self.pools:
            keep = torch.rand(self.SIZE) >= self.p
            self.pools[self.p] = keep.to(torch.bfloat16) / (1 - self.p)
        offset = random.randrange(self.SIZE - x.numel())
        return x * self.pools[self.p][offset : offset + x.numel()].view_as(x).to(x.dtype)


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
        qkv = self.qkv(x).reshape(batch, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = qkv.unbind(0)
        scores = (query * (ATTENTION_HEADS / HIDDEN) ** 0.5) @ key.transpose(-1, -2) + bias.to(x.dtype)
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


def int8_rows(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Rows as whole numbers of -127 … 127, and the scale of each row."""
    scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    return (weight.detach() / scale).round().clamp(-127, 127), scale


class SmallTableEmbeddings(nn.Module):
    """Embeddings as int8 rows with one scale a row, for texts of at most `limit` tokens; for export."""

    def __init__(self, source: Embeddings, limit: int) -> None:
        super().__init__()
        rows, scale = int8_rows(source.words.weight)
        self.register_buffer("table", rows.to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("positions", source.positions.weight.detach()[:limit].clone())
        self.norm = source.norm

    def forward(self, ids: Tensor) -> Tensor:
        words = F.embedding(ids, self.table).to(torch.float32) * F.embedding(ids, self.scale)
        return self.norm(words + self.positions[: ids.shape[1]])


def mask_bias(mask: Tensor) -> Tensor:
    """0 where `mask` is 1 and a large negative number where it is 0, to be added to scores before softmax."""
    return (1.0 - mask.to(torch.float32)) * -1e4


class Encoder(nn.Module):
    """BERT with `DEPTH` layers; hidden states [B, T, 384]."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.embeddings: nn.Module = Embeddings(vocabulary, positions, dropout)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(DEPTH)])

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.read(self.embeddings(input_ids), attention_mask)

    def read(self, x: Tensor, mask: Tensor) -> Tensor:
        """What the layers make of embedded pieces."""
        if torch.is_autocast_enabled(x.device.type):
            x = x.to(torch.bfloat16)
        bias = mask_bias(mask[:, None, None, :])
        for layer in self.layers:
            x = layer(x, bias)
        return x


BERT_NAMES = {
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip
"""Parts of a `Layer` by their names in transformers' BertModel."""


def own_names(bert: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state of transformers' BertModel as one of `Encoder`; segment 0 is folded into the positions."""
    state = {
        "embeddings.words.weight": bert["embeddings.word_embeddings.weight"],
        "embeddings.positions.weight": bert["embeddings.position_embeddings.weight"] + bert["embeddings.token_type_embeddings.weight"][0],
        "embeddings.norm.weight": bert["embeddings.LayerNorm.weight"],
        "embeddings.norm.bias": bert["embeddings.LayerNorm.bias"],
    }
    for index in range(DEPTH):
        old = f"encoder.layer.{index}"
        for kind in ("weight", "bias"):
            state[f"layers.{index}.qkv.{kind}"] = torch.cat([bert[f"{old}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")])
            for ours, theirs in BERT_NAMES.items():
                state[f"layers.{index}.{ours}.{kind}"] = bert[f"{old}.{theirs}.{kind}"]
    return state


def base_encoder() -> Encoder:
    """MiniLM-L6 as its package holds it."""
    folder = base_model_folder()
    config = BertConfig.from_pretrained(folder, attn_implementation="eager")
    encoder = Encoder()
    encoder.load_state_dict(own_names(BertModel.from_pretrained(folder, config=config, add_pooling_layer=False).state_dict()))
    return encoder


def rounded_words(encoder: Encoder) -> Encoder:
    """Word embeddings as the int8 table holds them: what training sees is what ships."""
    rows, scale = int8_rows(encoder.embeddings.words.weight)
    encoder.embeddings.words.weight.data = rows * scale
    return encoder
