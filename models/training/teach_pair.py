"""Empathy by a teacher: MPNet reads reply and post together, and the pair model learns from it on many pairs more.

Each fold has a teacher and a student of its own; `NAME.0.pkl` … hold what empathy_report.py reads. Rationales are taught piece by piece.

Example: python teach_pair.py --folds 0,1,2,3,4,-1
"""

from __future__ import annotations

import argparse
import json
import pickle
import random

import numpy as np
import torch

import common
import data
import measure
from empathy_data import Pair, folds, read_pairs
from empathy_extra import as_pair
from empathy_model import MECHANISMS
from empathy_train import build, summary
from lesson import Lesson, Plan, answers, balanced, joined, learn, one_hot
from mpnet import Teacher, new_teacher
from pair_reader import PairReader

CLASSES = dict.fromkeys(MECHANISMS, 3)
POST_TOKENS = 96
BALANCE, ABSENT = 0.25, 0.1
"""Exponent of inverse class frequency; weight of the marks of a reply that does not show the mechanism."""
LAST_TURNS = 3


def row(pair: Pair, post: Pair) -> list[int]:
    return [*pair.reply_ids, *post.post_ids[1 : POST_TOKENS - 1], common.SEP]


def labelled(pairs: list[Pair], indices: np.ndarray) -> Lesson:
    levels = np.stack([pairs[i].levels for i in indices])
    known = np.stack([pairs[i].known for i in indices])
    weights = {name: balanced(levels[:, m], 3, BALANCE) for m, name in enumerate(MECHANISMS)}
    marks = (np.where(levels > 0, 1.0, ABSENT) * known).astype(np.float32)
    targets = {name: one_hot(levels[:, m], 3, 0.03) for m, name in enumerate(MECHANISMS)}
    return Lesson([row(pairs[i], pairs[i]) for i in indices], targets, weights, [pairs[i].marks for i in indices], marks)


def more_pairs(options: argparse.Namespace, tokenizer) -> list[Pair]:
    """Replies with what they answer, from sets without these labels."""
    found = []
    for chat in data.conversations(options.data):
        said: list[str] = []
        for turn in chat["turns"]:
            if turn["speaker"] == "seeker":
                said.append(turn["text"])
            elif said and len(turn["text"].split()) >= 5:
                found.append((" ".join(said[-LAST_TURNS:]), turn["text"]))
    found += [(r["speaker"], r["listener"]) for r in data.lines(options.data / "empathy/empathetic_exchanges.jsonl")]
    for talk in data.lines(options.data / "techniques/mi_context.jsonl"):
        parts = [" ".join(s["text"] for s in talk["sentences"] if s["author"] == who) for who in ("seeker", "supporter")]
        if all(parts):
            found.append((parts[0], " ".join(parts[1].split()[:120])))
    chosen = random.Random(options.seed).sample(found, min(options.pairs, len(found)))
    return [as_pair(tokenizer, post, reply) for post, reply in chosen]


def opinions(teacher: Teacher, rows: list[list[int]], lengths: list[int]) -> Lesson:
    said, pieces = answers(teacher, rows)
    targets = {name: measure.softmax(said[name]) for name in MECHANISMS}
    there = np.stack([1 - targets[name][:, 0] for name in MECHANISMS], 1)
    marks = [1 / (1 + np.exp(-pieces[i][: lengths[i]])) * (there[i] > 0.5) for i in range(len(rows))]
    weights = np.where(there > 0.5, there, ABSENT).astype(np.float32)
    return Lesson(rows, targets, {name: np.ones(len(rows), np.float32) for name in MECHANISMS}, marks, weights)


def held_out(model, pairs: list[Pair], test: np.ndarray, name: str) -> dict:
    said, pieces = answers(model, [row(pairs[i], pairs[i]) for i in test], 16_384)
    logs = np.stack([np.log(measure.softmax(said[m]) + 1e-9) for m in MECHANISMS], 1)
    spans = [pieces[k][: len(pairs[i].reply_ids)] for k, i in enumerate(test)]
    print(json.dumps({"name": name, "held out": summary(pairs, test, logs, spans)}), flush=True)
    return {"test": test, "logs": logs, "spans": spans}


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--folds", default="0,1,2,3,4,-1")
    parser.add_argument("--pairs", type=int, default=14_000)
    parser.add_argument("--teacher-passes", type=float, default=5)
    parser.add_argument("--passes", type=float, default=4)
    parser.add_argument("--seconds", type=float, default=25)
    parser.add_argument("--name", default="pair-taught")
    options = parser.parse_args()
    common.start(options)
    tokenizer, rng = common.load_tokenizer(), random.Random(options.seed)
    pairs = read_pairs(options.data / "empathy/epitome_reddit.jsonl", tokenizer)
    parts, more = folds(pairs), more_pairs(options, tokenizer)
    for fold in map(int, options.folds.split(",")):
        test = parts[fold] if fold >= 0 else np.array([], int)
        seen = np.setdiff1d(np.arange(len(pairs)), test)
        lesson = labelled(pairs, seen)
        teacher = learn(new_teacher(options.work, CLASSES, len(MECHANISMS)), lesson, Plan(options.teacher_passes, 5e-5, 4096, 30), fold + 3, f"teacher {fold}")
        if fold >= 0:
            with open(options.work / f"{options.name}-teacher.{fold}.pkl", "wb") as file:
                pickle.dump(held_out(teacher, pairs, test, f"teacher {fold}"), file)
        rows = [row(p, p) for p in more] + [row(pairs[i], pairs[rng.choice(list(seen))]) for i in seen]
        soft = opinions(teacher, rows, [len(p.reply_ids) for p in more] + [len(pairs[i].reply_ids) for i in seen])
        del teacher
        student = PairReader(build("")).to(common.DEVICE)
        learn(student, joined([lesson, lesson, soft], CLASSES), Plan(options.passes, 3e-4, 8192, options.seconds), fold + 3, f"student {fold}")
        if fold >= 0:
            with open(options.work / f"{options.name}.{fold}.pkl", "wb") as file:
                pickle.dump(held_out(student, pairs, test, f"student {fold}"), file)
        else:
            torch.save(student.model.cpu().state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
