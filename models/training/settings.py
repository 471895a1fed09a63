"""The options that every stage understands, and the paths and seeds behind them."""

from __future__ import annotations

import argparse
import os
import random
from pathlib import Path

import numpy as np
import torch

SEED = 20240
HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
LABELS = HERE / "labels"
"""What we wrote and read ourselves, with the rule sheets it was read by."""

os.environ.setdefault("OMP_NUM_THREADS", "1")


def common_options() -> argparse.ArgumentParser:
    """Options without help of their own, as a parent of other parsers."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data", help="folder of the data sets")
    parser.add_argument("--work", type=Path, default=REPOSITORY.parent / "scratch" / "ml", help="folder for checkpoints and held-out answers")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=SEED)
    return parser


def arguments(description: str | None) -> argparse.ArgumentParser:
    """A parser with the common options, for a stage to add its own."""
    parser = argparse.ArgumentParser(description=description, parents=[common_options()], formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--resume", action="store_true", help="keep what has been learned now and then in WORK, and go on from it")
    parser.add_argument("--trial", action="store_true", help="only a few small steps of everything, to see that it runs")
    return parser


def add_risk(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--risk", type=Path, help="folder of the risk set (default: WORK/risk)")


def start(options: argparse.Namespace) -> None:
    """Fixes seeds and the number of threads, and makes the working folder."""
    torch.set_num_threads(options.threads)
    seed_everything(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    if hasattr(options, "risk"):
        options.risk = options.risk or options.work / "risk"


def seed_everything(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
