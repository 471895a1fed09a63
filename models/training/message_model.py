"""The message reader: one small encoder over a message and what it answers, four heads.

Input pieces: [CLS] message [SEP], or [CLS] message [SEP] context [SEP]. The mean state is taken over the message alone.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

import common
from common import HIDDEN
from sentence_model import DEPTH, Embeddings, Encoder, SmallTableEmbeddings

HEADS = {"role": ["none", "seeking", "providing"], "answers": ["no", "yes"], "hostile": ["none", "hostile"], "risk": ["none", "concern", "crisis"]}
MESSAGE_TOKENS, CONTEXT_TOKENS = 128, 96
"""Pieces read of each part, [CLS] and [SEP] counted in: a pair has at most 128 + 96."""


def encode(tokenizer: Tokenizer, pairs: list[tuple[str, str | None]]) -> list[list[int]]:
    """Ids of messages with their contexts (None: no context), the first pieces of each part kept."""
    messages = common.encode(tokenizer, [message for message, _ in pairs], MESSAGE_TOKENS)
    contexts = tokenizer.encode_batch([context or "" for _, context in pairs], add_special_tokens=False)
    return [row + [*c.ids[: CONTEXT_TOKENS - 1], common.SEP] if c.ids else row for row, c in zip(messages, contexts)]


def later_parts(ids: Tensor) -> Tensor:
    """[B, T] 1.0 behind the first [SEP], where the context stands."""
    ends = (ids == common.SEP).to(torch.float32)
    return (torch.cumsum(ends, 1) - ends).clamp(max=1.0)


class MessageModel(nn.Module):
    """`forward` gives the logits of every head, [B, classes]."""

    def __init__(self, encoder: Encoder, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * HIDDEN, len(labels)) for name, labels in HEADS.items()})
        self.drop = nn.Dropout(dropout)

    def embedded(self, ids: Tensor, later: Tensor) -> Tensor:
        source = self.encoder.embeddings
        if isinstance(source, SmallTableEmbeddings):
            words = F.embedding(ids, source.table).to(torch.float32) * F.embedding(ids, source.scale)
            positions = source.positions[: ids.shape[1]]
        else:
            assert isinstance(source, Embeddings)
            words, positions = source.words(ids), source.positions.weight[: ids.shape[1]]
        return source.norm(words + positions + later.unsqueeze(-1) * self.segment)

    def features(self, ids: Tensor, mask: Tensor) -> Tensor:
        later = later_parts(ids)
        x = self.embedded(ids, later)
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.bfloat16)
        bias = (1.0 - mask[:, None, None, :].to(torch.float32)) * -1e4
        for layer in self.encoder.layers:
            x = layer(x, bias)
        own = ((1.0 - later) * mask.to(torch.float32)).unsqueeze(-1).to(x.dtype)
        return torch.cat([x[:, 0], (x * own).sum(1) / own.sum(1).clamp(min=1.0)], -1)

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        features = self.drop(self.features(ids, mask))
        return {name: head(features).float() for name, head in self.heads.items()}


def rounded_words(encoder: Encoder) -> Encoder:
    """Word embeddings as the int8 table holds them: what training sees is what ships."""
    weight = encoder.embeddings.words.weight
    scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    weight.data = (weight.data / scale).round().clamp(-127, 127) * scale
    return encoder


def base_model() -> MessageModel:
    return MessageModel(rounded_words(Encoder.from_bert(common.load_encoder().state_dict())))


def shipped_layers(model: MessageModel, graph: Path, group: str, head: str) -> MessageModel:
    """Takes the layers of `group` and the head `head` out of an int8 sentence graph, as floats."""
    loaded = onnx.load(str(graph), load_external_data=False).graph
    held = {t.name: t for t in loaded.initializer}

    def values(name: str) -> Tensor:
        return torch.from_numpy(onnx.numpy_helper.to_array(held[name]).astype(np.float32))

    def product(name: str) -> Tensor:
        (node,) = (n for n in loaded.node if n.op_type == "MatMulInteger" and f"/{name}/" in n.name)
        stem = node.input[1].removesuffix("_quantized")
        return (values(stem + "_quantized") * values(stem + "_scale")).T.contiguous()

    state = model.state_dict()
    for index in range(DEPTH):
        for part in ("qkv", "out", "up", "down"):
            state[f"encoder.layers.{index}.{part}.weight"] = product(f"{group}.{index}/{part}")
        for part in ("qkv.bias", "out.bias", "up.bias", "down.bias", "norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias"):
            state[f"encoder.layers.{index}.{part}"] = values(f"model.groups.{group}.{index}.{part}")
    stem = f"model.heads.{head}.weight"
    state[f"heads.{head}.weight"] = (values(stem + "_quantized") * values(stem + "_scale")).T.contiguous()
    state[f"heads.{head}.bias"] = values(f"model.heads.{head}.bias")
    model.load_state_dict(state)
    return model


def save(model: MessageModel, path: Path, **extra: object) -> None:
    partial = path.with_suffix(".partial")
    torch.save({"state": model.state_dict(), **extra}, partial)
    partial.rename(path)


def load(path: Path) -> MessageModel:
    model = MessageModel(Encoder())
    model.load_state_dict(torch.load(path)["state"])
    return model
