"""Goes on from a trained pair model with its encoder fixed: teaches the head understanding, and to notice posts that do not fit.

Every reply is also read under the post of another: there nothing is understood, and interpretations shall stand lower than under
the true post. What the model says of emotional reactions, explorations and rationales is held where it was.

    python empathy_tune.py --data ../../../shared/data --state runs/empathy/base.0.pt --fold 0 --out runs/empathy/tuned.0.pt
"""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path

import numpy as np
import torch
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

import data
from empathy_data import Pair, batches, folds, pad, read_pairs
from empathy_extra import extra_pairs, held_out_pairs
from empathy_model import EmpathyModel
from empathy_train import BASE, build, summary

READINGS = Path(__file__).parent / "understanding_readings.tsv"
LEVEL_WEIGHT = {0: 1.0, 1: 0.3, 2: 1.0}
UNDERSTOOD = 3


def load(path: Path) -> EmpathyModel:
    """A model whose state may be of a head without understanding: the new rows start from small random numbers."""
    model, state = build(""), torch.load(path)
    own = model.state_dict()
    for name in ("head.pool.weight", "head.pool.bias", "head.mix", "head.mix_bias", "head.grade", "head.grade_bias"):
        if state[name].shape != own[name].shape:
            state[name] = torch.cat([state[name], own[name][UNDERSTOOD:]])
    state.setdefault("head.fit", torch.tensor(0.0))
    model.load_state_dict(state)
    return model


@torch.no_grad()
def encoded(model: EmpathyModel, texts: list[list[int]]) -> list[Tensor]:
    model.eval()
    kept: list[Tensor] = [torch.empty(0)] * len(texts)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), 32):
        at = order[start : start + 32]
        ids, mask = pad([texts[i] for i in at])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = model.encoder(ids, mask)
        for row, i in enumerate(at):
            kept[i] = states[row, : len(texts[i])].to(torch.bfloat16)
    return kept


class Shelf:
    """Hidden states of all posts and replies; `side` stacks some of them, padded, with their mask."""

    def __init__(self, model: EmpathyModel, pairs: list[Pair]) -> None:
        self.replies, self.posts = encoded(model, [p.reply_ids for p in pairs]), encoded(model, [p.post_ids for p in pairs])

    @staticmethod
    def side(states: list[Tensor], rows) -> tuple[Tensor, Tensor]:
        chosen = [states[int(i)] for i in rows]
        lengths = torch.tensor([len(s) for s in chosen])
        return nn.utils.rnn.pad_sequence(chosen, batch_first=True).float(), (torch.arange(int(lengths.max())) < lengths[:, None]).long()


@torch.no_grad()
def answers(model: EmpathyModel, shelf: Shelf, rows, posts=None) -> tuple[np.ndarray, list[np.ndarray], np.ndarray]:
    """Log-probabilities of levels [n,3,3], piece logits, log-probabilities of understanding [n,3]."""
    model.eval()
    rows = np.asarray(rows)
    posts = rows if posts is None else np.asarray(posts)
    levels, spans, understood = np.zeros((len(rows), 3, 3), np.float32), [np.zeros(0)] * len(rows), np.zeros((len(rows), 3), np.float32)
    order = np.argsort([len(shelf.replies[i]) for i in rows])
    for start in range(0, len(order), 64):
        at = order[start : start + 64]
        level, span, own = model.head(*shelf.side(shelf.replies, rows[at]), *shelf.side(shelf.posts, posts[at]))
        levels[at], understood[at] = level.log_softmax(-1).numpy(), own.log_softmax(-1).numpy()
        for row, k in enumerate(at):
            spans[k] = span[row, : len(shelf.replies[rows[k]])].numpy()
    return levels, spans, understood


def above(logs: Tensor) -> Tensor:
    """Logit of "there at all" of ordinal log-probabilities."""
    return torch.logsumexp(logs[..., 1:], -1) - logs[..., 0]


def losses(model: EmpathyModel, shelf: Shelf, rows, targets: dict[str, np.ndarray], spans: list[np.ndarray], args) -> Tensor:
    reply = shelf.side(shelf.replies, rows)
    seeker = shelf.side(shelf.posts, rows)
    turned = torch.roll(torch.arange(len(rows)), 1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        levels, relative, _, understood = model.head.parts(*reply, *seeker)
        wrong_levels, _, _, wrong_understood = model.head.parts(*reply, seeker[0][turned], seeker[1][turned])
    logs = levels.log_softmax(-1)
    loss = -(torch.tensor(targets["levels"][rows]) * logs).sum(-1).mean(0).sum()
    marks = nn.utils.rnn.pad_sequence([torch.tensor(spans[int(i)]) for i in rows], batch_first=True).sigmoid()
    span = F.binary_cross_entropy_with_logits(relative, marks, reduction="none").mean(-1) * reply[1]
    loss = loss + (span.sum(1) / reply[1].sum(1)).mean()
    level, weight = torch.tensor(targets["understood"][rows]), torch.tensor(targets["weight"][rows], dtype=torch.float32)
    loss = loss + (F.nll_loss(understood, level.clamp(min=0), reduction="none") * weight).mean()
    there = (level == 2).float()
    loss = loss + 0.5 * (-wrong_understood[:, 0] * there).mean()
    present = torch.tensor(targets["interpreted"][rows], dtype=torch.float32)
    gap = above(logs[:, 1]) - above(wrong_levels.log_softmax(-1)[:, 1])
    return loss + args.gap_weight * (F.softplus(args.gap - gap) * present).mean()


def training_targets(pairs: list[Pair], old: np.ndarray, understood: np.ndarray, known: int, args) -> dict[str, np.ndarray]:
    """The model's own answers everywhere, mixed with the labels of EPITOME for the first `known` pairs."""
    soft = np.exp(old)
    levels = np.stack([p.levels for p in pairs[:known]])
    soft[:known] = (1 - args.label_share) * soft[:known] + args.label_share * np.eye(3, dtype=np.float32)[levels]
    weight = np.array([LEVEL_WEIGHT.get(int(level), 0.0) for level in understood])
    weight[:known] *= 0.3
    interpreted = np.zeros(len(pairs))
    interpreted[:known] = levels[:, 1] > 0
    return {"levels": soft, "understood": understood, "weight": weight, "interpreted": interpreted}


def readings(pairs: list[Pair], rows) -> tuple[np.ndarray, np.ndarray]:
    """Rows of `rows` that we read for understanding, and what was read."""
    with READINGS.open(encoding="utf-8") as file:
        read = {key: int(level) for key, level in csv.reader(file, delimiter="\t")}
    found = [(i, read[key]) for i in rows if (key := data.reading_key(pairs[i].reply)) in read]
    return np.array([i for i, _ in found], int), np.array([level for _, level in found])


def report(model: EmpathyModel, shelf: Shelf, pairs: list[Pair], test, rng: np.random.Generator, say) -> None:
    logs, spans, _ = answers(model, shelf, test)
    say("  " + summary(pairs, test, logs, spans))
    expected = lambda logs: np.exp(logs) @ np.array([0, 1, 2])  # noqa: E731
    own = np.array([i for i in test if pairs[i].levels[1] > 0])
    better = []
    for _ in range(3):
        other = rng.permutation(test)[: len(own)]
        true, wrong = answers(model, shelf, own), answers(model, shelf, own, other)
        better.append([(expected(true[0][:, 1]) > expected(wrong[0][:, 1])).mean(), (expected(true[2]) > expected(wrong[2])).mean()])
    say(f"  true post preferred, n = {len(own)} x 3: interpretations {np.mean(better, 0)[0]:.3f}, understanding {np.mean(better, 0)[1]:.3f}")
    rows, read = readings(pairs, test)
    if len(rows) > 5:
        level, _, understood = answers(model, shelf, rows)
        say(f"  with our reading, n = {len(rows)}: interpretations {spearmanr(expected(level[:, 1]), read).statistic:.3f}, understanding {spearmanr(expected(understood), read).statistic:.3f}")


def report_held_out(model: EmpathyModel, folder: Path, tokenizer: Tokenizer, say) -> None:
    pairs, truth = held_out_pairs(folder, tokenizer)
    shelf = Shelf(model, pairs)
    level, _, understood = answers(model, shelf, np.arange(len(pairs)))
    expected = lambda logs: np.exp(logs) @ np.array([0, 1, 2])  # noqa: E731
    for name, score in (("interpretations", expected(level[:, 1])), ("understanding", expected(understood))):
        say(f"  ESConv valid, n = {len(truth)}: {name} area under the curve {roc_auc_score(truth == 2, score):.3f}, rank correlation {spearmanr(score, truth).statistic:.3f}")


def tune(model: EmpathyModel, pairs: list[Pair], shelf: Shelf, train: np.ndarray, targets, spans, args, say) -> None:
    rng, head = np.random.default_rng(args.seed), model.head
    average = {k: v.detach().clone() for k, v in head.named_parameters()}
    opt = torch.optim.AdamW(head.parameters(), lr=args.lr, weight_decay=0.01, fused=True)
    lengths, step = [len(p.reply_ids) for p in pairs], 0
    total = args.epochs * ((len(train) + args.batch - 1) // args.batch)
    for epoch in range(args.epochs):
        model.train()
        started, kept = time.time(), []
        for rows in batches(train, lengths, args.batch, rng):
            for group in opt.param_groups:
                group["lr"] = args.lr * min((step + 1) / (0.1 * total), 0.02 + 0.98 * (total - step) / (0.9 * total))
            loss = losses(model, shelf, rows, targets, spans, args)
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            step += 1
            kept.append(loss.item())
            for name, value in head.named_parameters():
                average[name].lerp_(value.detach(), max(0.01, 10 / (step + 10)))
        say(f"epoch {epoch + 1} loss {np.mean(kept):.3f} {time.time() - started:.0f}s")
    head.load_state_dict(average, strict=False)


def kept_shelf(model: EmpathyModel, pairs: list[Pair], args) -> Shelf:
    """Hidden states from a file beside the state, or computed and left there."""
    file = args.state.with_suffix(f".{args.each}.states")
    if file.exists():
        shelf = Shelf.__new__(Shelf)
        shelf.replies, shelf.posts = torch.load(file)
        return shelf
    shelf = Shelf(model, pairs)
    torch.save((shelf.replies, shelf.posts), file)
    return shelf


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--state", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--fold", type=int, default=-1, help="the fold that the state was not trained on")
    p.add_argument("--each", type=int, default=600, help="replies of a level taken from ESConv, half as many from the others")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--lr", type=float, default=3e-4)
    p.add_argument("--gap", type=float, default=1.0)
    p.add_argument("--gap-weight", type=float, default=0.3)
    p.add_argument("--label-share", type=float, default=0.3)
    p.add_argument("--seed", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    say = lambda text: print(text, flush=True)  # noqa: E731
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    own = read_pairs(args.data / "empathy/epitome_reddit.jsonl", tokenizer)
    more, levels = extra_pairs(args.data, tokenizer, args.each)
    pairs = own + more
    test = folds(own)[args.fold] if args.fold >= 0 else np.zeros(0, int)
    train = np.setdiff1d(np.arange(len(pairs)), test)
    understood = np.concatenate([np.where(np.stack([q.levels for q in own])[:, 1] == 0, 0, -1), levels])
    model, started = load(args.state), time.time()
    shelf = kept_shelf(model, pairs, args)
    say(f"{len(own)} + {len(more)} pairs encoded in {time.time() - started:.0f}s; understood {np.bincount(levels)}")
    old, spans, _ = answers(model, shelf, np.arange(len(pairs)))
    targets = training_targets(pairs, old, understood, len(own), args)
    rng = np.random.default_rng(0)
    if len(test):
        report(model, shelf, pairs, test, rng, say)
    tune(model, pairs, shelf, train, targets, spans, args, say)
    if len(test):
        report(model, shelf, pairs, test, rng, say)
    report_held_out(model, args.data, tokenizer, say)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
