"""What a reader learns from, and the one loop in which teachers and students learn it.

A reader is a module that maps (ids, mask) to logits by head: `mpnet.Teacher`, `message_model.MessageModel`, `pair_reader.PairReader`.
"""

from __future__ import annotations

import copy
import json
import math
import random
import time
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import common

MARKS = "marks"
"""The head whose targets are one row a piece: is it part of a rationale, by mechanism."""


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


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn: passes over the lesson, or `most_seconds` if that comes first."""

    passes: float
    rate: float
    tokens: int = 16_384
    most_seconds: float = 1e9
    decay: float = 0.9
    head_factor: float = 5.0
    blur: float = 0.05
    shares: dict[str, float] = field(default_factory=dict)


def layers_of(model: nn.Module) -> list[nn.Module]:
    """Layers of the reader's encoder, the lowest first."""
    return list(max((m for m in model.modules() if isinstance(m, nn.ModuleList)), key=lambda m: sum(p.numel() for p in m.parameters())))


def groups_of(model: nn.Module, plan: Plan) -> list[dict]:
    """Learning rates: lower layers slower, what is no encoder layer nor embedding faster."""
    layers = layers_of(model)
    rates = {id(p): plan.rate * plan.decay ** (len(layers) - 1 - i) for i, layer in enumerate(layers) for p in layer.parameters()}
    groups: dict[tuple[float, float], list] = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            rate = rates.get(id(p), plan.rate * (plan.decay ** len(layers) if "embeddings" in name or "relative" in name else plan.head_factor))
            groups.setdefault((rate, 0.01 if p.dim() > 1 else 0.0), []).append(p)
    return [{"params": ps, "lr": rate, "weight_decay": decay} for (rate, decay), ps in groups.items()]


class Held:
    """A lesson's targets on the device, and the loss of one batch."""

    def __init__(self, lesson: Lesson, shares: dict[str, float]) -> None:
        self.lesson, self.shares = lesson, shares
        self.targets = {head: torch.from_numpy(values.astype(np.float32)).to(common.DEVICE) for head, values in lesson.targets.items()}
        self.weights = {head: torch.from_numpy(values.astype(np.float32)).to(common.DEVICE) for head, values in lesson.weights.items()}

    def loss(self, model: nn.Module, batch: list[int], rate: float) -> Tensor:
        ids, mask = common.pad([self.lesson.ids[i] for i in batch])
        with common.autocast():
            logits = model(common.blur(ids, rate), mask)
        at = torch.tensor(batch, device=common.DEVICE)
        total = torch.zeros((), device=common.DEVICE)
        for head, targets in self.targets.items():
            loss = F.cross_entropy(logits[head], targets[at], reduction="none") * self.weights[head][at]
            total = total + self.shares.get(head, 1.0) * loss.mean()
        if self.lesson.mark_weights is not None:
            total = total + self.shares.get(MARKS, 1.0) * self.mark_loss(logits, mask, batch)
        return total

    def mark_loss(self, logits: dict[str, Tensor], mask: Tensor, batch: list[int]) -> Tensor:
        """Mean over the pieces of the first part; relative logits (where a reader has them) for replies with a rationale."""
        weights = torch.from_numpy(self.lesson.mark_weights[batch]).to(common.DEVICE)
        wanted = np.zeros((*mask.shape, weights.shape[1]), np.float32)
        own = np.zeros(mask.shape, np.float32)
        for row, i in enumerate(batch):
            if (mark := self.lesson.marks[i]) is not None:
                wanted[row, : len(mark)], own[row, : len(mark)] = mark, 1.0
        target, inside = torch.from_numpy(wanted).to(common.DEVICE), torch.from_numpy(own).to(common.DEVICE)
        said = logits[MARKS]
        if "raw_marks" in logits:
            said = torch.where((target > 0.5).any(1, keepdim=True), said, logits["raw_marks"])
        loss = F.binary_cross_entropy_with_logits(said, target, reduction="none") * inside.unsqueeze(-1)
        return ((loss.sum(1) / inside.sum(1, keepdim=True).clamp(min=1.0)) * weights).sum(1).mean()


def learn(model: nn.Module, lesson: Lesson, plan: Plan, seed: int, name: str = "") -> nn.Module:
    """Trains `model` in place and returns it with the running mean of its weights, in evaluation mode."""
    rng, held = random.Random(seed), Held(lesson, plan.shares)
    torch.manual_seed(seed)
    lengths = [len(row) for row in lesson.ids]
    order = [b for _ in range(math.ceil(plan.passes)) for b in common.length_batches(lengths, plan.tokens, rng, most=1024)]
    order = order[: max(1, round(len(order) * plan.passes / math.ceil(plan.passes)))]
    optimizer = torch.optim.AdamW(groups_of(model, plan), fused=True)
    full = [group["lr"] for group in optimizer.param_groups]
    live = [p for p in model.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in live]
    began, losses, shown = time.time(), [], time.time()
    model.train()
    for step, batch in enumerate(order):
        share = max(step / len(order), (time.time() - began) / plan.most_seconds)
        if share >= 1:
            break
        scale = min(1.0, (share + 0.002) / 0.06) * (0.02 + 0.49 * (1 + math.cos(math.pi * share)))
        for group, rate in zip(optimizer.param_groups, full):
            group["lr"] = rate * scale
        loss = held.loss(model, batch, plan.blur)
        loss.backward()
        nn.utils.clip_grad_norm_(live, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        torch._foreach_lerp_(mean, [p.detach() for p in live], 1 - min(0.995, (step + 1) / (step + 20)))
        losses.append(loss.detach())
        if time.time() - shown > 15 or step == len(order) - 1:
            shown = time.time()
            print(json.dumps({"name": name, "step": step + 1, "of": len(order), "s": round(shown - began, 1), "loss": round(float(torch.stack(losses[-50:]).mean()), 4)}), flush=True)
    with torch.no_grad():
        for p, value in zip(live, mean):
            p.copy_(value)
    return model.eval()


@torch.no_grad()
def answers(model: nn.Module, rows: list[list[int]], tokens: int = 65_536) -> tuple[dict[str, np.ndarray], list[np.ndarray]]:
    """Logits of every head in the order of `rows`, and of every piece's marks (empty where the reader has none)."""
    model.eval()
    found: dict[str, np.ndarray] = {}
    marks: list[np.ndarray] = []
    for batch in common.length_batches([len(row) for row in rows], tokens, None, most=1024):
        ids, mask = common.pad([rows[i] for i in batch])
        with common.autocast():
            logits = model(ids, mask)
        if MARKS in logits:
            marks = marks or [np.zeros(0)] * len(rows)
            values = logits.pop(MARKS).cpu().numpy()
            logits.pop("raw_marks", None)
            for row, i in enumerate(batch):
                marks[i] = values[row, : len(rows[i])]
        for head, values in logits.items():
            found.setdefault(head, np.zeros((len(rows), values.shape[1]), np.float32))[batch] = values.cpu().numpy()
    return found, marks


def copy_of(model: nn.Module) -> nn.Module:
    return copy.deepcopy(model).to(common.DEVICE)
