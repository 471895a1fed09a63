"""Folds calibration into a trained empathy model, so that `export.py --pair` can write its graphs.

    python empathy_export.py --state runs/empathy/final.pt --fit runs/empathy/fit.json --out runs/empathy/pair.pt
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from empathy_model import MECHANISMS


def fold(state: dict[str, torch.Tensor], fit: dict) -> dict[str, torch.Tensor]:
    """The state with level biases, temperatures and span thresholds (`fit.json` of empathy_report.py) in its buffers."""
    state = dict(state)
    state["head.level_bias"] = torch.tensor(fit["bias"], dtype=torch.float32)
    state["head.temperature"] = torch.tensor(fit["temperature"], dtype=torch.float32)
    offset = torch.tensor([fit["spans"][m][0] for m in range(len(MECHANISMS))], dtype=torch.float32)
    share = torch.tensor([fit["spans"][m][1] for m in range(len(MECHANISMS))], dtype=torch.float32)
    learned = state["head.share"].sigmoid()
    state["head.share"] = torch.logit(learned + share * (1 - learned), eps=1e-4)
    state["head.rationale_bias"] = -offset
    return state


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--state", type=Path, required=True)
    p.add_argument("--fit", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    torch.save(fold(torch.load(args.state), json.loads(args.fit.read_text())), args.out)


if __name__ == "__main__":
    main()
