"""Direction and techniques by a teacher: MPNet with the talk before a sentence, and a student that learns from it on many sentences more.

Each fold has a teacher and a student of its own, so the held-out logits (`support-f0.npz` …) are of records that neither has seen.

Example, from the folder models: python -m training.lessons.support --folds 0,1,2,3,4,-1 (-1 holds nothing out)
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass

import numpy as np

from training import settings
from training.data import sets
from training.data.message_example import newest_first
from training.data.readings import READING_BESIDE_LABEL, reading_key, technique_readings
from training.data.related import ANNOMI, INTENTS, STRATEGIES, related as related_tasks
from training.data.sentences import read_of, sentences_without_labels
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import Pair, encode, new_reader, save
from training.encoder.teacher import Teacher, new_teacher
from training.lessons.lesson import Lesson, balanced, joined, one_hot
from training.lessons.loop import Plan, copy_of, learn
from training.measure import scores

HEADS = {"direction": 3, "techniques": 15}
RELATED = {"strategy": 8, "annomi": len(ANNOMI), "intents": len(INTENTS), "support": 4}
BALANCE = {"direction": 0.3, "techniques": 0.5}
READING_BESIDE_TEACHER = 0.35
SENTENCE_TOKENS, CONTEXT_TOKENS = 80, 72
SENTENCES_BEFORE = 2

@dataclass(frozen=True)
class Gold:
    """One labelled set: sentences with the talk before them (None: unknown), labels, fold numbers."""

    pairs: list[Pair]
    labels: np.ndarray
    folds: np.ndarray


def told_before(talk: dict, at: int) -> str:
    """The sentences of the reply before this one, the newest first, then what the seeker said last."""
    before = talk["sentences"][:at]
    own = [s["text"] for s in reversed(before) if s["author"] != "seeker" and s["turn"] == talk["sentences"][at]["turn"]]
    asked = [s["text"] for s in reversed(before) if s["author"] == "seeker"]
    return "\n".join([*own[:SENTENCES_BEFORE], *asked[:1]])


def contexts(options: argparse.Namespace) -> tuple[dict[str, str], list[Pair]]:
    """Talk before a labelled sentence by its id; and the sentences without a label, with theirs."""
    known, free = {}, []
    for talk in sets.lines(options.data / "techniques/mi_context.jsonl"):
        for at, sentence in enumerate(talk["sentences"]):
            if sentence["author"] != "seeker":
                text = told_before(talk, at)
                if "id" in sentence:
                    known[sentence["id"]] = text
                elif 3 <= len(sentence["text"].split()) <= 60:
                    free.append((sentence["text"], text or None))
    return known, free


def gold(options: argparse.Namespace, known: dict[str, str]) -> dict[str, Gold]:
    found = {}
    for name, load in (("direction", sets.direction), ("techniques", sets.techniques)):
        texts, labels, groups = load(options.data)
        ids = [row["id"] for row in sets.lines(options.data / "techniques/mi_gold.jsonl")] if name == "techniques" else [""] * len(texts)
        found[name] = Gold([(text, known.get(key) or None) for text, key in zip(texts, ids)], labels, sets.folds(labels, groups))
    return found


def rows_of(pairs: list[Pair]) -> list[list[int]]:
    return encode(tokens.load_tokenizer(), pairs, SENTENCE_TOKENS, CONTEXT_TOKENS)


def labelled(head: str, pairs: list[Pair], labels: np.ndarray, readings: dict[str, np.ndarray]) -> Lesson:
    targets = one_hot(labels, HEADS[head], 0.05)
    if head == "techniques":
        for i, (text, _) in enumerate(pairs):
            if (read := readings.get(reading_key(text))) is not None:
                targets[i] = (1 - READING_BESIDE_LABEL) * targets[i] + READING_BESIDE_LABEL * read
    return Lesson(rows_of(pairs), {head: targets}, {head: balanced(labels, HEADS[head], BALANCE[head])})


def gold_lesson(labelled_sets: dict[str, Gold], fold: int, readings: dict[str, np.ndarray]) -> Lesson:
    """Everything but the fold; behaviours with their talk and without."""
    parts = []
    for head, own in labelled_sets.items():
        seen = np.flatnonzero(own.folds != fold)
        pairs, labels = [own.pairs[i] for i in seen], own.labels[seen]
        parts.append(labelled(head, [(text, None) for text, _ in pairs], labels, readings))
        if head == "techniques":
            parts.append(labelled(head, pairs, labels, readings))
    written = sets.own_techniques()
    parts.append(labelled("techniques", [(text, None) for text, _ in written], np.array([label for _, label in written]), {}))
    parts[-1].weights["techniques"][:] = 1.0
    return joined(parts, HEADS)


def related(options: argparse.Namespace, readings: dict[str, np.ndarray], free: list[Pair]) -> Lesson:
    """What is like behaviours: strategies with their talk, counsellors' acts, intents, kinds of support, our readings."""
    tasks = related_tasks(options.data)
    parts = []
    for head in ("annomi", "intents", "support"):
        examples, classes = tasks[head]
        labels = np.array([label for _, label in examples])
        parts.append(Lesson(rows_of([(text, None) for text, _ in examples]), {head: one_hot(labels, classes)}, {head: np.full(len(labels), 0.6, np.float32)}))
    turns = [(chat["turns"], i) for chat in sets.conversations(options.data) for i, t in enumerate(chat["turns"]) if t.get("strategy") in STRATEGIES]
    labels = np.array([STRATEGIES[chat[i]["strategy"]] for chat, i in turns])
    pairs = [(chat[i]["text"], newest_first(chat, i, 3) or None) for chat, i in turns]
    parts.append(Lesson(rows_of(pairs), {"strategy": one_hot(labels, 8)}, {"strategy": np.full(len(pairs), 0.8, np.float32)}))
    read = [(text, None) for text in sentences_without_labels(options.data) if reading_key(text) in readings]
    read += [pair for pair in free if reading_key(pair[0]) in readings]
    targets = np.stack([readings[reading_key(text)] for text, _ in read]).astype(np.float32)
    parts.append(Lesson(rows_of(read), {"techniques": targets}, {"techniques": np.ones(len(read), np.float32)}))
    return joined(parts, RELATED | HEADS)


def opinions(teacher: Teacher, pairs: list[Pair], rows: list[list[int]], readings: dict[str, np.ndarray]) -> Lesson:
    said, _ = answers(teacher, rows)
    targets = {head: scores.softmax(said[head]) for head in HEADS}
    for i, (text, _) in enumerate(pairs):
        if (read := readings.get(reading_key(text))) is not None:
            targets["techniques"][i] = (1 - READING_BESIDE_TEACHER) * targets["techniques"][i] + READING_BESIDE_TEACHER * read
    return Lesson(rows, targets, {head: np.ones(len(rows), np.float32) for head in HEADS})


def held_out(model, labelled_sets: dict[str, Gold], fold: int, name: str) -> dict[str, np.ndarray]:
    """Logits of the fold, behaviours without and with their talk; the scores are printed."""
    out: dict[str, np.ndarray] = {}
    shown: dict[str, object] = {"name": name, "fold": fold}
    for head, own in labelled_sets.items():
        at = np.flatnonzero(own.folds == fold)
        ways = {head: [(own.pairs[i][0], None) for i in at]} | ({f"{head}_talk": [own.pairs[i] for i in at]} if head == "techniques" else {})
        measured = scores.direction_scores if head == "direction" else scores.class_scores
        for key, pairs in ways.items():
            out[key] = answers(model, rows_of(pairs))[0][head]
            shown[key] = {k: round(v, 1) for k, v in measured(own.labels[at], out[key].argmax(1)).items()}
        out[f"{head}_rows"] = at
    print(json.dumps(shown), flush=True)
    return out


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--folds", default="0,1,2,3,4,-1")
    parser.add_argument("--sentences", type=int, default=60_000, help="sentences without labels, at most")
    parser.add_argument("--teacher-passes", type=float, default=4)
    parser.add_argument("--related-seconds", type=float, default=60, help="for the teacher on related tasks, at most")
    parser.add_argument("--teacher-seconds", type=float, default=25, help="for the teacher of each fold, at most")
    parser.add_argument("--passes", type=float, default=5)
    parser.add_argument("--seconds", type=float, default=20, help="for each student, at most")
    options = parser.parse_args(argv)
    settings.start(options)
    readings, (known, free) = technique_readings(), contexts(options)
    labelled_sets, rng = gold(options, known), random.Random(options.seed)
    plain = sentences_without_labels(options.data)
    read = read_of(plain, readings)
    others = sorted(set(plain) - set(read))
    pairs: list[Pair] = [(text, None) for text in read + rng.sample(others, min(len(others), options.sentences))] + free
    rows = rows_of(pairs)
    print(len(rows), sum(map(len, rows)), flush=True)
    first = learn(new_teacher(options.work, RELATED | HEADS), related(options, readings, free), Plan(2, 5e-5, 8192, options.related_seconds), options.seed, "support related", options)
    for fold in map(int, options.folds.split(",")):
        lesson = gold_lesson(labelled_sets, fold, readings)
        teacher = learn(copy_of(first), Lesson(lesson.ids, lesson.targets, lesson.weights), Plan(options.teacher_passes, 4e-5, 4096, options.teacher_seconds), fold + 7, f"support teacher {fold}", options)
        found = {f"teacher_{k}": v for k, v in held_out(teacher, labelled_sets, fold, "teacher").items()} if fold >= 0 else {}
        lesson = joined([lesson, lesson, opinions(teacher, pairs, rows, readings)], HEADS)
        student = new_reader(HEADS).to(tokens.DEVICE)
        learn(student, lesson, Plan(options.passes, 3e-4, 8192, options.seconds), fold + 7, f"support student {fold}", options)
        if fold >= 0:
            np.savez(options.work / f"support-f{fold}.npz", **found, **held_out(student, labelled_sets, fold, "student"))
        else:
            save(student.cpu(), options.work / "support.pt")


if __name__ == "__main__":
    main()
