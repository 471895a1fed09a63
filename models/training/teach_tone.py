"""Sentiment by teachers: MPNet on film sentences and phrases, twice, and a student that learns from the mean of both.

The student also hears what the teachers think of sentences from support talk, which no film review is like.

Example: python teach_tone.py --init sentence
"""

from __future__ import annotations

import argparse
import json
import random

import numpy as np

import common
import data
import measure
from lesson import Lesson, Plan, answers, joined, learn, one_hot
from message_model import MessageModel, base_model, encode, save, with_group
from mpnet import new_teacher
from sentence_distil import sentences_without_labels
from sentence_model import load_model

CLASSES = {"sentiment": 5}
PHRASE_WEIGHT, TALK_WEIGHT = 0.5, 0.5
LABEL_SHARE = 0.4


def films(options: argparse.Namespace, tokenizer) -> Lesson:
    """Sentences (three times, they are what is asked) and phrases."""
    sentences, phrases = data.sst(options.data, "train")
    rows = sentences * 3 + phrases
    weights = np.array([1.0] * (3 * len(sentences)) + [PHRASE_WEIGHT] * len(phrases), np.float32)
    return Lesson(encode(tokenizer, [(text, None) for text, _ in rows]), {"sentiment": one_hot(np.array([label for _, label in rows]), 5, 0.03)}, {"sentiment": weights})


def accuracy(logits: np.ndarray, truth: np.ndarray) -> float:
    return round(100 * float((logits.argmax(1) == truth).mean()), 1)


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--init", default="sentence", help="checkpoint of dequantise.py whose layers of sentiment the student starts from, or base")
    parser.add_argument("--teachers", type=int, default=2)
    parser.add_argument("--talk", type=int, default=40_000)
    parser.add_argument("--teacher-seconds", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--passes", type=float, default=5)
    options = parser.parse_args()
    common.start(options)
    tokenizer, rng = common.load_tokenizer(), random.Random(options.seed)
    dev = data.sst(options.data, "dev")[0]
    rows, truth = encode(tokenizer, [(text, None) for text, _ in dev]), np.array([label for _, label in dev])
    lesson = films(options, tokenizer)
    talk = rng.sample(sentences_without_labels(options.data), options.talk)
    talk_rows = encode(tokenizer, [(text, None) for text in talk], 64)
    opinion: dict[str, np.ndarray] = {}
    for number in range(options.teachers):
        teacher = learn(new_teacher(options.work, CLASSES), lesson, Plan(2, 4e-5, 8192, options.teacher_seconds), options.seed + number, f"teacher {number}")
        for name, own in (("dev", rows), ("films", lesson.ids), ("talk", talk_rows)):
            opinion[name] = opinion.get(name, 0) + measure.softmax(answers(teacher, own)[0]["sentiment"]) / options.teachers
        print(json.dumps({"teachers": number + 1, "accuracy": accuracy(opinion["dev"], truth)}), flush=True)
        del teacher
    lesson.targets["sentiment"] = LABEL_SHARE * lesson.targets["sentiment"] + (1 - LABEL_SHARE) * opinion["films"]
    said = Lesson(talk_rows, {"sentiment": opinion["talk"]}, {"sentiment": np.full(len(talk), TALK_WEIGHT, np.float32)})
    student = MessageModel(base_model().encoder, heads=CLASSES)
    if options.init != "base":
        student = with_group(student, load_model(options.work / f"{options.init}.pt"), "tone", "sentiment")
    student = student.to(common.DEVICE)
    student.encoder.embeddings.requires_grad_(False)
    print(json.dumps({"student before": accuracy(answers(student, rows)[0]["sentiment"], truth)}), flush=True)
    learn(student, joined([lesson, said], CLASSES), Plan(options.passes, 3e-4, 8192, options.seconds), options.seed, "student")
    logits = answers(student, rows)[0]["sentiment"]
    print(json.dumps({"student": accuracy(logits, truth), "error": round(measure.calibration_error(measure.softmax(logits), truth), 3)}), flush=True)
    np.savez(options.work / "tone.npz", sentiment=logits, teachers=np.log(opinion["dev"]))
    save(student.cpu(), options.work / "tone.pt")


if __name__ == "__main__":
    main()
