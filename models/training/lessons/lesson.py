"""What a reader learns from: rows of piece ids with soft targets."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.encoder import tokens
from training.encoder.answers import MARKS, RAW_MARKS
from training.encoder.reader import MANY


@dataclass
class Lesson:
    """Rows of ids with soft targets. `targets[head]` is [N, classes]; `weights[head]` [N], 0 where a row says nothing of it.

    `marks[i]` is [pieces of the first part, mechanisms] or None; `mark_weights` [N, mechanisms].
    """

    ids: list[list[int]]
    targets: dict[str, np.ndarray]
    weights: dict[str, np.ndarray]
    marks: list[np.ndarray | None] = field(default_factory=list)
    mark_weights: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.ids)


def joined(parts: list[Lesson], classes: dict[str, int]) -> Lesson:
    """One lesson of several; heads that a part does not know weigh nothing there."""
    targets = {head: np.concatenate([p.targets.get(head, np.zeros((len(p), n), np.float32)) for p in parts]) for head, n in classes.items()}
    weights = {head: np.concatenate([p.weights.get(head, np.zeros(len(p), np.float32)) for p in parts]) for head in classes}
    ids = [row for part in parts for row in part.ids]
    if all(part.mark_weights is None for part in parts):
        return Lesson(ids, targets, weights)
    width = next(p.mark_weights.shape[1] for p in parts if p.mark_weights is not None)
    marks = [mark for p in parts for mark in (p.marks or [None] * len(p))]
    return Lesson(ids, targets, weights, marks, np.concatenate([np.zeros((len(p), width), np.float32) if p.mark_weights is None else p.mark_weights for p in parts]))


def one_hot(labels: np.ndarray, classes: int, smoothing: float = 0.04) -> np.ndarray:
    """[N, classes]; a label below 0 gives an even row (its weight should be 0)."""
    found = np.full((len(labels), classes), smoothing / classes, np.float32)
    found[np.flatnonzero(labels >= 0), labels[labels >= 0]] += 1 - smoothing
    return found


def balanced(labels: np.ndarray, classes: int, power: float) -> np.ndarray:
    """A weight for each record: rare classes count more, by this power of their inverse frequency; the mean is 1."""
    counts = np.bincount(labels, minlength=classes).clip(1)
    weights = (len(labels) / counts) ** power
    return (weights / (weights * counts).sum() * len(labels))[labels].astype(np.float32)


def loss_of(head: str, logits: Tensor, targets: Tensor) -> Tensor:
    """[B]"""
    if head in MANY:
        return F.binary_cross_entropy_with_logits(logits, targets, reduction="none").sum(1)
    return F.cross_entropy(logits, targets, reduction="none")


class Held:
    """A lesson's targets on the device, and the loss of one batch."""

    def __init__(self, lesson: Lesson, shares: dict[str, float]) -> None:
        self.lesson, self.shares = lesson, shares
        self.lengths = [len(row) for row in lesson.ids]
        self.targets = {head: torch.from_numpy(values.astype(np.float32)).to(tokens.DEVICE) for head, values in lesson.targets.items()}
        self.weights = {head: torch.from_numpy(values.astype(np.float32)).to(tokens.DEVICE) for head, values in lesson.weights.items()}

    def loss(self, model: nn.Module, batch: list[int], rate: float) -> Tensor:
        ids, mask = tokens.pad([self.lesson.ids[i] for i in batch])
        with tokens.autocast():
            logits = model(tokens.blur(ids, rate), mask)
        at = torch.tensor(batch, device=tokens.DEVICE)
        total = torch.zeros((), device=tokens.DEVICE)
        for head, targets in self.targets.items():
            loss = loss_of(head, logits[head], targets[at]) * self.weights[head][at]
            total = total + self.shares.get(head, 1.0) * loss.mean()
        if self.lesson.mark_weights is not None:
            total = total + self.shares.get(MARKS, 1.0) * self.mark_loss(logits, mask, batch)
        return total

    def mark_loss(self, logits: dict[str, Tensor], mask: Tensor, batch: list[int]) -> Tensor:
        """Mean over the pieces of the first part; relative logits (where a reader has them) for replies with a rationale."""
        weights = torch.from_numpy(self.lesson.mark_weights[batch]).to(tokens.DEVICE)
        wanted = np.zeros((*mask.shape, weights.shape[1]), np.float32)
        own = np.zeros(mask.shape, np.float32)
        for row, i in enumerate(batch):
            if (mark := self.lesson.marks[i]) is not None:
                wanted[row, : len(mark)], own[row, : len(mark)] = mark, 1.0
        target, inside = torch.from_numpy(wanted).to(tokens.DEVICE), torch.from_numpy(own).to(tokens.DEVICE)
        said = logits[MARKS]
        if RAW_MARKS in logits:
            said = torch.where((target > 0.5).any(1, keepdim=True), said, logits[RAW_MARKS])
        loss = F.binary_cross_entropy_with_logits(said, target, reduction="none") * inside.unsqueeze(-1)
        return ((loss.sum(1) / inside.sum(1, keepdim=True).clamp(min=1.0)) * weights).sum(1).mean()
