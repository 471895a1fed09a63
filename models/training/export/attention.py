"""One operator for all of a layer's attention, in place of the twelve that the export writes: the same sums, less copying.

`QAttention` takes the int8 product of query, key and value and lays out the heads by itself. The factor that `quantiser.py` takes
out of what the heads give goes into the scale and bias of the values: one multiplication less. It does both to
graphs that ship, too; weights stay as they are to the last bit.

Example, from the folder models: python -m training.export.attention --models . && python -m training.export.graphs --out .
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from training import settings
from training.encoder.minilm import ATTENTION_HEADS, HIDDEN

PRODUCT = "/qkv/MatMul_quant"
"""How the name of a layer's int8 product of query, key and value ends."""
MASK = "attention_mask"


class Wiring:
    """Who makes and who reads each value of a graph."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.maker = {name: node for node in graph.node for name in node.output}
        self.readers: dict[str, list[onnx.NodeProto]] = {}
        for node in graph.node:
            for name in node.input:
                self.readers.setdefault(name, []).append(node)

    def between(self, first: str, last: str) -> set[str]:
        """Outputs of the nodes on any way from the value `first` to the value `last`."""

        def reached(start: str, step) -> set[str]:
            found, open_values = set(), [start]
            while open_values:
                for name in step(open_values.pop()):
                    if name not in found:
                        found.add(name)
                        open_values.append(name)
            return found

        after = reached(first, lambda value: [o for node in self.readers.get(value, []) for o in node.output])
        before = reached(last, lambda value: list(self.maker[value].input) if value in self.maker else [])
        return after & (before | {last})


def scaled(constant: onnx.TensorProto, factor: np.ndarray) -> None:
    """Multiplies the part of a constant that belongs to the values; queries and keys stay."""
    values = numpy_helper.to_array(constant).copy()
    values[2 * HIDDEN :] *= factor
    constant.CopyFrom(numpy_helper.from_array(values, constant.name))


def fused(product: onnx.NodeProto, wiring: Wiring, constants: dict[str, onnx.TensorProto]) -> tuple[onnx.NodeProto, set[str], str]:
    """The operator in place of a layer's attention; the outputs it makes needless; the output it has taken the place of."""
    layer = product.name.removesuffix(PRODUCT)
    even = next(node for node in wiring.maker.values() if node.name.startswith(f"{layer}/out/") and node.op_type == "Mul")
    rows, weight, row_scale, scale, zero, _, bias = product.input
    factor = numpy_helper.to_array(constants[even.input[1]])
    for name in (scale, bias):
        scaled(constants[name], factor)
    node = helper.make_node(
        "QAttention", [rows, weight, bias, row_scale, scale, f"{MASK}_int32", zero], list(even.output), product.name,
        domain="com.microsoft", num_heads=ATTENTION_HEADS, mask_filter_value=-1e4,
    )  # fmt: skip
    return node, wiring.between(product.output[0], even.input[0]) | {product.output[0]}, even.output[0]


def without_idle(model: onnx.ModelProto) -> None:
    """Takes out what no output needs."""
    graph, needed, kept = model.graph, {o.name for o in model.graph.output}, []
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            needed.update(node.input)
            kept.append(node)
    constants = [t for t in graph.initializer if t.name in needed]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(reversed(kept))
    graph.initializer.extend(constants)


def fuse_attention(model: onnx.ModelProto) -> bool:
    """Puts the one operator in place of every layer's attention. False: the graph has no such layer, or none any more, and stays as it is."""
    wiring, constants = Wiring(model.graph), {t.name: t for t in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMulIntegerToFloat" and node.name.endswith(PRODUCT)]
    if not products:
        return False
    nodes, needless, made = [helper.make_node("Cast", [MASK], [f"{MASK}_int32"], f"{MASK}_int32", to=onnx.TensorProto.INT32)], set(), {}
    for product in products:
        node, gone, output = fused(product, wiring, constants)
        needless |= gone | {output}
        made[product.name] = node
    for node in model.graph.node:
        if node.name in made:
            nodes.append(made[node.name])
        elif not needless.intersection(node.output):
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    without_idle(model)
    return True


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, default=settings.REPOSITORY / "models")
    for path in sorted(parser.parse_args(argv).models.glob("*.onnx")):
        model = onnx.load(str(path), load_external_data=False)
        before = len(model.graph.node)
        if fuse_attention(model):
            onnx.save(model, str(path))
        print(f"{path.name}: {before} operators, {len(model.graph.node)} now")


if __name__ == "__main__":
    main()
