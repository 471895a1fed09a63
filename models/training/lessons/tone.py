"""Sentiment by teachers: MPNet on film sentences and phrases, four times, and six students that learn from the mean of the four.

The students hear much more than has labels: film sentences with swapped and with missing parts, and talk, which no film review is
like (`data/film_talk.py`). All begin at the same weights, each has settings of its own, and the mean of their weights is kept.

Example, from the folder models: python -m training.lessons.tone --init sentence-shipped
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass

import numpy as np
from torch import nn

from training import settings
from training.data import sets
from training.data.film_talk import Parts, Rows, heard
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import Reader, new_reader, save, with_group
from training.encoder.sentence import load_model
from training.encoder.teacher import new_teacher
from training.lessons.lesson import Lesson, joined, one_hot
from training.lessons.loop import Plan, copy_of, learn
from training.measure import scores
from training.measure.pair_fit import average

HEAD = "sentiment"
CLASSES = {HEAD: len(sets.SENTIMENT)}
Targets = dict[str, np.ndarray]
"""Probabilities of classes by kind of row."""
BATCH, SENTENCE_REPEATS = 8192, 3
SWAPPED_WEIGHT, THINNED_WEIGHT = 1.0, 0.7


@dataclass(frozen=True)
class TeacherPlan:
    passes: float
    rate: float
    phrases: float


@dataclass(frozen=True)
class StudentPlan:
    """`labels`: what a label counts beside the teachers' opinion; `phrases`, `talk`: weights of such rows."""

    rate: float
    labels: float
    phrases: float = 0.5
    talk: float = 0.5


TEACHERS = (TeacherPlan(2.1, 4e-5, 0.5), TeacherPlan(2, 5e-5, 0.5), TeacherPlan(2.2, 3e-5, 0.3), TeacherPlan(2.1, 4e-5, 0.7))
STUDENTS = (
    StudentPlan(1e-4, 0.3), StudentPlan(2e-4, 0.3), StudentPlan(2e-4, 0.15), StudentPlan(2e-4, 0.0),
    StudentPlan(2e-4, 0.4, talk=0.0), StudentPlan(3e-4, 0.3, phrases=0.3),
)  # fmt: skip

def lesson_of(parts: Parts, targets: Targets, weights: dict[str, float]) -> Lesson:
    """The kinds of rows that `weights` names, sentences several times."""
    rows = {kind: Lesson(parts[kind], {HEAD: targets[kind]}, {HEAD: np.full(len(parts[kind]), weight, np.float32)}) for kind, weight in weights.items() if weight and parts[kind]}
    return joined([*[rows["sentences"]] * (SENTENCE_REPEATS - 1), *rows.values()], CLASSES)


def student_targets(known: Targets, opinion: Targets, share: float) -> Targets:
    """What the teachers think, with labels at their share where there are some."""
    return {kind: share * known[kind] + (1 - share) * said if kind in known else said for kind, said in opinion.items()}


def opinions(model: nn.Module, parts: Parts) -> Targets:
    return {kind: scores.softmax(answers(model, rows)[0][HEAD]) for kind, rows in parts.items() if rows}


def figures(name: str, probabilities: np.ndarray, truth: np.ndarray) -> None:
    loss = -np.log(probabilities[np.arange(len(truth)), truth].clip(1e-9)).mean()
    print(json.dumps({"name": name, "accuracy": round(100 * float((probabilities.argmax(1) == truth).mean()), 2), "log-loss": round(float(loss), 4)}), flush=True)


def started(options: argparse.Namespace, films: Lesson) -> Reader:
    """Where every student begins: at a sentence model's layers, or at a student that learned film reviews by itself."""
    student = new_reader(CLASSES).to(tokens.DEVICE)
    if options.init != "base":
        return with_group(student, load_model(options.work / f"{options.init}.pt"), "tone", HEAD)
    return learn(student, films, Plan(options.start_passes, 3e-4, BATCH, options.seconds), options.seed, "tone student alone", options)


def taught(options: argparse.Namespace, parts: Parts, known: Targets, dev: Rows, truth: np.ndarray) -> tuple[Targets, np.ndarray]:
    """What the teachers think of everything that a student hears, and of the development sentences: the mean of all."""
    said: list[Targets] = []
    for number, plan in enumerate(TEACHERS):
        films = lesson_of(parts, known, {"sentences": 1.0, "phrases": plan.phrases})
        own = Plan(plan.passes, plan.rate, BATCH, options.teacher_seconds)
        teacher = learn(new_teacher(options.work, CLASSES), films, own, options.seed + number, f"tone teacher {number}", options)
        said.append(opinions(teacher, parts | {"dev": dev}))
        figures(f"teacher {number}", said[-1]["dev"], truth)
    mean = {kind: np.mean([one[kind] for one in said], 0) for kind in said[0]}
    figures("teachers", mean["dev"], truth)
    return {kind: values for kind, values in mean.items() if kind != "dev"}, mean["dev"]


def taught_student(options: argparse.Namespace, number: int, start: Reader, parts: Parts, known: Targets, opinion: Targets) -> Reader:
    """One of the students, which goes on from a copy of `start`."""
    plan = STUDENTS[number]
    weights = {"sentences": 1.0, "phrases": plan.phrases, "swapped": SWAPPED_WEIGHT, "thinned": THINNED_WEIGHT, "talk": plan.talk}
    lesson = lesson_of(parts, student_targets(known, opinion, plan.labels), weights)
    return learn(copy_of(start), lesson, Plan(options.passes, plan.rate, BATCH, options.seconds), options.seed + number, f"tone student {number}", options)


def arguments() -> argparse.ArgumentParser:
    parser = settings.arguments(__doc__)
    parser.add_argument("--init", default="base", help="base, or a sentence model's checkpoint whose layers of sentiment the students go on from")
    parser.add_argument("--variants", type=int, default=11, help="times that parts of each film sentence are swapped")
    parser.add_argument("--joins", type=int, default=18_000, help="sentences made of two phrases")
    parser.add_argument("--thinned", type=int, default=4, help="times that each film sentence loses pieces")
    parser.add_argument("--talk", type=int, default=40_000)
    parser.add_argument("--teacher-seconds", type=float, default=90, help="for each teacher, at most")
    parser.add_argument("--seconds", type=float, default=65, help="for each student, at most")
    parser.add_argument("--passes", type=float, default=1.5)
    parser.add_argument("--start-passes", type=float, default=3, help="of the student alone, where students begin at the base")
    return parser


def main(argv: list[str] | None = None) -> None:
    options = arguments().parse_args(argv)
    settings.start(options)
    sentences = sets.sst(options.data, "dev")[0]
    dev, truth = tokens.encode(tokens.load_tokenizer(), [text for text, _ in sentences]), np.array([label for _, label in sentences])
    parts, labels = heard(options)
    print(json.dumps({kind: len(rows) for kind, rows in parts.items()}), flush=True)
    known = {kind: one_hot(values, CLASSES[HEAD], 0.03) for kind, values in labels.items()}
    opinion, teachers = taught(options, parts, known, dev, truth)
    start = started(options, lesson_of(parts, known, {"sentences": 1.0, "phrases": 0.5}))
    figures("start", opinions(start, {"dev": dev})["dev"], truth)
    states = []
    for number in range(len(STUDENTS)):
        student = taught_student(options, number, start, parts, known, opinion)
        figures(f"student {number}", opinions(student, {"dev": dev})["dev"], truth)
        states.append(student.state_dict())
    start.load_state_dict(average(states))
    logits = answers(start, dev)[0][HEAD]
    figures("mean of students", scores.softmax(logits), truth)
    np.savez(options.work / "tone.npz", sentiment=logits, teachers=np.log(teachers.clip(1e-9)))
    save(start.cpu(), options.work / "tone.pt")


if __name__ == "__main__":
    main()
