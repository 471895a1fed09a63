"""Trains the message reader (message_model.py) on all its heads at once; see MESSAGE_LABELS.md for what is learned from what.

`--hold` names the development communities whose texts are kept out, for honest choosing. Kept out in any case: a tenth of the small
talk, the chats of ESConv's validation part, the risk texts of the dev and test parts, our own messages of the split `test`.
Example, twice at once with --worker 0 and 1: python message_train.py --risk DIR --name message-dev --workers 2
"""

from __future__ import annotations

import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, distributed, nn
from torch.nn import functional as F

import common
from message_example import Example
from message_examples import COMMUNITIES, examples
from message_model import HEADS, MessageModel, base_model, encode, load, save, with_group
from sentence_model import load_model

LOSS_SHARE = {"role": 1.0, "answers": 0.6, "hostile": 1.0, "risk": 1.0}
SMOOTHING = 0.04
SYNC_SECONDS = 60
SHORT, SHORT_SHARE = (64, 48), 0.75
"""Pieces of message and context that most examples are cut to: twice as many are read in the same time."""
GRAVE, ATTACK = 2.0, 2.0
"""Weight of a grave text in the risk loss, and of a hostile one: a missed one costs more than a false alarm."""


class Set:
    """Encoded examples with their targets."""

    def __init__(self, rows: list[Example], tokenizer) -> None:
        rng = random.Random(len(rows))
        pairs = [(row.text, row.context) for row in rows]
        self.rows = [short if rng.random() < SHORT_SHARE else long for short, long in zip(encode(tokenizer, pairs, *SHORT), encode(tokenizer, pairs))]
        self.role = torch.tensor([row.role or (0.0, 0.0, 0.0) for row in rows])
        self.targets = {name: torch.tensor([-1 if getattr(row, name) is None else getattr(row, name) for row in rows]) for name in ("answers", "hostile", "risk")}
        self.weights = torch.tensor([row.weight for row in rows])

    def loss(self, model: MessageModel, batch: list[int]) -> dict[str, Tensor]:
        ids, mask = common.pad([self.rows[i] for i in batch])
        logits = model(common.blur(ids, 0.05), mask)
        known = self.role[batch].sum(1) > 0
        losses = {}
        if known.any():
            wanted = self.role[batch][known] * (1 - SMOOTHING) + SMOOTHING / 3
            losses["role"] = (F.cross_entropy(logits["role"][known], wanted, reduction="none") * self.weights[batch][known]).sum() / len(batch)
        for name, targets in self.targets.items():
            chosen = targets[batch]
            if (chosen >= 0).any():
                weight = {"risk": torch.tensor([1.0, GRAVE, GRAVE]), "hostile": torch.tensor([1.0, ATTACK])}.get(name)
                losses[name] = F.cross_entropy(logits[name], chosen, weight, ignore_index=-1, reduction="sum", label_smoothing=SMOOTHING / 2) / len(batch)
        return losses


def averaged(model: MessageModel, options) -> None:
    """Both workers go on from the mean of their weights."""
    if options.workers > 1:
        for parameter in model.parameters():
            if parameter.requires_grad:
                distributed.all_reduce(parameter.data)
                parameter.data /= options.workers


def rate_at(share: float) -> float:
    """Factor on the learning rate when `share` of the time is over: a short rise, then a cosine."""
    return min(1.0, (share + 0.01) / 0.06) * 0.5 * (1 + math.cos(math.pi * min(1.0, share)))


def run(model: MessageModel, rows: Set, options, rng: random.Random) -> None:
    """Trains for `--minutes`, pass after pass; the learning rate follows the clock, for a busy machine has no even pace."""
    model.encoder.embeddings.requires_grad_(False)
    groups = [{"params": [*model.heads.parameters(), model.segment], "lr": options.rate * 4}]
    groups += [{"params": list(layer.parameters()), "lr": options.rate * 0.9 ** (5 - i)} for i, layer in enumerate(model.encoder.layers)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    full = [group["lr"] for group in groups]
    began, rounds, seen, means, batches = time.time(), 1, 0, {}, []
    model.train()
    while (spent := time.time() - began) < options.minutes * 60:
        if not batches:
            batches = common.length_batches([len(row) for row in rows.rows], options.batch, rng, most=96)
        batch = batches.pop()
        for group, rate in zip(optimizer.param_groups, full):
            group["lr"] = rate * rate_at(spent / (options.minutes * 60))
        with common.autocast():
            losses = rows.loss(model, batch)
        sum(LOSS_SHARE[name] * loss for name, loss in losses.items()).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        seen += sum(len(rows.rows[i]) for i in batch)
        for name, loss in losses.items():
            means.setdefault(name, []).append(loss.item())
        if time.time() - began > rounds * SYNC_SECONDS and rounds < options.minutes * 60 // SYNC_SECONDS:
            rounds += 1
            averaged(model, options)
            shown = {name: round(float(np.mean(values[-40:])), 3) for name, values in means.items()}
            print(f"{spent:.0f} s, {seen} tokens, {len(means['role'])} batches, {json.dumps(shown)}", flush=True)
            if rounds % 4 == 0 and options.worker == 0:
                save(model, options.work / f"{options.name}.pt")
    averaged(model, options)


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--init", default="shipped", help="base, shipped (the layers of risk in sentence.pt of dequantise.py), or the name of a checkpoint")
    parser.add_argument("--risk", type=Path, required=True, help="folder of risk_data.py")
    parser.add_argument("--hold", default=",".join(COMMUNITIES))
    parser.add_argument("--scale", type=float, default=1.0, help="factor on the examples drawn from each source")
    parser.add_argument("--harmless", type=float, default=0.5, help="share of the harmless risk texts")
    parser.add_argument("--repeat", type=int, default=3, help="times our own messages are read in a pass")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--worker", type=int, default=0, help="number of this process")
    parser.add_argument("--workers", type=int, default=1, help="processes that train together, each on examples drawn anew")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--batch", type=int, default=3072, help="padded tokens in a batch")
    options = parser.parse_args()
    common.start(options)
    rng = random.Random(options.seed + options.worker)
    if options.init in ("base", "shipped"):
        model = base_model() if options.init == "base" else with_group(base_model(), load_model(options.work / "sentence.pt"), "alarm", "risk")
    else:
        model = load(options.work / f"{options.init}.pt")
    tokenizer = common.load_tokenizer()
    rows = Set(examples(options, options.seed + options.worker), tokenizer)
    print(len(rows.rows), sum(map(len, rows.rows)), {k: int((v >= 0).sum()) for k, v in rows.targets.items()}, flush=True)
    if options.workers > 1:
        distributed.init_process_group("gloo", init_method=f"file://{options.work.resolve()}/{options.name}.meet", rank=options.worker, world_size=options.workers)
    run(model, rows, options, rng)
    if options.worker == 0:
        save(model, options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
