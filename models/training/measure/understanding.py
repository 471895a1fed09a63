"""How well a pair reader's understanding and its sense of fit hold on pairs kept apart; figures beside the training of both."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.data.epitome import Pair
from training.data.understanding import held_out_pairs
from training.encoder import tokens
from training.encoder.pair import PairReader
from training.measure.spans import summary

WRONG_POSTS = 3
Answers = tuple[np.ndarray, list[np.ndarray], np.ndarray]


@torch.no_grad()
def states_of(model: PairReader, texts: list[list[int]]) -> list[Tensor]:
    model.eval()
    kept: list[Tensor] = [torch.empty(0)] * len(texts)
    for batch in tokens.length_batches([len(row) for row in texts], 4096, None):
        ids, mask = tokens.pad([texts[i] for i in batch])
        with tokens.autocast():
            states = model.encoder(ids, mask)
        for row, i in enumerate(batch):
            kept[i] = states[row, : len(texts[i])].to(torch.bfloat16)
    return kept


class Shelf:
    """Hidden states of all posts and replies; `side` stacks some of them, padded, with their mask."""

    def __init__(self, model: PairReader, pairs: list[Pair]) -> None:
        self.replies, self.posts = states_of(model, [p.reply_ids for p in pairs]), states_of(model, [p.post_ids for p in pairs])

    @staticmethod
    def side(states: list[Tensor], rows) -> tuple[Tensor, Tensor]:
        chosen = [states[int(i)] for i in rows]
        lengths = torch.tensor([len(s) for s in chosen], device=chosen[0].device)
        return nn.utils.rnn.pad_sequence(chosen, batch_first=True).float(), (torch.arange(int(lengths.max()), device=lengths.device) < lengths[:, None]).long()


@torch.no_grad()
def answers(model: PairReader, shelf: Shelf, rows: np.ndarray, posts: np.ndarray | None = None) -> Answers:
    """Log-probabilities of levels [n,3,3], piece logits, log-probabilities of understanding [n,3]."""
    model.eval()
    posts = rows if posts is None else posts
    levels, spans, understood = np.zeros((len(rows), 3, 3), np.float32), [np.zeros(0)] * len(rows), np.zeros((len(rows), 3), np.float32)
    for batch in tokens.length_batches([len(shelf.replies[i]) for i in rows], 8192, None):
        level, span, own = (x.cpu() for x in model.head(*shelf.side(shelf.replies, rows[batch]), *shelf.side(shelf.posts, posts[batch])))
        levels[batch], understood[batch] = level.log_softmax(-1).numpy(), own.log_softmax(-1).numpy()
        for row, k in enumerate(batch):
            spans[k] = span[row, : len(shelf.replies[rows[k]])].numpy()
    return levels, spans, understood


def expected(logs: np.ndarray) -> np.ndarray:
    return np.exp(logs) @ np.array([0, 1, 2])


def report(model: PairReader, shelf: Shelf, pairs: list[Pair], test: np.ndarray, rows: np.ndarray, read: np.ndarray) -> None:
    """`rows` of `test` were read by us, `read` is what we read."""
    rng, own = np.random.default_rng(0), np.array([i for i in test if pairs[i].levels[1] > 0])
    logs, spans, _ = answers(model, shelf, test)
    print(summary(pairs, test, logs, spans))
    better = []
    for _ in range(WRONG_POSTS):
        true, wrong = answers(model, shelf, own), answers(model, shelf, own, rng.permutation(test)[: len(own)])
        better.append([(expected(true[0][:, 1]) > expected(wrong[0][:, 1])).mean(), (expected(true[2]) > expected(wrong[2])).mean()])
    print(f"true post preferred, n = {len(own)} x {WRONG_POSTS}: interpretations {np.mean(better, 0)[0]:.3f}, understanding {np.mean(better, 0)[1]:.3f}")
    if len(rows) > 5:
        report_readings(model, shelf, rows, read)


def report_readings(model: PairReader, shelf: Shelf, rows: np.ndarray, read: np.ndarray) -> None:
    """Rank correlation with what we read in replies that nothing was learned from."""
    level, _, understood = answers(model, shelf, rows)
    for name, score in (("interpretations", level[:, 1]), ("understanding", understood)):
        print(f"with our reading, n = {len(rows)}: {name} {spearmanr(expected(score), read).statistic:.3f}")


def report_held_out(model: PairReader, folder: Path, tokenizer: Tokenizer) -> None:
    pairs, truth = held_out_pairs(folder, tokenizer)
    level, _, understood = answers(model, Shelf(model, pairs), np.arange(len(pairs)))
    for name, score in (("interpretations", expected(level[:, 1])), ("understanding", expected(understood))):
        area = roc_auc_score(truth == 2, score)
        print(f"ESConv valid, n = {len(truth)}: {name} area under the curve {area:.3f}, rank correlation {spearmanr(score, truth).statistic:.3f}")
