"""A linear model over the pieces of a text, as a part of the graph, and the part of the vocabulary that is kept."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

UNKNOWN = 100
# The vocabulary ends with single characters of other scripts inside a word; English text never has them.
ROWS = 29_612


def without_rare(ids: Tensor) -> Tensor:
    """Pieces from `ROWS` on are read as unknown, which saves a third of a megabyte."""
    return torch.where(ids < ROWS, ids, UNKNOWN)


class PieceBag(nn.Module):
    """Log-probabilities of a linear model over the pieces of a text; pieces that it does not know count nothing."""

    def __init__(self, pieces: int, classes: int) -> None:
        super().__init__()
        self.register_buffer("row", torch.zeros(ROWS, dtype=torch.int32))
        self.register_buffer("table", torch.zeros(pieces + 1, classes, dtype=torch.float16))
        self.register_buffer("squares", torch.zeros(pieces + 1))
        self.register_buffer("bias", torch.zeros(classes))
        self.register_buffer("share", torch.zeros(()))

    def fill(self, pieces: np.ndarray, idf: np.ndarray, table: np.ndarray, bias: np.ndarray, share: float) -> None:
        """Row 0 of the table stands for every piece that is not among `pieces`."""
        self.row[torch.from_numpy(pieces)] = torch.arange(1, len(pieces) + 1, dtype=torch.int32)
        self.table[1:] = torch.from_numpy(table).half()
        self.squares[1:] = torch.from_numpy(idf**2).float()
        self.bias.copy_(torch.from_numpy(bias))
        self.share.fill_(share)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        rows = F.embedding(without_rare(ids), self.row.unsqueeze(1)).squeeze(-1) * mask.to(torch.int32)
        length = F.embedding(rows, self.squares.unsqueeze(1)).sum((1, 2)).clamp(min=1e-6).sqrt()
        return (F.embedding(rows, self.table).float().sum(1) / length.unsqueeze(1) + self.bias).log_softmax(-1)

    def mixed(self, logits: Tensor, ids: Tensor, mask: Tensor) -> Tensor:
        """Log of the mean of both readers' probabilities, this one's at weight `share`."""
        both = (1 - self.share) * logits.softmax(-1) + self.share * self(ids, mask).exp()
        return both.clamp(min=1e-9).log()
