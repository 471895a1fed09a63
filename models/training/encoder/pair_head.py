"""The head of the pair reader, which lets a reply look at its post.

A seeker post is encoded once and its hidden states serve every reply to it, so the two texts only meet here.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.encoder.minilm import HIDDEN, mask_bias

MECHANISMS = ("emotional_reactions", "interpretations", "explorations")
LEVELS = 3
MAX_TOKENS = 192
FIT_WIDTH = 96


class Attention(nn.Module):
    """Multi-head attention written with plain products, so that it exports to small, portable graphs."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, memory: Tensor, memory_mask: Tensor) -> Tensor:
        def split(x: Tensor) -> Tensor:
            return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

        query, key, value = split(self.query(states)), split(self.key(memory)), split(self.value(memory))
        scores = query @ key.transpose(-1, -2) * (query.shape[-1] ** -0.5)
        scores = scores + mask_bias(memory_mask)[:, None, None, :]
        mixed = self.dropout(scores.softmax(-1)) @ value
        return self.out(mixed.transpose(1, 2).reshape(states.shape))


class EmpathyHead(nn.Module):
    """Hidden states of reply and post -> `levels` [B,3,3], `rationales` [B,T,3] and `understanding` [B,3], all logits.

    Levels are ordinal: one logit says whether the mechanism is there at all, another whether it is strong given that
    it is there; class logits are the log-probabilities that follow, plus `level_bias`, divided by `temperature`.

    Raters marked something in every reply that shows a mechanism, so a piece's rationale logit is taken relative to
    the strongest piece of its reply (a learned share of it is subtracted): weak replies keep their best words.

    Understanding (`UNDERSTANDING_LABELS.md`) is no mechanism of EPITOME: does the reply say what the seeker feels or means? A
    cosine between projections of both texts tells how well the reply fits this post of all posts; a share of it is added to the
    logits of "there" of interpretations and understanding, so that words which do not fit count for less.
    """

    def __init__(self, width: int = HIDDEN, heads: int = 6, dropout: float = 0.1, inner: int = 96) -> None:
        super().__init__()
        count = len(MECHANISMS)
        self.cross = Attention(width, heads, dropout)
        self.gate = nn.Parameter(torch.full((width,), 0.1))
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.around = Attention(width, heads, dropout)
        self.around_gate = nn.Parameter(torch.full((width,), 0.1))
        self.around_norm = nn.LayerNorm(width)
        self.rationale = nn.Linear(width, count)
        self.share = nn.Parameter(torch.zeros(count))
        self.pool = nn.Linear(width, count + 1)
        self.mix = nn.Parameter(torch.randn(count + 1, inner, 3 * width) * (3 * width) ** -0.5)
        self.mix_bias = nn.Parameter(torch.zeros(count + 1, inner))
        self.grade = nn.Parameter(torch.randn(count + 1, 2, inner) * inner**-0.5)
        self.grade_bias = nn.Parameter(torch.zeros(count + 1, 2))
        self.fit_reply = nn.Linear(width, FIT_WIDTH)
        self.fit_post = nn.Linear(width, FIT_WIDTH)
        self.register_buffer("fit_middle", torch.zeros(()))
        self.register_buffer("fit_shares", torch.zeros(count + 1))
        self.register_buffer("level_bias", torch.zeros(count, LEVELS))
        self.register_buffer("temperature", torch.ones(count))
        self.register_buffer("rationale_bias", torch.zeros(count))

    def forward(self, reply_hidden: Tensor, reply_mask: Tensor, seeker_hidden: Tensor, seeker_mask: Tensor):
        levels, rationales, _, understanding = self.parts(reply_hidden, reply_mask, seeker_hidden, seeker_mask)
        return levels, rationales, understanding

    def parts(self, reply_hidden: Tensor, reply_mask: Tensor, seeker_hidden: Tensor, seeker_mask: Tensor):
        """`levels`, `rationales`, the rationale logits before each is compared with the strongest of its reply, `understanding`."""
        looked = self.cross(reply_hidden, seeker_hidden, seeker_mask)
        states = self.dropout(self.norm(reply_hidden + self.gate * looked))
        neighbours = self.around_norm(states + self.around_gate * self.around(states, states, reply_mask))
        rationale = self.rationale(neighbours).float()
        strongest = (rationale + mask_bias(reply_mask)[..., None]).amax(1, keepdim=True)
        relative = rationale - self.share.sigmoid() * strongest + self.rationale_bias
        marked = torch.cat([rationale, torch.zeros_like(rationale[..., :1])], -1)
        weights = (self.pool(states) + 0.5 * marked + mask_bias(reply_mask)[..., None]).softmax(1)
        pooled = weights.transpose(1, 2) @ states  # [B,4,H]
        both = torch.cat([states[:, 0], masked_mean(states, reply_mask)], -1)[:, None].expand(-1, len(MECHANISMS) + 1, -1)
        features = torch.cat([pooled, both], -1)  # [B,4,3H]
        inner = F.gelu((features.transpose(0, 1) @ self.mix.transpose(1, 2)).transpose(0, 1) + self.mix_bias)
        grades = ((self.grade @ self.dropout(inner)[..., None])[..., 0] + self.grade_bias).float()
        fit = self.fit(masked_mean(reply_hidden, reply_mask), masked_mean(seeker_hidden, seeker_mask))
        present = grades[..., 0] + self.fit_shares * (fit - self.fit_middle)[:, None]
        whole = ordinal(present, grades[..., 1])
        levels = (whole[:, :3] + self.level_bias) / self.temperature[:, None]
        return levels, relative, rationale, whole[:, 3]

    def fit(self, reply_mean: Tensor, post_mean: Tensor) -> Tensor:
        """Cosine of the projections of both mean states, [B]."""
        reply, post = self.fit_reply(reply_mean), self.fit_post(post_mean)
        lengths = ((reply * reply).sum(-1) * (post * post).sum(-1)).clamp(min=1e-9).sqrt()
        return (reply * post).sum(-1) / lengths


def ordinal(present: Tensor, strong: Tensor) -> Tensor:
    """Log-probabilities of none, weak, strong from the logits of "there" and of "strong if there"."""
    there = F.logsigmoid(present)
    return torch.stack([F.logsigmoid(-present), there + F.logsigmoid(-strong), there + F.logsigmoid(strong)], -1)


def masked_mean(states: Tensor, mask: Tensor) -> Tensor:
    keep = mask.to(states.dtype)[..., None]
    return (states * keep).sum(1) / keep.sum(1).clamp(min=1.0)
