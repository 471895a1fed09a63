"""Stages 2 to 6: trains the sentence model.

`aux`    related tasks first (emotions, support strategies, counselling behaviours, intents, film phrases)
`fit`    the real tasks, holding out one fold (`--fold 0`..`4`) or nothing (`--fold -1`); writes held-out logits
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import common
import data
import measure
from sentence_model import Encoder, SentenceModel, load_model, save_model

CLASSES = {"direction": 3, "techniques": 15, "sentiment": 5, "risk": 3}
EPOCHS = {"direction": 1.5, "techniques": 3, "sentiment": 1, "risk": 3}
BALANCE = {"direction": 0.3, "techniques": 0.5, "sentiment": 0.0, "risk": 0.4}
SHARE = {"goemotions": 5_000, "strategy": 7_000, "support": 4_000}
SMOOTHING = 0.05
READING_BESIDE_LABEL = 0.3


class Task:
    """Encoded texts, targets and weights of one training task.

    `readings` (key of a text -> probabilities) take `READING_BESIDE_LABEL` of the target of a text they know.
    """

    def __init__(
        self, head: str, examples: list[data.Example], classes: int, tokenizer, max_tokens: int, balance: float, readings: dict[str, np.ndarray] | None = None
    ) -> None:
        self.head = head
        self.rows = common.encode(tokenizer, [text for text, _ in examples], max_tokens)
        labels = torch.tensor([label for _, label in examples])
        self.targets = F.one_hot(labels, classes).float() * (1 - SMOOTHING) + SMOOTHING / classes
        for number, (text, _) in enumerate(examples):
            if readings and (read := readings.get(data.reading_key(text))) is not None:
                self.targets[number] = (1 - READING_BESIDE_LABEL) * self.targets[number] + READING_BESIDE_LABEL * torch.from_numpy(read).float()
        counts = torch.bincount(labels, minlength=classes).float().clamp(min=1)
        weights = (counts.sum() / counts) ** balance
        self.weights = weights / (weights * counts).sum() * counts.sum()

    def loss(self, model: SentenceModel, batch: list[int]) -> Tensor:
        ids, mask = common.pad([self.rows[i] for i in batch])
        logits = model(common.blur(ids, 0.06), mask, [self.head])[self.head]
        return F.cross_entropy(logits, self.targets[batch], self.weights)


class SoftTask:
    """Sentences without labels; the student learns the teachers' mean probabilities of every head of `targets`."""

    def __init__(self, texts: list[str], targets: dict[str, np.ndarray], tokenizer, max_tokens: int) -> None:
        self.head = "soft"
        self.rows = common.encode(tokenizer, texts, max_tokens)
        self.targets = {head: torch.from_numpy(values.astype(np.float32)) for head, values in targets.items()}

    def loss(self, model: SentenceModel, batch: list[int]) -> Tensor:
        ids, mask = common.pad([self.rows[i] for i in batch])
        logits = model(common.blur(ids, 0.06), mask, list(self.targets))
        return sum(F.cross_entropy(logits[head], wanted[batch]) for head, wanted in self.targets.items())


def run(model: SentenceModel, plan: list[tuple[Task | SoftTask, int]], rate: float, rng: random.Random, tokens: int, frozen: int) -> None:
    """Trains on all tasks of `plan` (task, epochs) with their batches mixed.

    `frozen` counts the parts from the bottom that stay as they are: 0 none, 1 embeddings, 2 the first layer too, …
    """
    batches = [
        (task, batch)
        for task, epochs in plan
        for _ in range(epochs)
        for batch in common.length_batches([len(row) for row in task.rows], tokens, rng, most=96)
    ]
    rng.shuffle(batches)
    for part in [model.encoder.embeddings, *model.encoder.layers][:frozen]:
        part.requires_grad_(False)
    groups = [{"params": list(model.heads.parameters()), "lr": rate * 5}]
    groups += [{"params": list(layer.parameters()), "lr": rate * 0.9 ** (5 - i)} for i, layer in enumerate(model.encoder.layers)]
    groups += [{"params": list(model.encoder.embeddings.parameters()), "lr": rate * 0.9**6}]
    groups = [{**group, "params": [p for p in group["params"] if p.requires_grad]} for group in groups]
    groups = [group for group in groups if group["params"]]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = common.warmup_cosine(optimizer, len(batches), 0.08)
    began, seen, losses = time.time(), 0, {}
    model.train()
    for step, (task, batch) in enumerate(batches, 1):
        with common.autocast():
            loss = task.loss(model, batch)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        seen += sum(len(task.rows[i]) for i in batch)
        losses.setdefault(task.head, []).append(loss.item())
        if step % 100 == 0:
            means = {head: round(float(np.mean(values[-30:])), 3) for head, values in losses.items()}
            print(f"{step}/{len(batches)} {seen / (time.time() - began):.0f} tokens/s {json.dumps(means)}", flush=True)


@torch.no_grad()
def predict(model: SentenceModel, rows: list[list[int]], heads: list[str]) -> dict[str, np.ndarray]:
    """Logits of each head, in the order of `rows`."""
    model.eval()
    result = {head: np.zeros((len(rows), model.heads[head].out_features), dtype=np.float32) for head in heads}
    for batch in common.length_batches([len(row) for row in rows], 4096, None):
        ids, mask = common.pad([rows[i] for i in batch])
        with common.autocast():
            logits = model(ids, mask, heads)
        for head in heads:
            result[head][batch] = logits[head].numpy()
    return result


def starting_model(work: Path, name: str, heads: dict[str, int]) -> SentenceModel:
    """The encoder of the named start with `heads`; those that a checkpoint has already trained go on from there."""
    if name in ("base", "mlm"):
        return SentenceModel(Encoder.from_bert(common.load_encoder(None if name == "base" else work / "mlm.pt").state_dict()), heads)
    earlier = load_model(work / f"{name}.pt")
    model = SentenceModel(earlier.encoder, heads)
    for head in heads.keys() & earlier.heads.keys():
        model.heads[head] = earlier.heads[head]
    return model


def stage_aux(options, rng: random.Random) -> None:
    tokenizer = common.load_tokenizer()
    tasks = data.auxiliary(options.data)
    tasks = {name: tasks[name] for name in ("goemotions", "strategy", "annomi", "intents", "support")}
    plan = []
    for name, (examples, classes) in tasks.items():
        chosen = rng.sample(examples, min(len(examples), SHARE.get(name, 10**9)))
        plan.append((Task(name, chosen, classes, tokenizer, 48, 0.3), 1))
    model = starting_model(options.work, options.init, {name: classes for name, (_, classes) in tasks.items()})
    print({name: len(task.rows) for name, (task, _) in zip(tasks, plan)}, sum(len(r) for t, _ in plan for r in t.rows), "tokens", flush=True)
    run(model, plan, options.rate or 1e-4, rng, options.batch, 1)
    save_model(model, options.work / f"{options.name or 'aux'}.pt")


def risk_examples(folder: Path, part: str) -> list[data.Example]:
    path = folder / f"{part}.jsonl"
    return [(row["text"], data.RISK.index(row["label"])) for row in data.lines(path)] if path.exists() else []


def stage_fit(options, rng: random.Random) -> None:
    tokenizer = common.load_tokenizer()
    wanted = options.tasks.split(",")
    examples: dict[str, list[data.Example]] = {}
    held: dict[str, np.ndarray] = {}
    texts: dict[str, list[str]] = {}
    truths: dict[str, np.ndarray] = {}
    for name, load in (("direction", data.direction), ("techniques", data.techniques)):
        texts[name], labels, groups = load(options.data)
        truths[name] = labels
        number = data.folds(labels, groups)
        held[name] = np.flatnonzero(number == options.fold)
        examples[name] = [(texts[name][i], int(labels[i])) for i in np.flatnonzero(number != options.fold)]
    examples["techniques"] += data.own_techniques()
    sentences, phrases = data.sst(options.data, "train")
    examples["sentiment"] = rng.sample(sentences, round(options.rehearse * len(sentences)))
    long_enough = [p for p in phrases if p[0].count(" ") >= options.words]
    examples["phrases"] = rng.sample(long_enough, min(options.phrases, len(long_enough)))
    risky = risk_examples(options.risk, "train")
    examples["risk"] = rng.sample(risky, round(options.rehearse * len(risky)))
    readings = data.technique_readings() if options.read else None
    plan: list[tuple[Task | SoftTask, int]] = []
    for name, rows in examples.items():
        head = "sentiment" if name == "phrases" else name
        if rows and head in wanted:
            epochs = options.phrase_epochs if name == "phrases" else max(1, round(EPOCHS[name] * options.epochs))
            limit, read = 128 if name == "risk" else 96, readings if name == "techniques" else None
            plan.append((Task(head, rows, CLASSES[head], tokenizer, limit, BALANCE[head], read), epochs))
    if options.soft:
        file = np.load(options.work / f"{options.soft}.npz")
        targets = {head: file[head] for head in CLASSES if head in file}
        plan.append((SoftTask(file["texts"].tolist(), targets, tokenizer, 64), options.soft_epochs))
    model = starting_model(options.work, options.init, CLASSES)
    print([(task.head, len(task.rows), epochs) for task, epochs in plan], flush=True)
    began = time.time()
    run(model, plan, options.rate or 1e-4, rng, options.batch, options.freeze)
    save_model(model, options.work / f"{options.name}.pt")
    dev = [t for t, _ in data.sst(options.data, "dev")[0]]
    out = {}
    if "sentiment" in wanted:
        out["sentiment"] = predict(model, common.encode(tokenizer, dev), ["sentiment"])["sentiment"]
        print("SST dev accuracy", (out["sentiment"].argmax(1) == np.array([l for _, l in data.sst(options.data, "dev")[0]])).mean())
    for name, rows in held.items():
        if len(rows) and name in wanted:
            out[name] = predict(model, common.encode(tokenizer, [texts[name][i] for i in rows]), [name])[name]
            out[f"{name}_rows"] = rows
            labels = np.array(truths[name])[rows]
            print(name, measure.direction_scores(labels, out[name].argmax(1)) if name == "direction" else measure.class_scores(labels, out[name].argmax(1)))
    if options.fold <= 0 and "risk" in wanted:
        rows = risk_examples(options.risk, "dev")
        if rows:
            out["risk_dev"] = predict(model, common.encode(tokenizer, [t for t, _ in rows]), ["risk"])["risk"]
    np.savez(options.work / f"{options.name}.npz", **out)
    print(f"done in {time.time() - began:.0f} s", flush=True)


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("stage", choices=["aux", "fit"])
    parser.add_argument("--name", default="", help="name of the checkpoint")
    parser.add_argument("--init", default="mlm", help="base, mlm, or the name of a checkpoint")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--tasks", default="direction,techniques,sentiment,risk")
    parser.add_argument("--epochs", type=float, default=1.0, help="factor on the epochs of every task")
    parser.add_argument("--phrases", type=int, default=0)
    parser.add_argument("--phrase-epochs", type=int, default=1)
    parser.add_argument("--words", type=int, default=4, help="shortest film phrase, in spaces")
    parser.add_argument("--soft", default="", help="fit: soft labels of sentence_distil.py to learn as well")
    parser.add_argument("--soft-epochs", type=int, default=2)
    parser.add_argument("--read", action="store_true", help="fit: mix our own readings into the labels of techniques")
    parser.add_argument("--rehearse", type=float, default=0.5, help="fit: share of film sentences and risk texts seen again")
    parser.add_argument("--rate", type=float, default=0.0)
    parser.add_argument("--batch", type=int, default=2048, help="padded tokens in a batch")
    parser.add_argument("--freeze", type=int, default=1, help="fit: parts from the bottom that stay fixed, embeddings first")
    parser.add_argument("--risk", type=Path, default=common.REPOSITORY.parent / "scratch" / "risk")
    options = parser.parse_args()
    common.start(options)
    rng = random.Random(options.seed)
    {"aux": stage_aux, "fit": stage_fit}[options.stage](options, rng)


if __name__ == "__main__":
    main()
