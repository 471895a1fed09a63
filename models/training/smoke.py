"""A tiny slice of the data sets and an untrained teacher of one layer: enough to see every stage run, not to learn anything."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import torch
from transformers import MPNetConfig, MPNetModel

LINES, CHATS, MESSAGES = 80, 12, 150
"""Kept of each file; of files with a whole conversation a line; of each composed community."""
WHOLE = ("conversations", "mi_context")


def thinned(rows: list[str], most: int) -> list[str]:
    """At most so many rows, taken evenly from the whole."""
    return rows[:: max(1, len(rows) // most)][:most]


def slice_lines(source: Path, target: Path) -> None:
    most = CHATS if any(name in str(source) for name in WHOLE) else LINES
    rows = [line for line in source.read_text("utf-8").split("\n") if line]
    target.write_text("\n".join(thinned(rows, most)) + "\n", "utf-8")


def slice_community(source: Path, target: Path) -> None:
    """The first messages of an export, and their lines of truth."""
    export = json.loads(source.read_text("utf-8"))
    export["messages"] = export["messages"][:MESSAGES]
    kept = {message["id"] for message in export["messages"]}
    target.write_text(json.dumps(export), "utf-8")
    name = source.name.replace(".export.json", ".truth.jsonl")
    truth = [line for line in source.with_name(name).read_text("utf-8").split("\n") if line and json.loads(line)["id"] in kept]
    target.with_name(name).write_text("\n".join(truth) + "\n", "utf-8")


def slice_data(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")):
        own = target / path.relative_to(source)
        own.parent.mkdir(parents=True, exist_ok=True)
        if path.name.endswith(".export.json"):
            slice_community(path, own)
        elif path.suffix in (".jsonl", ".txt") and not path.name.endswith(".truth.jsonl"):
            slice_lines(path, own)


def small_teacher(folder: Path) -> None:
    torch.manual_seed(0)
    MPNetModel(MPNetConfig(vocab_size=30527, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64)).save_pretrained(folder)


def prepare(data: Path, work: Path) -> tuple[Path, Path]:
    """A fresh (data folder, working folder) for a smoke run, below `work`."""
    folder = work / "smoke"
    shutil.rmtree(folder, ignore_errors=True)
    slice_data(data, folder / "data")
    small_teacher(folder / "work" / "all-mpnet-base-v2")
    return folder / "data", folder / "work"
