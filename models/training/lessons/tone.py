"""Sentiment by teachers: MPNet on film sentences and phrases, twice, and a student that learns from the mean of both.

The student also hears what the teachers think of sentences from support talk, which no film review is like. It goes on from a student
that learned film reviews without a teacher (`tone-start.pt`): the sentence model takes the mean of both.

Example, from the folder models: python -m training.lessons.tone
"""

from __future__ import annotations

import argparse
import json
import random

import numpy as np

from training import settings
from training.data import sets
from training.data.sentences import sentences_without_labels
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import Reader, encode, new_reader, save, with_group
from training.encoder.sentence import load_model
from training.encoder.teacher import new_teacher
from training.lessons.lesson import Lesson, joined, one_hot
from training.lessons.loop import Plan, copy_of, learn
from training.measure import scores

CLASSES = {"sentiment": 5}
PHRASE_WEIGHT, TALK_WEIGHT = 0.5, 0.5
LABEL_SHARE = 0.4


def films(options: argparse.Namespace, tokenizer) -> Lesson:
    """Sentences (three times, they are what is asked) and phrases."""
    sentences, phrases = sets.sst(options.data, "train")
    rows = sentences * 3 + phrases
    weights = np.array([1.0] * (3 * len(sentences)) + [PHRASE_WEIGHT] * len(phrases), np.float32)
    return Lesson(encode(tokenizer, [(text, None) for text, _ in rows]), {"sentiment": one_hot(np.array([label for _, label in rows]), 5, 0.03)}, {"sentiment": weights})


def accuracy(logits: np.ndarray, truth: np.ndarray) -> float:
    return round(100 * float((logits.argmax(1) == truth).mean()), 1)


def started(options: argparse.Namespace, lesson: Lesson) -> Reader:
    """The student before it hears its teachers."""
    student = new_reader(CLASSES).to(tokens.DEVICE)
    if options.init != "base":
        return with_group(student, load_model(options.work / f"{options.init}.pt"), "tone", "sentiment")
    return learn(student, lesson, Plan(options.start_passes, 3e-4, 8192, options.seconds), options.seed, "tone student alone", options)


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--init", default="base", help="base, or a sentence model's checkpoint whose layers of sentiment the student goes on from")
    parser.add_argument("--teachers", type=int, default=2)
    parser.add_argument("--talk", type=int, default=40_000)
    parser.add_argument("--teacher-seconds", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--passes", type=float, default=5)
    parser.add_argument("--start-passes", type=float, default=3, help="of the student alone, where it begins at the base")
    options = parser.parse_args(argv)
    settings.start(options)
    tokenizer, rng = tokens.load_tokenizer(), random.Random(options.seed)
    dev = sets.sst(options.data, "dev")[0]
    rows, truth = encode(tokenizer, [(text, None) for text, _ in dev]), np.array([label for _, label in dev])
    lesson = films(options, tokenizer)
    plain = sentences_without_labels(options.data)
    talk = rng.sample(plain, min(len(plain), options.talk))
    talk_rows = encode(tokenizer, [(text, None) for text in talk], 64)
    opinion: dict[str, np.ndarray] = {}
    for number in range(options.teachers):
        teacher = learn(new_teacher(options.work, CLASSES), lesson, Plan(2, 4e-5, 8192, options.teacher_seconds), options.seed + number, f"tone teacher {number}", options)
        for name, own in (("dev", rows), ("films", lesson.ids), ("talk", talk_rows)):
            opinion[name] = opinion.get(name, 0) + scores.softmax(answers(teacher, own)[0]["sentiment"]) / options.teachers
        print(json.dumps({"teachers": number + 1, "accuracy": accuracy(opinion["dev"], truth)}), flush=True)
        del teacher
    lesson.targets["sentiment"] = LABEL_SHARE * lesson.targets["sentiment"] + (1 - LABEL_SHARE) * opinion["films"]
    said = Lesson(talk_rows, {"sentiment": opinion["talk"]}, {"sentiment": np.full(len(talk), TALK_WEIGHT, np.float32)})
    student = started(options, films(options, tokenizer))
    save(copy_of(student).cpu(), options.work / "tone-start.pt")
    print(json.dumps({"student before": accuracy(answers(student, rows)[0]["sentiment"], truth)}), flush=True)
    learn(student, joined([lesson, said], CLASSES), Plan(options.passes, 3e-4, 8192, options.seconds), options.seed, "tone student", options)
    logits = answers(student, rows)[0]["sentiment"]
    print(json.dumps({"student": accuracy(logits, truth), "error": round(scores.calibration_error(scores.softmax(logits), truth), 3)}), flush=True)
    np.savez(options.work / "tone.npz", sentiment=logits, teachers=np.log(opinion["dev"]))
    save(student.cpu(), options.work / "tone.pt")


if __name__ == "__main__":
    main()
