"""The pair reader on EPITOME: levels of each mechanism, and rationales piece by piece.

With `--teacher-passes` above 0 a teacher, MPNet over reply and post together, learns first, and the reader learns from it on many pairs
more. Each fold has a reader of its own (NAME.0.pt …, -1 is everything: NAME.pt); NAME.0.pkl … hold what measure/pair.py reads.

Example, from the folder models: python -m training.lessons.pair --name pair-taught --folds 0,1,2,3,4,-1
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from pathlib import Path

import numpy as np
import torch

from training import settings
from training.data import sets
from training.data.act_texts import own_replies
from training.data.epitome import Pair, as_pair, folds, joined_row, read_pairs
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.pair import new_pair_reader
from training.encoder.pair_head import MECHANISMS
from training.encoder.teacher import Teacher, new_teacher
from training.lessons.lesson import Lesson, balanced, joined, one_hot
from training.lessons.loop import Plan, learn
from training.measure import scores
from training.measure.spans import summary

CLASSES = dict.fromkeys(MECHANISMS, 3)
BALANCE, ABSENT = 0.25, 0.1
"""Exponent of inverse class frequency; weight of the marks of a reply that does not show the mechanism."""
LAST_TURNS = 3


def labelled(pairs: list[Pair], indices: np.ndarray) -> Lesson:
    levels = np.stack([pairs[i].levels for i in indices])
    known = np.stack([pairs[i].known for i in indices])
    weights = {name: balanced(levels[:, m], 3, BALANCE) for m, name in enumerate(MECHANISMS)}
    marks = (np.where(levels > 0, 1.0, ABSENT) * known).astype(np.float32)
    targets = {name: one_hot(levels[:, m], 3, 0.03) for m, name in enumerate(MECHANISMS)}
    return Lesson([joined_row(pairs[i], pairs[i]) for i in indices], targets, weights, [pairs[i].marks for i in indices], marks)


def more_pairs(options: argparse.Namespace, tokenizer) -> list[Pair]:
    """Replies with what they answer, from sets without these labels and of our own."""
    found = []
    for chat in sets.conversations(options.data):
        said: list[str] = []
        for turn in chat["turns"]:
            if turn["speaker"] == "seeker":
                said.append(turn["text"])
            elif said and len(turn["text"].split()) >= 5:
                found.append((" ".join(said[-LAST_TURNS:]), turn["text"]))
    found += [(r["speaker"], r["listener"]) for r in sets.lines(options.data / "empathy/empathetic_exchanges.jsonl")]
    for talk in sets.lines(options.data / "techniques/mi_context.jsonl"):
        parts = [" ".join(s["text"] for s in talk["sentences"] if s["author"] == who) for who in ("seeker", "supporter")]
        if all(parts):
            found.append((parts[0], " ".join(parts[1].split()[:120])))
    found += [(reply[0].post, " ".join(read.sentence for read in reply)) for reply in own_replies()]
    chosen = random.Random(options.seed).sample(found, min(options.pairs, len(found)))
    return [as_pair(tokenizer, post, reply) for post, reply in chosen]


def opinions(teacher: Teacher, rows: list[list[int]], lengths: list[int]) -> Lesson:
    said, pieces = answers(teacher, rows)
    targets = {name: scores.softmax(said[name]) for name in MECHANISMS}
    there = np.stack([1 - targets[name][:, 0] for name in MECHANISMS], 1)
    marks = [1 / (1 + np.exp(-pieces[i][: lengths[i]])) * (there[i] > 0.5) for i in range(len(rows))]
    weights = np.where(there > 0.5, there, ABSENT).astype(np.float32)
    return Lesson(rows, targets, {name: np.ones(len(rows), np.float32) for name in MECHANISMS}, marks, weights)


def held_out(model, pairs: list[Pair], test: np.ndarray, name: str) -> dict:
    said, pieces = answers(model, [joined_row(pairs[i], pairs[i]) for i in test], 16_384)
    logs = np.stack([np.log(scores.softmax(said[m]) + 1e-9) for m in MECHANISMS], 1)
    spans = [pieces[k][: len(pairs[i].reply_ids)] for k, i in enumerate(test)]
    print(json.dumps({"name": name, "held out": summary(pairs, test, logs, spans)}), flush=True)
    return {"test": test, "logs": logs, "spans": spans}


def taught(options: argparse.Namespace, pairs: list[Pair], lesson: Lesson, seen: np.ndarray, test: np.ndarray, fold: int) -> Lesson:
    """The lesson beside the opinions of a teacher that learned it."""
    rng, more = random.Random(options.seed + fold), more_pairs(options, tokens.load_tokenizer())
    plan = Plan(options.teacher_passes, 4e-5, 2048, options.teacher_seconds)
    teacher = learn(new_teacher(options.work, CLASSES, len(MECHANISMS)), lesson, plan, fold + 3, f"pair teacher {fold}", options)
    if fold >= 0:
        keep(options.work / f"{options.name}-teacher.{fold}.pkl", held_out(teacher, pairs, test, f"teacher {fold}"))
    rows = [joined_row(p, p) for p in more] + [joined_row(pairs[i], pairs[rng.choice(list(seen))]) for i in seen]
    soft = opinions(teacher, rows, [len(p.reply_ids) for p in more] + [len(pairs[i].reply_ids) for i in seen])
    return joined([lesson, lesson, soft], CLASSES)


def keep(path: Path, found: dict) -> None:
    path.write_bytes(pickle.dumps(found))


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="pair-taught")
    parser.add_argument("--folds", default="0,1,2,3,4,-1")
    parser.add_argument("--init", default="base", help="base, or the file of an encoder in WORK (acts.py)")
    parser.add_argument("--pairs", type=int, default=40_000, help="pairs without labels for the teacher's opinion, at most")
    parser.add_argument("--teacher-passes", type=float, default=10, help="0: no teacher")
    parser.add_argument("--teacher-seconds", type=float, default=30)
    parser.add_argument("--passes", type=float, default=4)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--tokens", type=int, default=8192)
    parser.add_argument("--decay", type=float, default=0.9, help="each layer learns so many times as fast as the one above it")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument("--seconds", type=float, default=25)
    options = parser.parse_args(argv)
    settings.start(options)
    pairs = read_pairs(options.data, tokens.load_tokenizer())
    fold_of = folds(pairs)
    encoder_file = None if options.init == "base" else options.work / f"{options.init}.pt"
    plan = Plan(options.passes, options.rate, options.tokens, options.seconds, options.decay)
    for fold in map(int, options.folds.split(",")):
        test, seen = np.flatnonzero(fold_of == fold), np.flatnonzero(fold_of != fold)
        lesson = labelled(pairs, seen)
        if options.teacher_passes > 0:
            lesson = taught(options, pairs, lesson, seen, test, fold)
        reader = new_pair_reader(encoder_file, options.frozen).to(tokens.DEVICE)
        learn(reader, lesson, plan, fold + 3, f"pair reader {fold}", options)
        if fold >= 0:
            keep(options.work / f"{options.name}.{fold}.pkl", held_out(reader, pairs, test, f"reader {fold}"))
        torch.save(reader.cpu().state_dict(), options.work / (f"{options.name}.{fold}.pt" if fold >= 0 else f"{options.name}.pt"))


if __name__ == "__main__":
    main()
