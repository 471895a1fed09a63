"""The message reader by a teacher: MPNet learns the examples, says what it thinks of many more, and the reader learns from both.

Example, from the folder models: python -m training.lessons.message --init base --name message
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch
from torch import nn

from training import settings
from training.data.message_example import Example, varied
from training.data.message_examples import COMMUNITIES, examples, held_texts
from training.data.message_sources import Builder
from training.data.sentences import SENTENCE_END
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import ACTS, CLASSES, EMOTIONS, HEADS, MANY, Reader, encode, load, new_reader, save
from training.encoder.teacher import new_teacher
from training.lessons.lesson import Lesson, joined, one_hot
from training.lessons.loop import Plan, learn
from training.measure import scores
from training.measure.pair_fit import average
from training.measure.progress import figures

SHARES = {"role": 1.0, "answers": 0.7, "hostile": 1.0, "risk": 0.8, ACTS: 0.7, EMOTIONS: 0.3, "news": 0.4}
LABEL_SHARE = 0.4
"""What a label counts beside the teacher's opinion."""
GRAVE, ATTACK = 2.0, 2.0
MEASURED = 300
"""Messages of each set on which a reader is measured before and after."""
CUT, CUT_SHARE = (64, 48), 0.4
"""Pieces of message and context that some rows are cut to."""


def lesson_of(rows: list[Example], seed: int) -> Lesson:
    rng, tokenizer = random.Random(seed), tokens.load_tokenizer()
    pairs = [(row.text, row.context) for row in rows]
    ids = [short if rng.random() < CUT_SHARE else long for short, long in zip(encode(tokenizer, pairs, *CUT), encode(tokenizer, pairs))]
    weight = np.array([row.weight for row in rows], np.float32)
    role = np.array([row.role or (0.0, 0.0, 0.0) for row in rows], np.float32)
    targets, weights = {"role": role * 0.96 + 0.04 / 3}, {"role": weight * (role.sum(1) > 0)}
    for head in ("answers", "hostile", "risk", "news"):
        labels = np.array([-1 if getattr(row, head) is None else getattr(row, head) for row in rows])
        targets[head] = one_hot(labels, CLASSES[head], 0.02)
        weights[head] = (labels >= 0).astype(np.float32) * np.where(labels > 0, {"risk": GRAVE, "hostile": ATTACK}.get(head, 1.0), 1.0).astype(np.float32)
    for head in MANY:
        said = [getattr(row, head) for row in rows]
        targets[head] = np.array([[float(label in (labels or ())) for label in HEADS[head]] for labels in said], np.float32).reshape(len(rows), -1)
        weights[head] = weight * np.array([labels is not None for labels in said], np.float32)
    return Lesson(ids, targets, weights)


def drawn(options: argparse.Namespace, seed: int) -> Lesson:
    return lesson_of(examples(options, seed), seed)


def strangers(options: argparse.Namespace, seed: int, count: int) -> Lesson:
    """Messages of every kind beside talk that they may not belong to, and sentences of replies under their post: the teacher alone says what they are."""
    rng = random.Random(seed)
    builder = Builder(options.data, held_texts(options.data, options.risk, options.hold.split(",")), seed)
    builder.quiet(0.5)
    rows = builder.pairs(900) + builder.chats(4) + builder.counsel(300) + builder.requests(900) + builder.replies(1500)
    said = [r.text for r in rows] + builder.casual + [r["text"] for r in builder.read("unlabelled/support_text") if builder.free(r["text"])]
    talk = [r.context for r in rows if r.context]
    found = [Example(rng.choice(said), rng.choice(talk) if rng.random() < 0.75 else None) for _ in range(count)]
    replies = [r for r in rows if r.context and r.role and r.role[2] > 0.5 and r.answers != 0]
    found += [Example(rng.choice(SENTENCE_END.split(r.text)), r.context) for r in builder.some(replies * 3, count // 3)]
    return lesson_of([varied(row, rng) for row in found if row.text.strip()], seed)


def opinions(readers: list[tuple[nn.Module, tuple[str, ...]]], rows: list[list[int]]) -> dict[str, np.ndarray]:
    """Probabilities by head: of each head the mean over the readers that are asked for it."""
    found: dict[str, list[np.ndarray]] = {}
    for reader, heads in readers:
        said, _ = answers(reader, rows)
        for head in heads:
            found.setdefault(head, []).append((scores.sigmoid if head in MANY else scores.softmax)(said[head]))
    return {head: np.mean(values, 0) for head, values in found.items()}


def taught(readers: list[tuple[nn.Module, tuple[str, ...]]], lesson: Lesson, label_shares: dict[str, float]) -> Lesson:
    """The lesson with the readers' opinion of every head; a label keeps its share where there is one."""
    for head, opinion in opinions(readers, lesson.ids).items():
        known, share = (lesson.weights[head] > 0)[:, None], label_shares.get(head, LABEL_SHARE)
        lesson.targets[head] = np.where(known, share * lesson.targets[head] + (1 - share) * opinion, opinion)
        lesson.weights[head] = np.where(known[:, 0], lesson.weights[head], 0.5).astype(np.float32)
    return lesson


def add_examples(parser: argparse.ArgumentParser, scale: float, repeat: int) -> None:
    """The options that `drawn` reads."""
    settings.add_risk(parser)
    parser.add_argument("--hold", default=",".join(COMMUNITIES))
    parser.add_argument("--scale", type=float, default=scale)
    parser.add_argument("--harmless", type=float, default=0.6)
    parser.add_argument("--repeat", type=int, default=repeat)
    parser.add_argument("--emotions", type=int, default=12_000, help="comments with emotions that are read")


def prepared(options: argparse.Namespace) -> tuple[list[Lesson], Lesson]:
    """The draws of labelled examples, and the strangers."""
    with ProcessPoolExecutor(options.processes) as pool:
        draws = [pool.submit(drawn, options, options.seed + i) for i in range(options.draws)]
        strange = pool.submit(strangers, options, options.seed + 99, options.strangers)
        lessons, strange_lesson = [job.result() for job in draws], strange.result()
    print([len(part) for part in lessons], sum(len(r) for part in lessons for r in part.ids), flush=True)
    return lessons, strange_lesson


def beside(options: argparse.Namespace) -> list[tuple[nn.Module, tuple[str, ...]]]:
    """Readers whose opinion counts as much as the teacher's, each of the heads it is named with."""
    named = [name.split(":") for name in options.beside]
    return [(load(options.work / f"{name}.pt").to(tokens.DEVICE), tuple(heads.split("+"))) for name, heads in named]


def with_opinions(options: argparse.Namespace, lessons: list[Lesson], strange: Lesson, show: Callable[[str, nn.Module], None]) -> Lesson:
    """The draws and the strangers with the opinion of a teacher that learns first, unless there is to be none, and of the readers beside it."""
    shares = {head: float(share) for head, share in (said.split("=") for said in options.label_share)}
    readers = beside(options)
    if not options.alone:
        plan = Plan(options.teacher_passes, 5e-5, 8192, options.teacher_seconds, shares=SHARES)
        teacher = learn(new_teacher(options.work, CLASSES), joined(lessons[: options.teacher_draws], CLASSES), plan, options.seed, "message teacher", options)
        show("teacher", teacher)
        readers = [(teacher, tuple(CLASSES)), *readers]
    return taught(readers, joined([*lessons, strange], CLASSES), shares)


def learned(options: argparse.Namespace, lessons: list[Lesson], strange: Lesson, show: Callable[[str, nn.Module], None]) -> list[Reader]:
    """The readers that a teacher taught, each with a seed of its own. `show` is told of teacher and readers."""
    lesson = with_opinions(options, lessons, strange, show)
    found = []
    for number in range(options.readers):
        reader = (new_reader(CLASSES) if options.init == "base" else load(options.work / f"{options.init}.pt", CLASSES)).to(tokens.DEVICE)
        reader.encoder.embeddings.requires_grad_(False)
        plan = Plan(options.passes, options.rate, options.batch, options.seconds, shares=SHARES)
        found.append(learn(reader, lesson, plan, options.seed + number, f"message reader {number}", options))
        show(f"reader {number}", reader)
    return found


def mean_of(readers: list[Reader], before: Reader | None, kept: float) -> Reader:
    """The mean of the readers' weights, better than each of them (M17), with a share of those that they went on from (M29)."""
    mean = average([reader.state_dict() for reader in readers])
    if before is not None and kept > 0:
        old = before.state_dict()
        mean = {name: torch.lerp(value, old[name].to(value.device), kept) if name in old and value.is_floating_point() else value for name, value in mean.items()}
    readers[0].load_state_dict(mean)
    return readers[0]


def arguments() -> argparse.ArgumentParser:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--init", default="base", help="base, or the name of a reader's checkpoint to go on from")
    parser.add_argument("--kept", type=float, default=0.0, help="share of the weights of --init that stays")
    parser.add_argument("--beside", nargs="*", default=[], metavar="NAME:HEAD+HEAD", help="checkpoints whose opinion of these heads counts as much as the teacher's")
    parser.add_argument("--alone", action="store_true", help="no teacher: the opinions are those of --beside")
    parser.add_argument("--label-share", nargs="*", default=[], metavar="HEAD=SHARE", help=f"what a label counts beside the opinions (default: {LABEL_SHARE})")
    add_examples(parser, scale=1.2, repeat=4)
    parser.add_argument("--draws", type=int, default=6, help="times that examples are drawn anew")
    parser.add_argument("--teacher-draws", type=int, default=2, help="of them, those that the teacher learns")
    parser.add_argument("--strangers", type=int, default=80_000)
    parser.add_argument("--teacher-passes", type=float, default=1.5)
    parser.add_argument("--teacher-seconds", type=float, default=100)
    parser.add_argument("--readers", type=int, default=1, help="readers that learn from the same teacher; the mean of their weights is kept")
    parser.add_argument("--seconds", type=float, default=260)
    parser.add_argument("--passes", type=float, default=4)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=16_384, help="pieces of one step of a reader")
    parser.add_argument("--processes", type=int, default=8)
    return parser


def main(argv: list[str] | None = None) -> None:
    options = arguments().parse_args(argv)
    settings.start(options)
    most = 3 if options.trial else MEASURED

    def show(name: str, reader: nn.Module) -> None:
        print(name, json.dumps(figures(reader, options, most)), flush=True)

    readers = learned(options, *prepared(options), show)
    before = None if options.init == "base" else load(options.work / f"{options.init}.pt")
    reader = mean_of(readers, before, options.kept)
    show("mean", reader)
    save(reader.cpu(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
