"""A reader: the small encoder over a message and what it answers, and a linear head a task.

Input pieces: [CLS] message [SEP], or [CLS] message [SEP] context [SEP]. The mean state is taken over the message alone.
The message reader that ships has the heads `HEADS`; students of direction, techniques and sentiment have heads of their own.
"""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from training.encoder import tokens
from training.encoder.minilm import HIDDEN, Encoder, SmallTableEmbeddings, base_encoder, rounded_words
from training.encoder.sentence import SentenceModel

KIND_ACTS = ["asksFirst", "leavesChoice", "namesFeeling", "validates", "mirrors", "asksAboutThem", "affirms", "thanksForTelling", "standsBy",
             "sharesJoy", "offers", "isMoved", "goodWishes", "isSorry"]  # fmt: skip
OTHER_ACTS = ["reassures", "advises", "advisesByQuestion", "informs", "asksFacts", "asksWhy", "asksAboutOthers", "sharesOwn"]
HARMS = ["attacks", "mocks", "blames", "minimises", "excuses", "forcesCheer", "discourages", "dismisses", "endangers", "advertises"]
ACTS = "acts"
"""The head that says what one sentence of a reply does under its post (labels/ACT_LABELS.md); its labels do not exclude one another."""
EMOTIONS = "emotions"
"""The head that says which of Plutchik's eight emotions a text expresses; they do not exclude one another."""
PLUTCHIK = ["anger", "anticipation", "disgust", "fear", "joy", "sadness", "surprise", "trust"]
NEWS = ["none", "mixed", "good"]
"""Whether a post brings good news (labels/NEWS_LABELS.md)."""
HEADS = {
    "role": ["none", "seeking", "providing"], "answers": ["no", "yes"], "hostile": ["none", "hostile"], "risk": ["none", "concern", "crisis"],
    ACTS: [*KIND_ACTS, *OTHER_ACTS, *HARMS], EMOTIONS: PLUTCHIK, "news": NEWS,
}  # fmt: skip
MANY = (ACTS, EMOTIONS)
"""Heads with one logit a label, each of which may be true."""
CLASSES = {name: len(labels) for name, labels in HEADS.items()}
MESSAGE_TOKENS, CONTEXT_TOKENS = 128, 96
"""Pieces read of each part, [CLS] and [SEP] counted in: a pair has at most 128 + 96."""

Pair = tuple[str, str | None]
"""A message and what it answers."""


def encode(tokenizer: Tokenizer, pairs: list[Pair], most: int = MESSAGE_TOKENS, context_most: int = CONTEXT_TOKENS) -> list[list[int]]:
    """Ids of messages with their contexts (None: no context), the first pieces of each part kept."""
    messages = tokens.encode(tokenizer, [message for message, _ in pairs], most)
    contexts = tokenizer.encode_batch([context or "" for _, context in pairs], add_special_tokens=False)
    return [row + [*c.ids[: context_most - 1], tokens.SEP] if c.ids else row for row, c in zip(messages, contexts)]


def later_parts(ids: Tensor) -> Tensor:
    """[B, T] 1.0 behind the first [SEP], where the context stands."""
    ends = (ids == tokens.SEP).to(torch.float32)
    return (torch.cumsum(ends, 1) - ends).clamp(max=1.0)


class Reader(nn.Module):
    """`forward` gives the logits of every head, [B, classes]."""

    def __init__(self, encoder: Encoder, heads: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * HIDDEN, n) for name, n in heads.items()})
        self.drop = nn.Dropout(dropout)

    def embedded(self, ids: Tensor, later: Tensor) -> Tensor:
        source = self.encoder.embeddings
        if isinstance(source, SmallTableEmbeddings):
            words = F.embedding(ids, source.table).to(torch.float32) * F.embedding(ids, source.scale)
            positions = source.positions[: ids.shape[1]]
        else:
            words, positions = source.words(ids), source.positions.weight[: ids.shape[1]]
        return source.norm(words + positions + later.unsqueeze(-1) * self.segment)

    def features(self, ids: Tensor, mask: Tensor) -> Tensor:
        later = later_parts(ids)
        x = self.encoder.read(self.embedded(ids, later), mask)
        own = ((1.0 - later) * mask.to(torch.float32)).unsqueeze(-1).to(x.dtype)
        return torch.cat([x[:, 0], (x * own).sum(1) / own.sum(1).clamp(min=1.0)], -1)

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        features = self.drop(self.features(ids, mask))
        return {name: head(features).float() for name, head in self.heads.items()}


def new_reader(heads: dict[str, int]) -> Reader:
    """A reader that has learned nothing yet; its word embeddings stay as they are, for all graphs share them."""
    reader = Reader(rounded_words(base_encoder()), heads)
    reader.encoder.embeddings.requires_grad_(False)
    return reader


def with_group(reader: Reader, sentence: SentenceModel, group: str, head: str) -> Reader:
    """Takes the layers of `group` and the head `head` of a sentence model."""
    reader.encoder.layers.load_state_dict(sentence.groups[group].state_dict())
    reader.heads[head].load_state_dict(sentence.heads[head].state_dict())
    return reader


def save(model: Reader, path: Path, **extra: object) -> None:
    partial = path.with_suffix(".partial")
    torch.save({"state": model.state_dict(), **extra}, partial)
    partial.rename(path)


def load(path: Path, most: dict[str, int] | None = None) -> Reader:
    """The reader of a checkpoint, with the heads that stand in it; those of `most` that do not stand there begin anew."""
    state = torch.load(path)["state"]
    heads = {name.split(".")[1]: len(values) for name, values in state.items() if name.startswith("heads.") and name.endswith(".bias")}
    reader = Reader(Encoder(), heads | (most or {}))
    reader.load_state_dict(reader.state_dict() | state)
    reader.encoder.embeddings.requires_grad_(False)
    return reader
