"""Linear models over the pieces of a text, as a part of the graph."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

VOCABULARY = 30_522


class PieceBag(nn.Module):
    """Probabilities of linear models, one a task, over the idf-weighted pieces of a text; unknown pieces count nothing.

    `classes`: task -> number of classes. Their columns stand side by side in one table of `pieces` rows.
    """

    def __init__(self, pieces: int, classes: dict[str, int]) -> None:
        super().__init__()
        self.classes = classes
        self.register_buffer("row", torch.zeros(VOCABULARY, dtype=torch.int16))
        self.register_buffer("table", torch.zeros(pieces + 1, sum(classes.values()), dtype=torch.float16))
        self.register_buffer("squares", torch.zeros(pieces + 1, dtype=torch.float16))
        self.register_buffer("bias", torch.zeros(sum(classes.values())))
        self.register_buffer("shares", torch.zeros(len(classes)))

    def fill(self, idf: np.ndarray, tables: dict[str, np.ndarray], biases: dict[str, np.ndarray], shares: dict[str, float]) -> None:
        """`idf` [VOCABULARY], 0 for pieces without a row; `tables`: task -> weights [VOCABULARY, classes] of idf-weighted pieces."""
        pieces = np.flatnonzero(idf)
        self.row[torch.from_numpy(pieces)] = torch.arange(1, len(pieces) + 1, dtype=torch.int16)
        columns = np.concatenate([tables[task] for task in self.classes], 1)
        self.table[1:] = torch.from_numpy(columns[pieces] * idf[pieces, None]).half()
        self.squares[1:] = torch.from_numpy(idf[pieces] ** 2).half()
        self.bias.copy_(torch.from_numpy(np.concatenate([biases[task] for task in self.classes])))
        self.shares.copy_(torch.tensor([shares[task] for task in self.classes]))

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        rows = F.embedding(ids, self.row.unsqueeze(1)).squeeze(-1).to(torch.int64) * mask
        length = F.embedding(rows, self.squares.unsqueeze(1)).float().sum((1, 2)).clamp(min=1e-6).sqrt()
        logits = F.embedding(rows, self.table).float().sum(1) / length.unsqueeze(1) + self.bias
        return {task: part.softmax(-1) for task, part in zip(self.classes, logits.split(list(self.classes.values()), -1))}

    def mixed(self, logits: dict[str, Tensor], ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Logits of every task; of those that this reads too, the log of the mean of both readers at this one's share."""
        own = self(ids, mask)
        mixed = dict(logits)
        for share, task in zip(self.shares, self.classes):
            if task in logits:
                mixed[task] = ((1 - share) * logits[task].softmax(-1) + share * own[task]).clamp(min=1e-9).log()
        return mixed
