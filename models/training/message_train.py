"""Trains the message reader (message_model.py) on all its heads at once; see MESSAGE_LABELS.md for what is learned from what.

`--hold dev` keeps every text of the development communities out, for honest choosing; `--hold test` only what is measured on in
any case (a tenth of the small talk, the chats of ESConv's validation part, the risk texts of the dev and test parts).
Example: python message_train.py --risk DIR --written FOLDER --name message-dev --hold dev
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import common
import data
from message_data import ASKS, GIVES, NONE, Builder, Example, varied
from message_model import HEADS, MessageModel, base_model, encode, load, save, shipped_layers
from risk_lexicon import DEATH
from sentence_train import blur

LOSS_SHARE = {"role": 1.0, "answers": 0.6, "hostile": 0.7, "risk": 1.0}
SMOOTHING = 0.04
COMMUNITIES = ("reddit-replies", "reddit-flat", "support-chat", "casual")
ROLES = {"neither": NONE, "none": NONE, "bystander": NONE, "asks": ASKS, "gives": GIVES}
GRAVE = 2.0
"""Weight of a grave text in the risk loss: a missed one costs more than a false alarm."""


def apart(conversation: object) -> bool:
    """True for the tenth of the small talk that no training reads."""
    return int(hashlib.sha256(f"talk:{conversation}".encode()).hexdigest()[:8], 16) % 10 == 0


def held_texts(folder: Path, risk: Path, development: bool) -> set[str]:
    held = {data.plain(r["text"]) for name in ("chat/irc", "chat/daily") for r in data.lines(folder / f"{name}.jsonl") if apart(r["conversation"])}
    held |= {data.plain(r["text"]) for part in ("dev", "test") for r in data.lines(risk / f"{part}.jsonl")}
    if development:
        for name in COMMUNITIES:
            held |= {data.plain(m["content"]) for m in json.loads((folder / f"communities/{name}.export.json").read_text("utf-8"))["messages"]}
    return held


def written(folder: Path, split: str) -> list[dict]:
    """Our own messages, from the folder's files: {text, context?, role?, hostile?, split}."""
    return [row for file in sorted(folder.glob("*.jsonl")) for row in data.lines(file) if row.get("split", "train") == split]


def own_example(row: dict) -> Example:
    hostile = row.get("hostile")
    hostile = None if hostile is None else int(hostile is True or hostile == "hostile")
    role = ROLES[row["role"]] if row.get("role") in ROLES else None
    answers = None if row.get("answers") is None else int(row["answers"])
    risk = HEADS["risk"].index(row["risk"]) if row.get("risk") in HEADS["risk"] else None
    return Example(row["text"], row.get("context") or None, role, answers, hostile, risk)


def risk_examples(folder: Path, rng: random.Random, share: float) -> list[Example]:
    rows = data.lines(folder / "train.jsonl")
    return [Example(r["text"], None, None, None, None, HEADS["risk"].index(r["label"])) for r in rows if r["label"] != "none" or rng.random() < share]


def harmless(example: Example) -> Example:
    """Small talk and support without a word of death count as no risk, in training alone."""
    quiet = example.role is not None and example.role[1] < 0.5 and not DEATH.search(example.text)
    return replace(example, risk=0) if quiet and example.risk is None else example


def examples(options, seed: int) -> list[Example]:
    rng = random.Random(seed)
    builder = Builder(options.data, held_texts(options.data, options.risk, options.hold == "dev"), seed)
    rows = builder.quiet(options.scale)
    rows += builder.pairs(int(1700 * options.scale)) + builder.chats(max(1, round(7 * options.scale))) + builder.counsel(int(600 * options.scale))
    rows += builder.requests(int(2600 * options.scale)) + builder.replies(int(1500 * options.scale))
    rows = [varied(harmless(row), rng) for row in rows if builder.free(row.text)]
    own = [own_example(row) for row in written(options.written, "train")]
    rows += [own_row if turn == 0 else varied(own_row, rng) for turn in range(options.repeat) for own_row in own]
    return rows + [varied(row, rng) for row in risk_examples(options.risk, rng, options.harmless)]


class Set:
    """Encoded examples with their targets."""

    def __init__(self, rows: list[Example], tokenizer) -> None:
        self.rows = encode(tokenizer, [(row.text, row.context) for row in rows])
        self.role = torch.tensor([row.role or (0.0, 0.0, 0.0) for row in rows])
        self.targets = {name: torch.tensor([-1 if getattr(row, name) is None else getattr(row, name) for row in rows]) for name in ("answers", "hostile", "risk")}
        self.weights = torch.tensor([row.weight for row in rows])

    def loss(self, model: MessageModel, batch: list[int]) -> dict[str, Tensor]:
        ids, mask = common.pad([self.rows[i] for i in batch])
        logits = model(blur(ids, 0.05), mask)
        known = self.role[batch].sum(1) > 0
        losses = {}
        if known.any():
            wanted = self.role[batch][known] * (1 - SMOOTHING) + SMOOTHING / 3
            losses["role"] = (F.cross_entropy(logits["role"][known], wanted, reduction="none") * self.weights[batch][known]).sum() / len(batch)
        for name, targets in self.targets.items():
            chosen = targets[batch]
            if (chosen >= 0).any():
                weight = torch.tensor([1.0, GRAVE, GRAVE]) if name == "risk" else None
                losses[name] = F.cross_entropy(logits[name], chosen, weight, ignore_index=-1, reduction="sum", label_smoothing=SMOOTHING / 2) / len(batch)
        return losses


def run(model: MessageModel, passes: list[Set], options, rng: random.Random) -> None:
    batches = []
    for part in passes:
        batches += [(part, batch) for batch in common.length_batches([len(row) for row in part.rows], options.batch, rng, most=96)]
    model.encoder.embeddings.requires_grad_(False)
    groups = [{"params": [*model.heads.parameters(), model.segment], "lr": options.rate * 4}]
    groups += [{"params": list(layer.parameters()), "lr": options.rate * 0.9 ** (5 - i)} for i, layer in enumerate(model.encoder.layers)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = common.warmup_cosine(optimizer, len(batches), 0.06)
    began, seen, saved, means = time.time(), 0, time.time(), {}
    model.train()
    for step, (part, batch) in enumerate(batches, 1):
        with common.autocast():
            losses = part.loss(model, batch)
        sum(LOSS_SHARE[name] * loss for name, loss in losses.items()).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        seen += sum(len(part.rows[i]) for i in batch)
        for name, loss in losses.items():
            means.setdefault(name, []).append(loss.item())
        if step % 50 == 0:
            shown = {name: round(float(np.mean(values[-50:])), 3) for name, values in means.items()}
            print(f"{step}/{len(batches)} {seen / (time.time() - began):.0f} tokens/s {time.time() - began:.0f} s {json.dumps(shown)}", flush=True)
        if time.time() - saved > 240:
            saved = time.time()
            save(model, options.work / f"{options.name}.pt", step=step)


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--init", default="shipped", help="base, shipped (layers of risk in the sentence graph), or the name of a checkpoint")
    parser.add_argument("--graph", type=Path, default=common.REPOSITORY / "models/sentence.onnx", help="for --init shipped")
    parser.add_argument("--risk", type=Path, required=True, help="folder of risk_data.py")
    parser.add_argument("--written", type=Path, default=Path(__file__).parent, help="folder with our own messages")
    parser.add_argument("--hold", choices=["dev", "test"], default="dev")
    parser.add_argument("--scale", type=float, default=1.0, help="factor on the examples drawn from each source")
    parser.add_argument("--harmless", type=float, default=0.5, help="share of the harmless risk texts")
    parser.add_argument("--repeat", type=int, default=3, help="times our own messages are read in a pass")
    parser.add_argument("--passes", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--batch", type=int, default=3072, help="padded tokens in a batch")
    options = parser.parse_args()
    common.start(options)
    rng = random.Random(options.seed)
    if options.init in ("base", "shipped"):
        model = base_model() if options.init == "base" else shipped_layers(base_model(), options.graph, "alarm", "risk")
    else:
        model = load(options.work / f"{options.init}.pt")
    tokenizer = common.load_tokenizer()
    passes = [Set(examples(options, options.seed + number), tokenizer) for number in range(options.passes)]
    print([(len(p.rows), sum(map(len, p.rows)), {k: int((v >= 0).sum()) for k, v in p.targets.items()}) for p in passes], flush=True)
    run(model, passes, options, rng)
    save(model, options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
