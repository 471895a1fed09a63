"""Turns shipped int8 graphs back into float checkpoints, for when those of the training are gone.

Writes `sentence-shipped.pt` (with calibration and families), `pair-shipped.pt` (with calibration folded in; of a graph without
understanding, without it) and `message-shipped.pt` (with its temperatures). Reads graphs of `quantiser.py` and of the int8 kind before
it. Word embeddings never change in training: they come from the base encoder.

Example, from the folder models: python -m training.export.dequantise --models .
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training import settings
from training.encoder.minilm import DEPTH, Encoder, base_encoder
from training.encoder.pair_head import EmpathyHead
from training.encoder.piece_bag import PieceBag
from training.encoder.reader import CLASSES, HEADS, Reader, save
from training.encoder.sentence import OWNERS, SentenceModel, save_model

PARTS = ("qkv", "out", "up", "down")


class FloatWeights:
    """Constants of a graph as tensors, by name; the weight of an int8 product by the name of its node, [out, in]."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path), load_external_data=False).graph
        self.nodes = {node.name: node for node in graph.node}
        self.makers = {name: node for node in graph.node for name in node.output}
        own = [t for t in graph.initializer if t.data_location != onnx.TensorProto.EXTERNAL]
        self.constants = {t.name: torch.from_numpy(np.array(numpy_helper.to_array(t))) for t in own}
        halves = {k.removesuffix("_half"): v.float() for k, v in self.constants.items() if k.endswith("_half")}
        self.constants |= halves

    def __getitem__(self, name: str) -> Tensor:
        return self.constants[name]

    def product(self, name: str) -> Tensor:
        node = next((self.nodes[f"{name}{end}"] for end in ("/MatMul_quant", "/Gemm_MatMul_quant") if f"{name}{end}" in self.nodes), None)
        if node is None:  # a product in float: a head
            return next(self.float_product(self.nodes[f"{name}/{kind}"]) for kind in ("Gemm", "MatMul") if f"{name}/{kind}" in self.nodes)
        base = node.input[1].removesuffix("_quantized")
        scale = self[f"{base}_scale"]
        factor = self.constants.get(node.input[0].removesuffix("_rows") + "_factor", torch.ones(1))
        return (self[f"{base}_quantized"].float() * scale * factor.unsqueeze(1)).T.contiguous()

    def bias(self, name: str, node: str) -> Tensor:
        """By its name in the state dict, or, where the product has taken it in, by the product."""
        return self.constants[name] if name in self.constants else self[self.nodes[f"{node}/MatMul_quant"].input[6]]

    def float_product(self, node: onnx.NodeProto) -> Tensor:
        turned = any(a.name == "transB" and a.i for a in node.attribute)
        return self[node.input[1]] if turned else self[node.input[1]].T.contiguous()

    def constant_input(self, node: str) -> Tensor:
        return next(self.constants[name] for name in self.nodes[node].input if name in self.constants)

    def calibration(self, task: str) -> dict:
        """Temperature and class bias that the graph applies last to the logits of a task."""
        add = self.makers[task]
        bias = self.constant_input(add.name)
        before = self.makers[next(name for name in add.input if name not in self.constants)]
        factor = float(self.constant_input(before.name)) if before.op_type == "Mul" else 1.0
        return {"temperature": 1 / factor, "bias": bias.reshape(-1).tolist()}


def layer_state(found: FloatWeights, node: str, name: str, to: str) -> dict[str, Tensor]:
    """State of one `Layer`: products by the name of their node, everything else by its name in the state dict."""
    state = {f"{to}.{part}.weight": found.product(f"{node}/{part}") for part in PARTS}
    state |= {f"{to}.{part}.bias": found.bias(f"{name}.{part}.bias", f"{node}/{part}") for part in PARTS}
    return state | {f"{to}.{norm}.{kind}": found[f"{name}.{norm}.{kind}"] for norm in ("norm1", "norm2") for kind in ("weight", "bias")}


def embeddings_state(found: FloatWeights, name: str) -> dict[str, Tensor]:
    """Positions and norm of the graph over the words of the base encoder; positions that no text reaches stay the base's."""
    state = {k: v for k, v in base_encoder().state_dict().items() if k.startswith("embeddings")}
    own = found[f"{name}.positions"]
    state["embeddings.positions.weight"][: len(own)] = own
    return state | {f"embeddings.norm.{kind}": found[f"{name}.norm.{kind}"] for kind in ("weight", "bias")}


def bag_state(found: FloatWeights, tasks: list[str]) -> dict[str, Tensor]:
    """The second reader's tables; which constant is which is told by the node that reads it."""
    gathers = {name: found[found.nodes[f"/model/words/{node}"].input[0]] for name, node in (("row", "Gather"), ("squares", "Gather_1"), ("table", "Gather_2"))}
    names = [f"/model/words/Softmax{f'_{place}' if place else ''}_output_0" for place in range(len(tasks))]
    shares = [found.constant_input(next(n for n, node in found.nodes.items() if name in node.input)) for name in names]
    state = {"table": gathers["table"], "row": gathers["row"].reshape(-1), "squares": gathers["squares"].reshape(-1)}
    return state | {"bias": found["model.words.bias"], "shares": torch.stack(shares).reshape(-1)}


def sentence(folder: Path, out: Path) -> None:
    found, manifest = FloatWeights(folder / "sentence.onnx"), json.loads((folder / "manifest.json").read_text("utf-8"))
    tasks = {task: len(manifest["tasks"][task]["labels"]) for task in manifest["graphs"]["sentence"]["outputs"]}
    model = SentenceModel(tasks, OWNERS)
    bag_tensors = bag_state(found, list(tasks))
    model.words = PieceBag(len(bag_tensors["table"]) - 1, tasks)
    state = {f"encoder.{k}": v for k, v in embeddings_state(found, "model.encoder.embeddings").items()}
    for group in model.groups:
        for layer in range(DEPTH):
            state |= layer_state(found, f"/model/{group}.{layer}", f"model.groups.{group}.{layer}", f"groups.{group}.{layer}")
    for task in tasks:
        state |= {f"heads.{task}.weight": found.product(f"/model/{task}"), f"heads.{task}.bias": found[f"model.heads.{task}.bias"]}
    model.load_state_dict(state | {f"words.{k}": v for k, v in bag_tensors.items()})
    families = manifest["tasks"]["techniques"]["families"]
    save_model(model, out, calibration={task: found.calibration(task) for task in tasks}, families=families)


def pair(folder: Path, out: Path) -> None:
    found, head = FloatWeights(folder / "pair-encoder.onnx"), FloatWeights(folder / "empathy.onnx")
    state = embeddings_state(found, "embeddings")
    for layer in range(DEPTH):
        state |= layer_state(found, f"/layers.{layer}", f"layers.{layer}", f"layers.{layer}")
    whole = {f"encoder.{k}": v for k, v in state.items()}
    module = EmpathyHead()
    for name, part in module.named_modules():
        if isinstance(part, nn.Linear) and any(node.startswith(f"/{name.replace('.', '/')}/") for node in head.nodes):
            whole[f"head.{name}.weight"] = head.product("/" + name.replace(".", "/"))
    whole |= {f"head.{k}": head[k] for k in module.state_dict() if k in head.constants}
    whole["head.share"] = torch.logit(head["/Sigmoid_output_0"], eps=1e-4)
    whole["head.temperature"] = head.constant_input(head.makers["levels"].name).reshape(-1)
    if "head.mix" not in whole:
        whole["head.mix"] = next(v for k, v in head.constants.items() if v.dim() == 3 and v.shape[1:] == module.mix.shape[:0:-1]).transpose(1, 2)
    torch.save(whole, out)


def message(folder: Path, out: Path) -> None:
    found, manifest = FloatWeights(folder / "message.onnx"), json.loads((folder / "manifest.json").read_text("utf-8"))
    model = Reader(Encoder(), CLASSES)
    state = {f"encoder.{k}": v for k, v in embeddings_state(found, "model.encoder.embeddings").items()}
    for layer in range(DEPTH):
        state |= layer_state(found, f"/model/layers.{layer}", f"model.encoder.layers.{layer}", f"encoder.layers.{layer}")
    for head in HEADS:
        state |= {f"heads.{head}.weight": found.product(f"/model/{head}"), f"heads.{head}.bias": found[f"model.heads.{head}.bias"]}
    model.load_state_dict(state | {"segment": found["model.segment"]})
    save(model, out, temperatures={head: manifest["tasks"][head]["temperature"] for head in HEADS})


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--models", type=Path, default=settings.REPOSITORY / "models")
    options = parser.parse_args(argv)
    settings.start(options)
    sentence(options.models, options.work / "sentence-shipped.pt")
    pair(options.models, options.work / "pair-shipped.pt")
    message(options.models, options.work / "message-shipped.pt")


if __name__ == "__main__":
    main()
