"""The pair reader: the small encoder read twice (reply and seeker post), and the head in which the two texts meet.

While it learns it reads joined rows, reply [SEP] post [SEP], and answers as every reader does: logits of levels by mechanism, of
rationales by piece.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder import tokens
from training.encoder.answers import MARKS, RAW_MARKS
from training.encoder.minilm import Encoder, base_encoder, own_names
from training.encoder.pair_head import MECHANISMS, EmpathyHead
from training.encoder.reader import later_parts

BERT = "encoder.bert."
"""How names of the encoder began in checkpoints of before."""


def parted(ids: Tensor, mask: Tensor) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """(ids, mask) of the first part, in its own width, and of the second with a [CLS] of its own."""
    later = later_parts(ids)
    own = ((1.0 - later) * mask).long()
    first = own.sum(1)
    width = int((mask.sum(1) - first).max())
    at = first[:, None] + torch.arange(width, device=ids.device)[None]
    there = (at < mask.sum(1)[:, None]).long()
    rest = ids.gather(1, at.clamp(max=ids.shape[1] - 1)) * there
    start = torch.full_like(rest[:, :1], tokens.CLS)
    reply = int(first.max())
    return ((ids * own)[:, :reply], own[:, :reply]), (torch.cat([start, rest], 1), torch.cat([torch.ones_like(start), there], 1))


class PairReader(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.head = EmpathyHead()

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        (reply, reply_mask), (post, post_mask) = parted(ids, mask)
        hidden, about = self.encoder(reply, reply_mask).float(), self.encoder(post, post_mask).float()
        levels, relative, raw, _ = self.head.parts(hidden, reply_mask, about, post_mask)
        wide = [nn.functional.pad(values, (0, 0, 0, ids.shape[1] - reply.shape[1])) for values in (relative, raw)]
        return {name: levels[:, i] for i, name in enumerate(MECHANISMS)} | {MARKS: wide[0], RAW_MARKS: wide[1]}


def new_pair_reader(encoder_file: Path | None = None, frozen: int = 0) -> PairReader:
    """A pair reader whose encoder is the package's or of a file; word embeddings stay as they are, and everything below layer `frozen`."""
    encoder = base_encoder()
    if encoder_file is not None:
        encoder.load_state_dict(torch.load(encoder_file))
    (encoder.embeddings if frozen else encoder.embeddings.words).requires_grad_(False)
    encoder.layers[:frozen].requires_grad_(False)
    return PairReader(encoder)


def pair_state(path: Path) -> dict[str, Tensor]:
    """A pair reader's state, whichever names its encoder has in the file."""
    loaded = torch.load(path)
    state = loaded.get("state", loaded)
    bert = {name.removeprefix(BERT): values for name, values in state.items() if name.startswith(BERT)}
    own = {f"encoder.{name}": values for name, values in own_names(bert).items()} if bert else {}
    return own | {name: values for name, values in state.items() if not name.startswith(BERT)}


def load_pair(path: Path) -> PairReader:
    """A pair reader; where its head knows no understanding, the new rows start from small random numbers."""
    model, state = PairReader(Encoder()), pair_state(path)
    fresh = model.state_dict()
    for name in ("head.pool.weight", "head.pool.bias", "head.mix", "head.mix_bias", "head.grade", "head.grade_bias"):
        if state[name].shape != fresh[name].shape:
            state[name] = torch.cat([state[name], fresh[name][len(MECHANISMS) :]])
    model.load_state_dict(fresh | state)
    return model
