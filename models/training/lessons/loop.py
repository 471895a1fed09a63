"""The one loop in which teachers and students learn."""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from dataclasses import asdict, dataclass, field, replace
from typing import Protocol

import torch
from torch import Tensor, nn

from training.encoder import tokens
from training.lessons.lesson import Held, Lesson

SHOWN_SECONDS, KEPT_SECONDS = 15, 300
TRIAL_TOKENS, TRIAL_STEPS = 1024, 2
PART = ".part"
"""Ends the name of a file with a training that may go on."""


class Task(Protocol):
    """Something to learn that is no `Lesson`: the number of pieces of each record, and the loss of a batch of them."""

    lengths: list[int]

    def loss(self, model: nn.Module, batch: list[int], blur: float) -> Tensor: ...


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn: passes over the lesson, or `most_seconds` if that comes first.

    `decay`: each layer learns so many times as fast as the one above it; what is no layer nor embedding `head_factor` times as fast.
    """

    passes: float
    rate: float
    tokens: int = 16_384
    most_seconds: float = 1e9
    decay: float = 0.9
    head_factor: float = 5.0
    blur: float = 0.05
    weight_decay: float = 0.01
    shares: dict[str, float] = field(default_factory=dict)


def layers_of(model: nn.Module) -> list[nn.Module]:
    """Layers of the reader's encoder, the lowest first."""
    lists = [m for m in model.modules() if isinstance(m, nn.ModuleList)]
    return list(max(lists, key=lambda m: sum(p.numel() for p in m.parameters()), default=[]))


def groups_of(model: nn.Module, plan: Plan) -> list[dict]:
    """Learning rates: lower layers slower, what is no encoder layer nor embedding faster."""
    layers = layers_of(model)
    rates = {id(p): plan.rate * plan.decay ** (len(layers) - 1 - i) for i, layer in enumerate(layers) for p in layer.parameters()}
    groups: dict[tuple[float, float], list] = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            rate = rates.get(id(p), plan.rate * (plan.decay ** len(layers) if "embeddings" in name or "relative" in name else plan.head_factor))
            groups.setdefault((rate, plan.weight_decay if p.dim() > 1 else 0.0), []).append(p)
    return [{"params": ps, "lr": rate, "weight_decay": decay} for (rate, decay), ps in groups.items()]


def order_of(lengths: list[int], plan: Plan, rng: random.Random) -> list[list[int]]:
    """The batches of all passes, of the last one maybe only a part."""
    order = [b for _ in range(math.ceil(plan.passes)) for b in tokens.length_batches(lengths, plan.tokens, rng, most=1024)]
    return order[: max(1, round(len(order) * plan.passes / math.ceil(plan.passes)))]


def rate_at(share: float) -> float:
    """Factor on the learning rates when `share` of the time is over: a short rise, then a cosine."""
    return min(1.0, (share + 0.002) / 0.06) * (0.02 + 0.49 * (1 + math.cos(math.pi * share)))


class Kept:
    """A training kept in a file now and then, to go on from after a stop, and its result at the end."""

    def __init__(self, options: argparse.Namespace | None, name: str, what: str) -> None:
        self.file = options.work / f"{name.replace(' ', '-')}{PART}" if options is not None and options.resume else None
        self.what, self.at = what, time.time()

    def found(self) -> dict | None:
        saved = torch.load(self.file, map_location=tokens.DEVICE) if self.file is not None and self.file.exists() else None
        return saved if saved is not None and saved["what"] == self.what else None

    def keep(self, **state: object) -> None:
        if self.file is not None:
            partial = self.file.with_suffix(".partial")
            torch.save({"what": self.what, "torch": torch.get_rng_state(), **state}, partial)
            partial.rename(self.file)
            self.at = time.time()

    def due(self) -> bool:
        return self.file is not None and time.time() - self.at > KEPT_SECONDS


def learn(model: nn.Module, lesson: Lesson | Task, plan: Plan, seed: int, name: str = "", options: argparse.Namespace | None = None) -> nn.Module:
    """Trains `model` in place and returns it with the running mean of its weights, in evaluation mode.

    `options` (settings.arguments) say whether it is kept, as `name`, and whether it is a trial.
    """
    plan = replace(plan, tokens=min(plan.tokens, TRIAL_TOKENS)) if options is not None and options.trial else plan
    rng, task = random.Random(seed), Held(lesson, plan.shares) if isinstance(lesson, Lesson) else lesson
    torch.manual_seed(seed)
    order = order_of(task.lengths, plan, rng)[: TRIAL_STEPS if options is not None and options.trial else None]
    optimizer = torch.optim.AdamW(groups_of(model, plan), fused=True)
    full = [group["lr"] for group in optimizer.param_groups]
    live = [p for p in model.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in live]
    keeper = Kept(options, name, json.dumps([name, seed, asdict(plan), len(task.lengths), sum(task.lengths)]))
    first, spent = 0, 0.0
    if (saved := keeper.found()) is not None:
        if saved["of"] == saved["step"]:
            return with_weights(model, live, saved["mean"])
        with_weights(model, live, saved["live"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["torch"].cpu())
        mean, first, spent = saved["mean"], saved["step"], saved["spent"]
        print(json.dumps({"name": name, "goes on from step": first}), flush=True)
    began, losses, shown = time.time() - spent, [], time.time()
    model.train()
    for step, batch in enumerate(order[first:], first):
        share = max(step / len(order), (time.time() - began) / plan.most_seconds)
        if share >= 1:
            break
        for group, rate in zip(optimizer.param_groups, full):
            group["lr"] = rate * rate_at(share)
        loss = task.loss(model, batch, plan.blur)
        loss.backward()
        nn.utils.clip_grad_norm_(live, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        torch._foreach_lerp_(mean, [p.detach() for p in live], 1 - min(0.995, (step + 1) / (step + 20)))
        losses.append(loss.detach())
        if time.time() - shown > SHOWN_SECONDS or step == len(order) - 1:
            shown = time.time()
            loss_now = round(float(torch.stack(losses[-50:]).mean()), 4)
            print(json.dumps({"name": name, "step": step + 1, "of": len(order), "s": round(shown - began, 1), "loss": loss_now}), flush=True)
        if keeper.due():
            weights = [p.detach() for p in live]
            keeper.keep(step=step + 1, of=len(order), spent=time.time() - began, live=weights, mean=mean, optimizer=optimizer.state_dict())
    keeper.keep(step=len(order), of=len(order), mean=mean)
    return with_weights(model, live, mean)


def with_weights(model: nn.Module, live: list[nn.Parameter], values: list[Tensor]) -> nn.Module:
    with torch.no_grad():
        for p, value in zip(live, values, strict=True):
            p.copy_(value)
    return model.eval()


def copy_of(model: nn.Module) -> nn.Module:
    return copy.deepcopy(model).to(tokens.DEVICE)
