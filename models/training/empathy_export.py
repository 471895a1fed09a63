"""Folds calibration into a trained empathy model and renews its graphs, manifest keys and golden answers.

    python empathy_export.py --state runs/empathy/final.pt --fit runs/empathy/fit.json --out runs/empathy/pair.pt --models ..

`export.py --pair runs/empathy/pair.pt` does the same together with the other tasks.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

import common
from empathy_model import MAX_TOKENS, MECHANISMS
from export import HEAD_INPUTS, HEAD_OUTPUTS, export_pair, graph_entry
from golden import golden_pairs
from onnx_files import write_json


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


def average(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of several trainings from one start (a "model soup", Wortsman et al. 2022)."""
    return {name: torch.stack([s[name].float() for s in states]).mean(0).to(states[0][name].dtype) for name in states[0]}


def export(state: dict[str, torch.Tensor], out: Path, folder: Path) -> None:
    """Writes both graphs into `out` and, where its manifest and golden file exist, their empathy keys alone."""
    export_pair(state, out, folder)
    manifest_file, golden = out / "manifest.json", out / "golden.json"
    if manifest_file.exists():
        manifest = json.loads(manifest_file.read_text("utf-8"))
        text = ["input_ids", "attention_mask"]
        manifest["graphs"]["pair_encoder"] = graph_entry(out, "pair-encoder.onnx", text, ["hidden"], MAX_TOKENS)
        manifest["graphs"]["empathy"] = graph_entry(out, "empathy.onnx", HEAD_INPUTS, HEAD_OUTPUTS, None)
        card = json.loads((Path(__file__).parent / "cards.json").read_text("utf-8")).get("empathy", {})
        task = {"encoder": "pair_encoder", "graph": "empathy", "mechanisms": list(MECHANISMS), "levels": 3}
        manifest["tasks"]["empathy"] = task | card
        write_json(manifest_file, manifest)
    if golden.exists():
        answers = json.loads(golden.read_text("utf-8"))
        answers["empathy"] = golden_pairs(out, MAX_TOKENS)
        write_json(golden, answers, indent=1)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--state", type=Path, nargs="+", required=True, help="one state, or several to average")
    p.add_argument("--fit", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--models", type=Path, help="folder of the program's models, to export into")
    p.add_argument("--data", type=Path, default=common.REPOSITORY.parent / "shared" / "data", help="folder of the data sets")
    args = p.parse_args()
    state = fold(average([torch.load(path) for path in args.state]), json.loads(args.fit.read_text()))
    torch.save(state, args.out)
    if args.models:
        export(state, args.models, args.data)


if __name__ == "__main__":
    main()
