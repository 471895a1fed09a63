"""Goes on from a trained pair model: teaches the head understanding, and to notice posts that do not fit.

The encoder and everything in the head that EPITOME taught stay as they are. Two things are added: projections under which a
reply stands nearer to its own post than to 255 others (contrastive, on mean states), and the rows of understanding. The share of the
fit in interpretations is given by hand (`--share`) and measured by how often the true post is preferred.

    python empathy_tune.py --data ../../../shared/data --state runs/empathy/base.0.pt --fold 0 --out runs/empathy/tuned.0.pt
"""

from __future__ import annotations

import argparse
import csv
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
from empathy_model import EmpathyHead, EmpathyModel
from empathy_train import BASE, build, summary

READINGS = Path(__file__).parent / "understanding_readings.tsv"
LEVEL_WEIGHT = {0: 1.0, 1: 0.3, 2: 1.0}
UNDERSTOOD, FIT_BATCH = 3, 256
HALVES = {"even": 0, "odd": 1}
READ_WEIGHT = 2.0


def load(path: Path) -> EmpathyModel:
    """A model whose state may be of a head without understanding: the new rows start from small random numbers."""
    model, state = build(""), torch.load(path)
    own = model.state_dict()
    for name in ("head.pool.weight", "head.pool.bias", "head.mix", "head.mix_bias", "head.grade", "head.grade_bias"):
        if state[name].shape != own[name].shape:
            state[name] = torch.cat([state[name], own[name][UNDERSTOOD:]])
    model.load_state_dict(own | state)
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


def means(states: list[Tensor]) -> Tensor:
    return torch.stack([s.float().mean(0) for s in states])


def project(head: EmpathyHead, replies: Tensor, posts: Tensor, args) -> float:
    """Fits the projections to pairs of mean states; they start as whitened principal directions. The last loss."""
    rng, width, middle = np.random.default_rng(args.seed), head.fit_reply.out_features, (replies.mean(0), posts.mean(0))
    both = torch.cat([replies - middle[0], posts - middle[1]])
    _, sizes, directions = torch.linalg.svd(both, full_matrices=False)
    start = 0.1 * directions[:width] / (sizes[:width, None] / len(both) ** 0.5 + 0.02)
    with torch.no_grad():
        for layer, centre in ((head.fit_reply, middle[0]), (head.fit_post, middle[1])):
            layer.weight.copy_(start)
            layer.bias.copy_(-start @ centre)
    scale, dropout, losses = nn.Parameter(torch.tensor(1.5)), nn.Dropout(0.2), [0.0]
    opt = torch.optim.AdamW([*head.fit_reply.parameters(), *head.fit_post.parameters(), scale], lr=1e-3, weight_decay=0.3)
    for _ in range(args.fit_epochs):
        order = rng.permutation(len(replies))
        for first in range(0, len(order) - FIT_BATCH + 1, FIT_BATCH):
            rows = order[first : first + FIT_BATCH]
            reply = F.normalize(head.fit_reply(middle[0] + dropout(replies[rows] - middle[0])), dim=-1)
            post = F.normalize(head.fit_post(middle[1] + dropout(posts[rows] - middle[1])), dim=-1)
            near, own = reply @ post.T * scale.exp(), torch.arange(len(rows))
            loss = F.cross_entropy(near, own) + F.cross_entropy(near.T, own)
            opt.zero_grad()
            loss.backward()
            opt.step()
            losses.append(loss.item())
    return float(np.mean(losses[-10:]))


def teach_fit(model: EmpathyModel, shelf: Shelf, train: np.ndarray, args, say) -> None:
    """Middle and spread come from pairs that the projections did not see: each half is judged by those of the other."""
    head, order = model.head, np.random.default_rng(args.seed).permutation(train)
    replies, posts, fits = means(shelf.replies), means(shelf.posts), []
    for seen, unseen in ((order[::2], order[1::2]), (order[1::2], order[::2])):
        project(head, replies[seen], posts[seen], args)
        fits.append(head.fit(replies[unseen], posts[unseen]).detach())
    say(f"fit, loss {project(head, replies[train], posts[train], args):.2f}")
    with torch.no_grad():
        head.fit_middle.copy_(torch.cat(fits).mean())
        head.fit_shares.copy_(torch.tensor([0.0, args.share, 0.0, args.share]) / torch.cat(fits).std())


def teach_understanding(model: EmpathyModel, shelf: Shelf, train: np.ndarray, levels: np.ndarray, weights: np.ndarray, args, say) -> None:
    """Only the rows of understanding learn; the rest has no gradient."""
    head, rng = model.head, np.random.default_rng(args.seed)
    new = [head.pool.weight, head.pool.bias, head.mix, head.mix_bias, head.grade, head.grade_bias]
    head.requires_grad_(False)
    before = [q.detach().clone() for q in new]
    for weight in new:
        weight.requires_grad_(True)
    opt, weight_of = torch.optim.Adam(new, lr=args.lr), torch.tensor(weights, dtype=torch.float32)
    lengths, step = [len(s) for s in shelf.replies], 0
    total = args.epochs * ((len(train) + args.batch - 1) // args.batch)
    model.train()
    for epoch in range(args.epochs):
        kept = []
        for rows in batches(train, lengths, args.batch, rng):
            opt.param_groups[0]["lr"] = args.lr * min((step + 1) / (0.1 * total), 0.02 + 0.98 * (total - step) / (0.9 * total))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                *_, understood = head.parts(*shelf.side(shelf.replies, rows), *shelf.side(shelf.posts, rows))
            loss = (F.nll_loss(understood, torch.tensor(levels[rows]), reduction="none") * weight_of[rows]).mean()
            opt.zero_grad(set_to_none=True)
            loss.backward()
            opt.step()
            step += 1
            kept.append(loss.item())
        say(f"understanding, epoch {epoch + 1} loss {np.mean(kept):.3f}")
    with torch.no_grad():
        for weight, old in zip(new, before):
            weight[:UNDERSTOOD] = old[:UNDERSTOOD]


def readings(pairs: list[Pair], rows) -> tuple[np.ndarray, np.ndarray]:
    """Rows of `rows` that we read for understanding, and what was read."""
    with READINGS.open(encoding="utf-8") as file:
        read = {key: int(level) for key, level in csv.reader(file, delimiter="\t")}
    found = [(i, read[key]) for i in rows if (key := data.reading_key(pairs[i].reply)) in read]
    return np.array([i for i, _ in found], int), np.array([level for _, level in found])


def report(model: EmpathyModel, shelf: Shelf, pairs: list[Pair], test, rng: np.random.Generator, say) -> None:
    logs, spans, _ = answers(model, shelf, test)
    say("  " + summary(pairs, test, logs, spans))
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
    for name, score in (("interpretations", expected(level[:, 1])), ("understanding", expected(understood))):
        say(f"  ESConv valid, n = {len(truth)}: {name} area under the curve {roc_auc_score(truth == 2, score):.3f}, rank correlation {spearmanr(score, truth).statistic:.3f}")


def understanding_rows(pairs: list[Pair], known: int, levels: np.ndarray, read: str, train) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows to learn from, and for every pair its level and its weight: those that data sets label, and replies of EPITOME that we read."""
    whole = np.concatenate([np.zeros(known, int), levels])
    weights = np.array([LEVEL_WEIGHT[int(level)] for level in whole])
    rows, found = readings(pairs, np.intersect1d(train, np.arange(known)))
    chosen = slice(None) if read == "all" else slice(HALVES.get(read, 0), None, 2)
    rows, found = (rows[chosen], found[chosen]) if read != "none" else (rows[:0], found[:0])
    whole[rows], weights[rows] = found, READ_WEIGHT
    return np.concatenate([rows, np.arange(known, len(pairs))]), whole, weights


def report_readings(model: EmpathyModel, shelf: Shelf, pairs: list[Pair], rows, say) -> None:
    rows, read = readings(pairs, rows)
    level, _, understood = answers(model, shelf, rows)
    own, other = expected(understood), expected(level[:, 1])
    for name, score in (("interpretations", other), ("understanding", own), ("both", own + 0.5 * other)):
        say(f"  our reading, not learned from, n = {len(rows)}: {name} {spearmanr(score, read).statistic:.3f}")


def expected(logs: np.ndarray) -> np.ndarray:
    return np.exp(logs) @ np.array([0, 1, 2])


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
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--fit-epochs", type=int, default=12)
    p.add_argument("--share", type=float, default=0.3, help="what a standard deviation of fit adds to the logit of interpretations")
    p.add_argument("--read", default="all", choices=["none", "all", *HALVES], help="which of our readings it learns from; a half is judged on the other")
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--lr", type=float, default=2e-3)
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
    model = load(args.state)
    shelf = kept_shelf(model, pairs, args)
    if len(test):
        report(model, shelf, pairs, test, np.random.default_rng(0), say)
    teach_fit(model, shelf, train, args, say)
    rows, levels_of, weights = understanding_rows(pairs, len(own), levels, args.read, train)
    unread = [i for i in readings(pairs, np.arange(len(own)))[0] if i not in set(rows)]
    teach_understanding(model, shelf, rows, levels_of, weights, args, say)
    if args.read in HALVES:
        report_readings(model, shelf, pairs, unread, say)
    if len(test):
        report(model, shelf, pairs, test, np.random.default_rng(0), say)
    report_held_out(model, args.data, tokenizer, say)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
