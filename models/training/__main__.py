"""Makes Attune's weights, stage by stage.

    python -m training list                  the stages, what they make and which are done
    python -m training run all               every stage that is not done yet
    python -m training run sentence          one stage and what it needs
    python -m training run all --smoke       every stage on a tiny slice of the data, to see that they run

Run it in the folder `models`. A stage is done when its files are in the working folder and none of what it was made from is newer;
so a stopped run goes on where it was, in the middle of a training too. Times and files: training/README.md.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from training.settings import common_options
from training.stages import ALL, BY_NAME, STAGES, Stage, wanted

PART = "*.part"
"""Trainings that a stage has kept, to go on from; of no use when it is done."""


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="python -m training", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = found.add_subparsers(dest="command", required=True)
    commands.add_parser("list", parents=[common_options()], help="the stages in their order")
    run = commands.add_parser("run", parents=[common_options()], help="run stages and what they need")
    run.add_argument("stages", nargs="+", choices=[ALL, *BY_NAME], metavar="STAGE", help=f"{ALL}, or of {', '.join(BY_NAME)}")
    run.add_argument("--again", action="store_true", help="run the named stages even where they are done")
    run.add_argument("--patience", type=float, default=1.0, help="factor on the time limits of trainings, which fit a graphics card; about 50 for a processor")
    run.add_argument("--smoke", action="store_true", help="a tiny slice of the data, a few steps, an untrained teacher; in WORK/smoke, always anew")
    return found


def show(work: Path) -> None:
    for number, stage in enumerate(STAGES, 1):
        done = "done" if stage.is_done(work) else "    "
        print(f"{number:2} {done} {stage.name:19} {stage.makes}\n{'':28}{stage.minutes} min; needs {', '.join(stage.inputs) or 'nothing'}")


def arguments(stage: Stage, options: argparse.Namespace) -> list[str]:
    shared = ["--data", str(options.data), "--work", str(options.work), "--threads", str(options.threads), "--seed", str(options.seed)]
    own = stage.arguments(options.work, options.patience)
    return [*shared, *own, *stage.trial, "--trial"] if options.smoke else [*shared, *own, "--resume"]


def run(options: argparse.Namespace) -> None:
    if options.smoke:
        from training.smoke import prepare

        options.data, options.work = prepare(options.data, options.work)
    options.work.mkdir(parents=True, exist_ok=True)
    chosen, began = wanted(options.stages), time.time()
    for number, stage in enumerate(chosen, 1):
        named = stage.name in options.stages or ALL in options.stages
        if stage.is_done(options.work) and not (options.again and named):
            print(f"[{number}/{len(chosen)}] {stage.name}: done before", flush=True)
            continue
        print(f"[{number}/{len(chosen)}] {stage.name}: {stage.makes} (about {stage.minutes} min)", flush=True)
        start = time.time()
        stage.run(arguments(stage, options))
        for part in options.work.glob(PART):
            part.unlink()
        print(f"[{number}/{len(chosen)}] {stage.name}: done in {time.time() - start:.0f} s", flush=True)
    print(f"all done in {time.time() - began:.0f} s; see {options.work}", flush=True)


def main() -> None:
    options = parser().parse_args()
    show(options.work) if options.command == "list" else run(options)


if __name__ == "__main__":
    main()
