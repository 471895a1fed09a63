"""Teaches the encoder what supporters do, sentence by sentence, before it sees EPITOME.

Sentences of five other data sets are strung together into made-up replies and every token answers for its own sentence
(strategy, intent, behaviour, kind of support), so the encoder learns acts and where they begin and end.

    python empathy_aux.py --data ../../../shared/data --out runs/empathy/aux.pt
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from empathy_data import pad
from empathy_train import BASE, build

SUPPORT_KEYS = ("support", "general_support", "info_support", "emo_support", "emotional_disclosure", "information_disclosure")
LENGTH = 96


def rows(path: Path):
    return (json.loads(line) for line in path.read_text().splitlines())


def read_sentences(data: Path) -> list[tuple[str, str, object]]:
    """(text, head, label); the label is a class name, or six 0/1 numbers for `support`."""
    found: list[tuple[str, str, object]] = []
    for r in rows(data / "support/offmychest.jsonl"):
        found.append((r["text"], "support", [float(r[k]) for k in SUPPORT_KEYS]))
    for r in rows(data / "support/empathetic_intents.jsonl"):
        found.append((r["text"], "intent", r["intent"]))
    for r in rows(data / "techniques/mi_gold.jsonl"):
        found.append((r["text"], "technique", r["label"]))
    for r in rows(data / "empathy/empathetic_exchanges.jsonl"):
        found.append((r["listener"], "rating", str(r["empathy"])))
    for r in rows(data / "techniques/annomi.jsonl"):
        if r["speaker"] == "therapist":
            kind = r["question"] if r["behaviour"] == "question" else r.get("reflection", "")
            found.append((r["text"], "annomi", f"{r['behaviour']} {kind}"))
    for r in rows(data / "conversations/esconv.train.jsonl"):
        found += [(t["text"], "strategy", t["strategy"]) for t in r["turns"] if t.get("strategy")]
    return list({(text, head): (text, head, label) for text, head, label in found}.values())


def string_together(sentences, rng: np.random.Generator):
    """Lists of sentence numbers whose pieces fill about `LENGTH` places; a third of the lists are short."""
    result, current, used = [], [], 0
    room = LENGTH
    for i in rng.permutation(len(sentences)):
        size = len(sentences[i][0])
        if current and used + size > room:
            result.append(current)
            current, used = [], 0
            room = LENGTH if rng.random() < 0.67 else LENGTH // 3
        current.append(int(i))
        used += size
    return result + [current]


def sentence_loss(tops: nn.ModuleDict, tokens: dict[str, list]):
    """Summed loss of all sentences (their mean state, and at half weight each of their tokens) and their number.

    `tokens[head]` holds (states [T,384], mean [1,384], label) a sentence.
    """
    loss, count = 0.0, 0
    for head, found in tokens.items():
        if not found:
            continue
        logits = tops[head](torch.cat([m for _, m, _ in found]))
        each = torch.cat([tops[head](s) for s, _, _ in found])
        lengths = [len(s) for s, _, _ in found]
        share = torch.cat([torch.full((n,), 1.0 / n) for n in lengths])
        if head == "support":
            target = torch.tensor([label for *_, label in found])
            whole = 3 * F.binary_cross_entropy_with_logits(logits, target, reduction="none").mean(1).sum()
            wide = target.repeat_interleave(torch.tensor(lengths), 0)
            single = 3 * (F.binary_cross_entropy_with_logits(each, wide, reduction="none").mean(1) * share).sum()
        else:
            target = torch.tensor([label for *_, label in found])
            whole = F.cross_entropy(logits, target, reduction="sum")
            wide = target.repeat_interleave(torch.tensor(lengths))
            single = (F.cross_entropy(each, wide, reduction="none") * share).sum()
        loss, count = loss + whole + 0.5 * single, count + len(found)
    return loss, count


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--init", default="")
    p.add_argument("--epochs", type=float, default=1.0)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--lr", type=float, default=2e-4)
    args = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rng = np.random.default_rng(1)
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    raw = read_sentences(args.data)
    heads = sorted({head for _, head, _ in raw})
    classes = {h: sorted({label for _, head, label in raw if head == h}) for h in heads if h != "support"}
    sizes = {h: len(SUPPORT_KEYS) if h == "support" else len(classes[h]) for h in heads}
    sentences = []
    for text, head, label in raw:
        ids = tokenizer.encode(text, add_special_tokens=False).ids[: LENGTH - 2]
        if ids:
            sentences.append((ids, head, label if head == "support" else classes[head].index(label)))
    print({h: (sum(s[1] == h for s in sentences), sizes[h]) for h in heads}, sum(len(s[0]) for s in sentences), "pieces", flush=True)
    model = build(args.init)
    encoder = model.encoder
    tops = nn.ModuleDict({h: nn.Linear(384, n) for h, n in sizes.items()})
    weights = [q for q in encoder.parameters() if q.requires_grad]
    opt = torch.optim.AdamW([{"params": weights, "lr": args.lr}, {"params": tops.parameters(), "lr": 1e-3}], weight_decay=0.01, fused=True)
    lists = [s for _ in range(int(np.ceil(args.epochs))) for s in string_together(sentences, rng)]
    lists = lists[: int(len(lists) * args.epochs / np.ceil(args.epochs))]
    total, started, seen, losses = len(lists) // args.batch, time.time(), 0, []
    model.train()
    for step in range(total):
        chosen = lists[step * args.batch : (step + 1) * args.batch]
        for group, rate in zip(opt.param_groups, (args.lr, 1e-3)):
            group["lr"] = rate * min((step + 1) / (0.06 * total), (total - step) / (0.94 * total))
        ids, mask = pad([[101, *sum((sentences[i][0] for i in row), []), 102] for row in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = encoder(ids, mask)
        hidden = hidden.float()
        tokens: dict[str, list] = {h: [] for h in heads}
        for b, row in enumerate(chosen):
            at = 1
            for i in row:
                piece, head, label = sentences[i]
                states = hidden[b, at : at + len(piece)]
                tokens[head].append((states, states.mean(0, keepdim=True), label))
                at += len(piece)
        loss, count = sentence_loss(tops, tokens)
        (loss / count).backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        losses.append(loss.item() / count)
        seen += int(mask.sum())
        if step % 25 == 24:
            print(f"{step + 1}/{total} loss {np.mean(losses[-50:]):.3f} {seen / (time.time() - started):.0f} tokens/s", flush=True)
    torch.save(encoder.bert.state_dict(), args.out)


if __name__ == "__main__":
    main()
