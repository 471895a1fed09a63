"""Goes on from a trained pair reader: teaches its head understanding, and to notice posts that do not fit.

The encoder and everything in the head that EPITOME taught stay as they are. Two things are added: projections under which a
reply stands nearer to its own post than to 255 others (contrastive, on mean states), and the rows of understanding. The share of the
fit in interpretations is given by hand (`--share`).

Example, from the folder models: python -m training.lessons.understanding --init pair-fitted --name pair-final
"""

from __future__ import annotations

import argparse

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training import settings
from training.data.epitome import Pair, folds, read_pairs
from training.data.readings import reading_key, understanding_readings
from training.data.understanding import extra_pairs
from training.encoder import tokens
from training.encoder.pair import PairReader, load_pair
from training.encoder.pair_head import EmpathyHead
from training.lessons.loop import Plan, learn
from training.measure import understanding as measured

LEVEL_WEIGHT = {0: 1.0, 1: 0.3, 2: 1.0}
READ_WEIGHT = 2.0
UNDERSTOOD = 3
"""Number of the head's rows for understanding; those before are EPITOME's mechanisms."""
FIT_BATCH, FIT_DROPOUT = 256, 0.2
HALVES = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}


class Fit(nn.Module):
    """The two projections of a head while they learn; they start as whitened principal directions of the mean states."""

    def __init__(self, head: EmpathyHead, replies: Tensor, posts: Tensor) -> None:
        super().__init__()
        self.reply, self.post = head.fit_reply, head.fit_post
        self.scale, self.drop = nn.Parameter(torch.tensor(1.5)), nn.Dropout(FIT_DROPOUT)
        self.middle = (replies.mean(0), posts.mean(0))
        width, both = self.reply.out_features, torch.cat([replies - self.middle[0], posts - self.middle[1]])
        _, sizes, directions = torch.linalg.svd(both, full_matrices=False)
        start = 0.1 * directions[:width] / (sizes[:width, None] / len(both) ** 0.5 + 0.02)
        with torch.no_grad():
            for layer, centre in zip((self.reply, self.post), self.middle):
                layer.weight.copy_(start)
                layer.bias.copy_(-start @ centre)

    def forward(self, replies: Tensor, posts: Tensor) -> Tensor:
        """[B, B] how near each reply stands to each post."""
        own = [F.normalize(layer(centre + self.drop(x - centre)), dim=-1) for layer, centre, x in zip((self.reply, self.post), self.middle, (replies, posts))]
        return own[0] @ own[1].T * self.scale.exp()


class OwnPost:
    """Each reply's own post among those of its batch, a task of `loop.learn`."""

    def __init__(self, replies: Tensor, posts: Tensor) -> None:
        self.replies, self.posts, self.lengths = replies, posts, [1] * len(replies)

    def loss(self, model: Fit, batch: list[int], _blur: float) -> Tensor:
        near, own = model(self.replies[batch], self.posts[batch]), torch.arange(len(batch), device=self.replies.device)
        return F.cross_entropy(near, own) + F.cross_entropy(near.T, own)


def project(head: EmpathyHead, replies: Tensor, posts: Tensor, options: argparse.Namespace, name: str) -> None:
    plan = Plan(options.fit_passes, 1e-3, FIT_BATCH, head_factor=1.0, weight_decay=0.3)
    learn(Fit(head, replies, posts).to(tokens.DEVICE), OwnPost(replies, posts), plan, options.seed, name, options)


def teach_fit(model: PairReader, shelf: measured.Shelf, train: np.ndarray, options: argparse.Namespace) -> None:
    """Middle and spread come from pairs that the projections did not see: each half is judged by those of the other."""
    head, order = model.head, np.random.default_rng(options.seed).permutation(train)
    head.requires_grad_(True)
    means = [torch.stack([s.float().mean(0) for s in side]).to(tokens.DEVICE) for side in (shelf.replies, shelf.posts)]
    replies, posts = means
    found = []
    for seen, unseen in ((order[::2], order[1::2]), (order[1::2], order[::2])):
        project(head, replies[seen], posts[seen], options, f"fit of half {len(found)}")
        found.append(head.fit(replies[unseen], posts[unseen]).detach())
    project(head, replies[train], posts[train], options, "fit")
    with torch.no_grad():
        head.fit_middle.copy_(torch.cat(found).mean())
        head.fit_shares.copy_(torch.tensor([0.0, options.share, 0.0, options.share]) / torch.cat(found).std().cpu())


class Understanding:
    """Levels of understanding of replies under their posts, a task of `loop.learn`."""

    def __init__(self, shelf: measured.Shelf, rows: np.ndarray, levels: np.ndarray, weights: np.ndarray) -> None:
        self.shelf, self.rows = shelf, rows
        self.levels, self.weights = (torch.tensor(values[rows], device=tokens.DEVICE) for values in (levels, weights.astype(np.float32)))
        self.lengths = [len(shelf.replies[i]) for i in rows]

    def loss(self, head: EmpathyHead, batch: list[int], _blur: float) -> Tensor:
        at = self.rows[batch]
        with tokens.autocast():
            *_, said = head.parts(*self.shelf.side(self.shelf.replies, at), *self.shelf.side(self.shelf.posts, at))
        return (F.nll_loss(said, self.levels[batch], reduction="none") * self.weights[batch]).mean()


def teach_understanding(head: EmpathyHead, task: Understanding, options: argparse.Namespace) -> None:
    """Only the rows of understanding learn; the rest of the head stays as it is."""
    own = [head.pool.weight, head.pool.bias, head.mix, head.mix_bias, head.grade, head.grade_bias]
    before = [p.detach().clone() for p in own]
    head.requires_grad_(False)
    for p in own:
        p.requires_grad_(True)
    learn(head, task, Plan(options.passes, options.rate, 2048, head_factor=1.0, weight_decay=0.0), options.seed, "understanding", options)
    with torch.no_grad():
        for p, old in zip(own, before):
            p[:UNDERSTOOD] = old[:UNDERSTOOD]


def read(pairs: list[Pair], rows) -> tuple[np.ndarray, np.ndarray]:
    """Rows of `rows` that we read for understanding, and what was read."""
    readings = understanding_readings()
    found = [(i, readings[key]) for i in rows if (key := reading_key(pairs[i].reply)) in readings]
    return np.array([i for i, _ in found], int), np.array([level for _, level in found], int)


def labelled(pairs: list[Pair], known: int, levels: np.ndarray, train: np.ndarray, half: slice) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows to learn from, and for every pair its level and its weight: those that data sets label, and a part of the replies that we read."""
    whole = np.concatenate([np.zeros(known, int), levels])
    weights = np.array([LEVEL_WEIGHT[int(level)] for level in whole])
    rows, found = read(pairs, np.intersect1d(train, np.arange(known)))
    rows, found = rows[half], found[half]
    whole[rows], weights[rows] = found, READ_WEIGHT
    return np.concatenate([rows, np.arange(known, len(pairs))]), whole, weights


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--init", default="pair-fitted", help="checkpoint to go on from")
    parser.add_argument("--name", default="pair-final")
    parser.add_argument("--fold", type=int, default=-1, help="the fold that the checkpoint has not seen, to measure on")
    parser.add_argument("--each", type=int, default=600, help="replies of a level taken from ESConv, half as many from the others")
    parser.add_argument("--read", default="all", choices=list(HALVES), help="which of our readings it learns from; a half is judged on the other")
    parser.add_argument("--passes", type=float, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--fit-passes", type=float, default=12)
    parser.add_argument("--share", type=float, default=0.3, help="what a standard deviation of fit adds to the logit of interpretations")
    options = parser.parse_args(argv)
    settings.start(options)
    tokenizer = tokens.load_tokenizer()
    own = read_pairs(options.data, tokenizer)
    more, levels = extra_pairs(options.data, tokenizer, options.each)
    pairs = own + more
    test = np.flatnonzero(folds(own) == options.fold)
    train = np.setdiff1d(np.arange(len(pairs)), test)
    model = load_pair(options.work / f"{options.init}.pt").to(tokens.DEVICE)
    shelf = measured.Shelf(model, pairs)
    teach_fit(model, shelf, train, options)
    teach_understanding(model.head, Understanding(shelf, *labelled(pairs, len(own), levels, train, HALVES[options.read])), options)
    if options.read != "all":
        rows, found = read(pairs, np.intersect1d(train, np.arange(len(own))))
        other = HALVES["odd" if options.read == "even" else "even"]
        measured.report_readings(model, shelf, rows[other], found[other])
    if len(test):
        measured.report(model, shelf, pairs, test, *read(pairs, test))
    measured.report_held_out(model, options.data, tokenizer)
    torch.save(model.cpu().state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
