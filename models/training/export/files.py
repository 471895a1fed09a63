"""Writes trained modules as ONNX graphs; small helpers around the files of the models folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx.external_data_helper import set_external_data
from torch import nn

OPSET = 17
WORDS = "words.bin"
"""The word table that all encoders share; they read it from the same folder."""
TEXT_INPUTS = ["input_ids", "attention_mask"]


def text_feed(row: list[int]) -> dict[str, np.ndarray]:
    """One text as a graph reads it, nothing padded."""
    return {"input_ids": np.array([row], np.int64), "attention_mask": np.ones((1, len(row)), np.int64)}


def text_axes(*names: str) -> dict:
    return {name: {0: "batch", 1: "tokens"} for name in names}


def example_ids() -> tuple[torch.Tensor, torch.Tensor]:
    ids = torch.tensor([[101, 7592, 2088, 102], [101, 2748, 102, 0]])
    return ids, (ids != 0).long()


def export_graph(module: nn.Module, samples: tuple, inputs: list[str], outputs: list[str], axes: dict, target: Path) -> None:
    """Writes a float graph with dynamic axes."""
    module.eval()
    with torch.no_grad():
        torch.onnx.export(
            module, samples, str(target), input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False
        )
    onnx.checker.check_model(onnx.load(str(target)))


def share_table(graph: Path, words: Path) -> None:
    """Moves the word table and its scales out of a graph into the file `words` beside it, which all encoders share.

    Raises ValueError when the file is there and holds another table.
    """
    model, data = onnx.load(str(graph), load_external_data=False), b""
    for name in ("table", "scale"):
        (tensor,) = (t for t in model.graph.initializer if t.name.endswith(f"embeddings.{name}"))
        content = onnx.numpy_helper.to_array(tensor).tobytes()
        tensor.raw_data = content
        set_external_data(tensor, words.name, offset=len(data), length=len(content))
        tensor.ClearField("raw_data")
        data += content
    if words.exists() and words.read_bytes() != data:
        raise ValueError(f"{graph.name} has other word embeddings than {words}: train with the embeddings fixed, or export every graph.")
    words.write_bytes(data)
    onnx.save(model, str(graph))


def session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_hash(entry: dict, folder: Path) -> dict:
    """A manifest's entry of a file with the file's hash."""
    return {"file": entry["file"], "sha256": sha256(folder / entry["file"])} | entry


def write_json(path: Path, value: object, indent: int | None = 2) -> None:
    path.write_text(json.dumps(value, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")


def rounded(array: np.ndarray, digits: int = 5) -> list:
    return np.round(array.astype(float), digits).tolist()
