"""The pair model as a reader of joined rows: reply [SEP] post [SEP] in, logits of levels by mechanism and of rationales out."""

from __future__ import annotations

import torch
from torch import Tensor, nn

import common
from empathy_model import MECHANISMS, EmpathyModel
from lesson import MARKS
from message_model import later_parts


def parted(ids: Tensor, mask: Tensor) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """(ids, mask) of the first part, in its old width, and of the second with a [CLS] of its own."""
    later = later_parts(ids)
    own = ((1.0 - later) * mask).long()
    first = own.sum(1)
    width = int((mask.sum(1) - first).max())
    at = first[:, None] + torch.arange(width, device=ids.device)[None]
    there = (at < mask.sum(1)[:, None]).long()
    rest = ids.gather(1, at.clamp(max=ids.shape[1] - 1)) * there
    start = torch.full_like(rest[:, :1], common.CLS)
    return (ids * own, own), (torch.cat([start, rest], 1), torch.cat([torch.ones_like(start), there], 1))


class PairReader(nn.Module):
    def __init__(self, model: EmpathyModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        (reply, reply_mask), (post, post_mask) = parted(ids, mask)
        width = int(reply_mask.sum(1).max())
        reply, reply_mask = reply[:, :width], reply_mask[:, :width]
        hidden, about = self.model.encoder(reply, reply_mask), self.model.encoder(post, post_mask)
        levels, relative, raw, _ = self.model.head.parts(hidden, reply_mask, about, post_mask)
        wide = [nn.functional.pad(values, (0, 0, 0, ids.shape[1] - width)) for values in (relative, raw)]
        return {name: levels[:, i] for i, name in enumerate(MECHANISMS)} | {MARKS: wide[0], "raw_marks": wide[1]}
