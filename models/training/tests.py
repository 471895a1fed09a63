"""What does not need data: python -m unittest training.tests, in the folder models."""

from __future__ import annotations

import os
import random
import tempfile
import unittest
from argparse import Namespace
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from training.data import sets
from training.data.film_talk import Swaps, thinned
from training.encoder import tokens
from training.encoder.minilm import Encoder
from training.export.files import TEXT_INPUTS, example_ids, export_graph, session, text_axes, text_feed
from training.export.quantiser import quantise
from training.lessons import loop
from training.lessons.loop import Plan, learn
from training.measure.pair_fit import average
from training.stages import STAGES, wanted


class Stages(unittest.TestCase):
    def test_needs_only_what_an_earlier_stage_makes(self) -> None:
        made: set[str] = set()
        for stage in STAGES:
            self.assertLessEqual(set(stage.inputs), made, stage.name)
            made |= set(stage.outputs)

    def test_no_file_has_two_makers(self) -> None:
        outputs = [name for stage in STAGES for name in stage.outputs]
        self.assertEqual(len(outputs), len(set(outputs)))

    def test_a_stage_brings_what_it_needs_and_no_more(self) -> None:
        self.assertEqual([stage.name for stage in wanted(["calibrate-sentence"])], ["teacher", "support", "tone", "sentence", "calibrate-sentence"])
        self.assertEqual(wanted(["all"]), wanted(["export"]))

    def test_is_done_until_what_it_was_made_from_is_newer(self) -> None:
        stage = next(stage for stage in STAGES if stage.name == "calibrate-sentence")
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            (work / "sentence.pt").touch()
            self.assertFalse(stage.is_done(work))
            (work / "sentence-final.pt").touch()
            self.assertTrue(stage.is_done(work))
            later = (work / "sentence-final.pt").stat().st_mtime + 10
            os.utime(work / "sentence.pt", (later, later))
            self.assertFalse(stage.is_done(work))


class MeanOfWeights(unittest.TestCase):
    def test_keeps_to_the_last_bit_what_no_training_changed(self) -> None:
        fixed = torch.rand(1000, generator=torch.Generator().manual_seed(3))
        states = [{"fixed": fixed.clone(), "moved": torch.full((2,), float(i))} for i in range(5)]
        found = average(states)
        self.assertTrue(torch.equal(found["fixed"], fixed))
        self.assertEqual(found["moved"].tolist(), [2.0, 2.0])


TREES = [f"(3 (2 {a}) (3 (2 (2 {b}) (2 {c})) (3 (2 was) (3 {d}))))" for a, b, c, d in (
    ("The", "quiet", "acting", "moving"), ("The", "loud", "shooting", "boring"), ("A", "quick", "ending", "charming"))]  # fmt: skip
"""Films that nobody made."""


class FilmTalk(unittest.TestCase):
    def test_reads_every_phrase_of_a_tree_the_sentence_last(self) -> None:
        phrases = sets.tree_phrases("(3 (2 (2 A) (2 film)) (4 (4 shines) (2 .)))")
        self.assertEqual(phrases, [("A", 2), ("film", 2), ("A film", 2), ("shines", 4), (".", 2), ("shines.", 4), ("A film shines.", 3)])

    def test_swaps_a_part_for_one_that_begins_and_ends_alike(self) -> None:
        swaps, rng = Swaps(TREES, common=2), random.Random(1)
        made = {swaps.swapped(0, rng) for _ in range(60)}
        self.assertLessEqual({"The quiet shooting was moving", "The quiet acting was charming"}, made)
        for words in (text.split() for text in made):
            self.assertEqual([word.endswith("ing") for word in words], [False, False, True, False, True], words)

    def test_a_thinned_sentence_keeps_its_ends_and_the_order_of_its_pieces(self) -> None:
        row, rng = [tokens.CLS, *range(1000, 1200), tokens.SEP], random.Random(2)
        for _ in range(20):
            found = thinned(row, rng)
            kept = [piece for piece in found[1:-1] if piece != tokens.MASK]
            self.assertEqual([found[0], found[-1], kept], [tokens.CLS, tokens.SEP, sorted(kept)])
            self.assertGreater(len(found), 0.7 * len(row))


class Quantised(unittest.TestCase):
    """An encoder of two layers with random weights, as a float graph and as the int8 graph of it."""

    ROWS = [[101, *range(200 + i, 205 + 3 * i), 102] for i in range(8)]

    @classmethod
    def setUpClass(cls) -> None:
        torch.manual_seed(7)
        encoder = Encoder(vocabulary=8000, positions=64)
        encoder.layers = encoder.layers[:2]
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "float.onnx", Path(folder) / "int8.onnx"
            export_graph(encoder, example_ids(), TEXT_INPUTS, ["hidden"], text_axes(*TEXT_INPUTS, "hidden"), source)
            quantise(source, target, [text_feed(row) for row in cls.ROWS], plainly=True)
            cls.exact, cls.found = session(source), session(target)
            cls.operators = [node.op_type for node in onnx.load(str(target)).graph.node]

    def test_reads_a_layer_s_attention_with_one_operator(self) -> None:
        self.assertEqual(self.operators.count("QAttention"), 2)
        self.assertNotIn("Softmax", self.operators)

    def test_stays_near_the_float_graph(self) -> None:
        for row in self.ROWS:
            exact, found = (graph.run(None, text_feed(row))[0] for graph in (self.exact, self.found))
            self.assertLess(float(np.abs(found - exact).mean()), 0.02 * float(np.abs(exact).mean()))

    def test_gives_a_text_the_same_answer_beside_longer_ones(self) -> None:
        ids, mask = tokens.pad(self.ROWS)
        together = self.found.run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
        for row, states in zip(self.ROWS, together):
            np.testing.assert_allclose(states[: len(row)], self.found.run(None, text_feed(row))[0][0], atol=1e-5)


class Stopped(Exception):
    pass


class Sums:
    """A task that can be stopped before a step."""

    def __init__(self, stop: int | None = None) -> None:
        self.lengths, self.stop, self.steps = [1] * 64, stop, 0
        self.x = torch.randn(64, 4, generator=torch.Generator().manual_seed(1))

    def loss(self, model: nn.Module, batch: list[int], _blur: float) -> torch.Tensor:
        if self.steps == self.stop:
            raise Stopped
        self.steps += 1
        return ((model(self.x[batch]) + torch.rand(len(batch), 1) - self.x[batch].sum(1, keepdim=True)) ** 2).mean()


class Learning(unittest.TestCase):
    PLAN = Plan(passes=3, rate=1e-2, tokens=8)

    def model(self) -> nn.Linear:
        torch.manual_seed(3)
        return nn.Linear(4, 1)

    def test_goes_on_after_a_stop_to_the_weights_of_a_training_in_one_go(self) -> None:
        whole = learn(self.model(), Sums(), self.PLAN, 5, "sums")
        with tempfile.TemporaryDirectory() as folder:
            options, every_step = Namespace(work=Path(folder), resume=True, trial=False), loop.KEPT_SECONDS
            loop.KEPT_SECONDS = -1
            self.addCleanup(setattr, loop, "KEPT_SECONDS", every_step)
            with self.assertRaises(Stopped):
                learn(self.model(), Sums(stop=10), self.PLAN, 5, "sums", options)
            rest = Sums()
            resumed = learn(self.model(), rest, self.PLAN, 5, "sums", options)
            self.assertEqual(rest.steps, 24 - 10)
            torch.testing.assert_close(resumed.weight, whole.weight)
            again = Sums()
            learn(self.model(), again, self.PLAN, 5, "sums", options)
            self.assertEqual(again.steps, 0)

    def test_does_not_go_on_from_a_training_of_another_plan(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            options, task = Namespace(work=Path(folder), resume=True, trial=False), Sums()
            learn(self.model(), Sums(), self.PLAN, 5, "sums", options)
            learn(self.model(), task, Plan(passes=1, rate=1e-2, tokens=8), 5, "sums", options)
            self.assertEqual(task.steps, 8)


if __name__ == "__main__":
    unittest.main()
