"""Teaches an encoder what supporters do, sentence by sentence, before it sees EPITOME.

Sentences of six other data sets are strung together into made-up replies and every piece answers for its own sentence
(strategy, intent, behaviour, kind of support), so the encoder learns acts and where they begin and end.

Example, from the folder models: python -m training.lessons.acts
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training import settings
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.minilm import HIDDEN, Encoder, base_encoder
from training.lessons.loop import Plan, learn

SUPPORT = "support"
"""The head with several answers to a sentence; the others have one."""
SUPPORT_KEYS = ("support", "general_support", "info_support", "emo_support", "emotional_disclosure", "information_disclosure")
LENGTH = 96
PIECE_WEIGHT, SUPPORT_WEIGHT = 0.5, 3.0

Raw = list[tuple[str, str, object]]
"""(text, head, label); the label is a class name, or six 0/1 numbers for `support`."""
Sentence = tuple[list[int], str, object]


def read_sentences(folder: Path) -> Raw:
    found: Raw = [(r["text"], SUPPORT, [float(r[k]) for k in SUPPORT_KEYS]) for r in lines(folder / "support/offmychest.jsonl")]
    found += [(r["text"], "intent", r["intent"]) for r in lines(folder / "support/empathetic_intents.jsonl")]
    found += [(r["text"], "technique", r["label"]) for r in lines(folder / "techniques/mi_gold.jsonl")]
    found += [(r["listener"], "rating", str(r["empathy"])) for r in lines(folder / "empathy/empathetic_exchanges.jsonl")]
    for r in lines(folder / "techniques/annomi.jsonl"):
        if r["speaker"] == "therapist":
            kind = r["question"] if r["behaviour"] == "question" else r.get("reflection", "")
            found.append((r["text"], "annomi", f"{r['behaviour']} {kind}"))
    for r in lines(folder / "conversations/esconv.train.jsonl"):
        found += [(t["text"], "strategy", t["strategy"]) for t in r["turns"] if t.get("strategy")]
    return list({(text, head): (text, head, label) for text, head, label in found}.values())


def string_together(sizes: list[int], rng: np.random.Generator) -> list[list[int]]:
    """Lists of sentence numbers whose pieces fill about `LENGTH` places; a third of the lists are short."""
    result, current, used = [], [], 0
    room = LENGTH
    for i in rng.permutation(len(sizes)):
        if current and used + sizes[i] > room:
            result.append(current)
            current, used = [], 0
            room = LENGTH if rng.random() < 0.67 else LENGTH // 3
        current.append(int(i))
        used += sizes[i]
    return result + [current]


class ActReader(nn.Module):
    def __init__(self, encoder: Encoder, classes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = encoder
        self.tops = nn.ModuleDict({head: nn.Linear(HIDDEN, n) for head, n in classes.items()})


class Strings:
    """Sentences strung together, a task of `loop.learn`."""

    def __init__(self, sentences: list[Sentence], strings: list[list[int]]) -> None:
        self.sentences, self.strings = sentences, strings
        self.lengths = [2 + sum(len(sentences[i][0]) for i in row) for row in strings]

    def loss(self, model: ActReader, batch: list[int], blur: float) -> Tensor:
        chosen = [self.strings[b] for b in batch]
        ids, mask = tokens.pad([[tokens.CLS, *(piece for i in row for piece in self.sentences[i][0]), tokens.SEP] for row in chosen])
        with tokens.autocast():
            hidden = model.encoder(tokens.blur(ids, blur), mask)
        states: dict[str, list[tuple[Tensor, object]]] = {}
        for row, numbers in zip(hidden.float(), chosen):
            at = 1
            for i in numbers:
                pieces, head, label = self.sentences[i]
                states.setdefault(head, []).append((row[at : at + len(pieces)], label))
                at += len(pieces)
        total = sum(act_loss(model.tops[head], head, found) for head, found in states.items())
        return total / sum(len(found) for found in states.values())


def act_loss(top: nn.Linear, head: str, found: list[tuple[Tensor, object]]) -> Tensor:
    """Summed loss of sentences of one head: of their mean state, and at a smaller weight of each of their pieces."""
    device = found[0][0].device
    lengths = torch.tensor([len(states) for states, _ in found], device=device)
    target = torch.tensor([label for _, label in found], device=device)
    whole, each = top(torch.stack([states.mean(0) for states, _ in found])), top(torch.cat([states for states, _ in found]))
    share, wide = (1.0 / lengths).repeat_interleave(lengths), target.repeat_interleave(lengths, 0)
    if head == SUPPORT:
        by_sentence, by_piece = (F.binary_cross_entropy_with_logits(x, y, reduction="none").mean(1) for x, y in ((whole, target), (each, wide)))
        return SUPPORT_WEIGHT * (by_sentence.sum() + PIECE_WEIGHT * (by_piece * share).sum())
    return F.cross_entropy(whole, target, reduction="sum") + PIECE_WEIGHT * (F.cross_entropy(each, wide, reduction="none") * share).sum()


def encoded(raw: Raw) -> tuple[list[Sentence], dict[str, int]]:
    """Sentences as pieces with the number of their class, and the number of classes of each head."""
    labels = {h: sorted({str(label) for _, head, label in raw if head == h}) for h in sorted({head for _, head, _ in raw}) if h != SUPPORT}
    pieces = tokens.load_tokenizer().encode_batch([text for text, _, _ in raw], add_special_tokens=False)
    rows = [(p.ids[: LENGTH - 2], head, label if head == SUPPORT else labels[head].index(str(label))) for p, (_, head, label) in zip(pieces, raw)]
    return [row for row in rows if row[0]], {SUPPORT: len(SUPPORT_KEYS)} | {head: len(names) for head, names in labels.items()}


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--passes", type=float, default=1.0)
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args(argv)
    settings.start(options)
    sentences, classes = encoded(read_sentences(options.data))
    task = Strings(sentences, string_together([len(pieces) for pieces, _, _ in sentences], np.random.default_rng(options.seed)))
    print(json.dumps({"sentences": len(sentences), "pieces": sum(task.lengths), "classes": classes}), flush=True)
    model = ActReader(base_encoder(), classes).to(tokens.DEVICE)
    model.encoder.embeddings.words.requires_grad_(False)
    learn(model, task, Plan(options.passes, options.rate, 1536, decay=1.0, blur=0.0), options.seed, "acts", options)
    torch.save(model.encoder.cpu().state_dict(), options.work / "acts.pt")


if __name__ == "__main__":
    main()
