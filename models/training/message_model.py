"""The message reader: one small encoder over a message and what it answers, four heads.

Input pieces: [CLS] message [SEP], or [CLS] message [SEP] context [SEP]. The mean state is taken over the message alone.
"""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

import common
from common import HIDDEN
from sentence_model import Embeddings, Encoder, SentenceModel, SmallTableEmbeddings

HEADS = {"role": ["none", "seeking", "providing"], "answers": ["no", "yes"], "hostile": ["none", "hostile"], "risk": ["none", "concern", "crisis"]}
MESSAGE_TOKENS, CONTEXT_TOKENS = 128, 96
"""Pieces read of each part, [CLS] and [SEP] counted in: a pair has at most 128 + 96."""


def encode(tokenizer: Tokenizer, pairs: list[tuple[str, str | None]], most: int = MESSAGE_TOKENS, context_most: int = CONTEXT_TOKENS) -> list[list[int]]:
    """Ids of messages with their contexts (None: no context), the first pieces of each part kept."""
    messages = common.encode(tokenizer, [message for message, _ in pairs], most)
    contexts = tokenizer.encode_batch([context or "" for _, context in pairs], add_special_tokens=False)
    return [row + [*c.ids[: context_most - 1], common.SEP] if c.ids else row for row, c in zip(messages, contexts)]


def later_parts(ids: Tensor) -> Tensor:
    """[B, T] 1.0 behind the first [SEP], where the context stands."""
    ends = (ids == common.SEP).to(torch.float32)
    return (torch.cumsum(ends, 1) - ends).clamp(max=1.0)


class MessageModel(nn.Module):
    """`forward` gives the logits of every head, [B, classes]; `heads` other than the reader's own serve other tasks."""

    def __init__(self, encoder: Encoder, dropout: float = 0.1, heads: dict[str, int] | None = None) -> None:
        super().__init__()
        classes = heads or {name: len(labels) for name, labels in HEADS.items()}
        self.encoder = encoder
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * HIDDEN, n) for name, n in classes.items()})
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
        if torch.is_autocast_enabled(x.device.type):
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


def with_group(model: MessageModel, sentence: SentenceModel, group: str, head: str) -> MessageModel:
    """Takes the layers of `group` and the head `head` of a sentence model (dequantise.py makes one from shipped graphs)."""
    model.encoder.layers.load_state_dict(sentence.groups[group].state_dict())
    model.heads[head].load_state_dict(sentence.heads[head].state_dict())
    return model


def save(model: MessageModel, path: Path, **extra: object) -> None:
    partial = path.with_suffix(".partial")
    torch.save({"state": model.state_dict(), **extra}, partial)
    partial.rename(path)


def load(path: Path) -> MessageModel:
    model = MessageModel(Encoder())
    model.load_state_dict(torch.load(path)["state"])
    return model
