"""int8 products that give a text the same answer whatever stands beside it, on every processor.

Activations have a fixed scale that is found once on calibration texts, so nothing of a batch enters a result. Weights keep to
-64 … 64: instruction sets without VNNI add two unsigned-by-signed products in sixteen bits, and 2 * 255 * 64 still fits there.
A factor for each input channel is taken out of the activations and put into the weights, so that a few loud
channels do not set the scale of all (SmoothQuant, Xiao et al. 2023). The error left in each product is 1 to 4 in a hundred.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.export.attention import fuse_attention

WEIGHT_LIMIT = 64
SMALLEST = 64
"""Products with fewer rows or columns (the heads) stay in float."""

HALVED = 40_000
"""Float constants of at least so many numbers are stored in half precision."""
DAMPING, BLOCK = 0.01, 64

Feeds = list[dict[str, np.ndarray]]


@dataclass
class Product:
    """A matrix product with a constant weight [in, out] and, where an addition follows, the name of its bias."""

    node: onnx.NodeProto
    weight: np.ndarray
    bias: str | None
    output: str


def prepared(source: Path) -> onnx.ModelProto:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "prepared.onnx"
        quant_pre_process(str(source), str(target), skip_symbolic_shape=True)
        return onnx.load(str(target))


def products(model: onnx.ModelProto) -> dict[str, list[Product]]:
    """Products that are to be int8, by the name of their input; an addition of a bias is taken into them."""
    constants = {t.name: t for t in model.graph.initializer}
    readers: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found: dict[str, list[Product]] = {}
    for node in model.graph.node:
        if node.op_type != "MatMul" or node.input[1] not in constants:
            continue
        weight = numpy_helper.to_array(constants[node.input[1]]).astype(np.float32)
        if weight.ndim != 2 or min(weight.shape) < SMALLEST:
            continue
        after = readers.get(node.output[0], [])
        bias = next((n for n in after[0].input if n in constants), None) if len(after) == 1 and after[0].op_type == "Add" else None
        whole = bias is not None and constants[bias].dims == [weight.shape[1]]
        found.setdefault(node.input[0], []).append(
            Product(node, weight, bias if whole else None, after[0].output[0] if whole else node.output[0])
        )
    return found


def activations(model: onnx.ModelProto, names: list[str], feeds: Feeds) -> dict[str, np.ndarray]:
    """What each named tensor holds over all feeds, [rows, channels]."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    del probe.graph.output[:]
    inputs = {i.name for i in model.graph.input}
    probe.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names if name not in inputs)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    run = onnxruntime.InferenceSession(probe.SerializeToString(), options, providers=["CPUExecutionProvider"])
    own = [o.name for o in run.get_outputs()]
    kept: dict[str, list[np.ndarray]] = {name: [] for name in names}
    for feed in feeds:
        for name, value in (dict(zip(own, run.run(own, feed))) | {n: feed[n] for n in names if n in inputs}).items():
            kept[name].append(value.reshape(-1, value.shape[-1]))
    return {name: np.concatenate(rows) for name, rows in kept.items()}


def rounded_weight(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 weight and its scale for each output channel: of a few clippings the one with the least squared error."""
    top = np.maximum(np.abs(weight).max(0), 1e-12)
    best, error = None, np.full(weight.shape[1], np.inf)
    for share in (1.0, 0.9, 0.8):
        scale = share * top / WEIGHT_LIMIT
        q = np.clip(np.round(weight / scale), -WEIGHT_LIMIT, WEIGHT_LIMIT)
        miss = ((q * scale - weight) ** 2).sum(0)
        if best is None:
            best = [q.copy(), scale.copy()]
        better = miss < error
        best[0][:, better], best[1][better], error[better] = q[:, better], scale[better], miss[better]
    return best[0].astype(np.int8), best[1].astype(np.float32)


def fitted_weight(weight: np.ndarray, rows: np.ndarray, exact: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `rounded_weight`, but what each rounding leaves over goes to the input channels that are not yet rounded, as the
    second moments of the inputs tell (GPTQ, Frantar et al. 2023), after a ridge fit of `rows` @ weight to `exact`."""
    moments = rows.T @ rows / len(rows)
    moments += DAMPING * np.diag(moments).mean() * np.eye(len(moments))
    left = weight + np.linalg.solve(moments, rows.T @ (exact - rows @ weight) / len(rows))
    order = np.argsort(-np.diag(moments))
    upper = np.linalg.cholesky(np.linalg.inv(moments[np.ix_(order, order)])).T.astype(np.float32)
    scale, left = rounded_weight(left)[1], left[order].astype(np.float32)
    whole = np.zeros(weight.shape, np.float32)
    for start in range(0, len(order), BLOCK):
        block = slice(start, min(start + BLOCK, len(order)))
        rests = np.zeros((block.stop - start, weight.shape[1]), np.float32)
        for place in range(start, block.stop):
            whole[place] = np.clip(np.round(left[place] / scale), -WEIGHT_LIMIT, WEIGHT_LIMIT)
            rests[place - start] = (left[place] - whole[place] * scale) / upper[place, place]
            left[place + 1 : block.stop] -= np.outer(upper[place, place + 1 : block.stop], rests[place - start])
        left[block.stop :] -= upper[block, block.stop :].T @ rests
    result = np.zeros(weight.shape, np.int8)
    result[order] = whole.astype(np.int8)
    return result, scale


@dataclass
class Grid:
    """x -> round(x * factor / scale) + zero, in uint8; calling it gives that without `zero`."""

    factor: np.ndarray
    scale: np.float32
    zero: int

    def __call__(self, x: np.ndarray) -> np.ndarray:
        z = x * self.factor
        return np.clip(np.round(z / self.scale) + self.zero, 0, 255) - self.zero


def grid_of(rows: np.ndarray, factor: np.ndarray, share: float) -> Grid:
    z = rows * factor
    low, high = share * min(float(z.min()), 0.0), share * max(float(z.max()), 0.0)
    scale = np.float32((high - low) / 255)
    return Grid(factor, scale, int(np.clip(np.round(-low / scale), 0, 255)))


def best_grid(rows: np.ndarray, group: list[Product]) -> Grid:
    """The grid with the least squared error of the products over all of `rows`."""
    weight = np.concatenate([p.weight for p in group], 1)
    loud, heavy = np.maximum(np.abs(rows).max(0), 1e-6), np.maximum(np.abs(weight).max(1), 1e-6)
    sample = rows[:: max(1, len(rows) // 1000)]
    exact, best = sample @ weight, None
    for part in (0.5, 0.75, 1.0):
        factor = (heavy ** (1 - part) / loud**part).astype(np.float32)
        q, scale = rounded_weight(weight / factor[:, None])
        for share in (1.0, 0.85):
            grid = grid_of(rows, factor, share)
            miss = float(((grid(sample) @ (q * (scale * grid.scale)) - exact) ** 2).mean())
            if best is None or miss < best[0]:
                best = (miss, grid)
    return best[1]


def tensor(model: onnx.ModelProto, name: str, value: np.ndarray) -> str:
    model.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
    return name


def replace(model: onnx.ModelProto, name: str, group: list[Product], rows: np.ndarray, plainly: bool) -> dict[str, list[onnx.NodeProto]]:
    """New nodes by the name of the node before which they belong."""
    grid, first = best_grid(rows, group), group[0].node.name
    steps = grid(rows) * grid.scale
    scale, zero = tensor(model, f"{first}_row_scale", np.array(grid.scale, np.float32)), tensor(model, f"{first}_row_zero", np.array(grid.zero, np.uint8))
    even = helper.make_node("Mul", [name, tensor(model, f"{first}_factor", grid.factor)], [f"{first}_even"], f"{first}_even")
    result = {first: [even, helper.make_node("QuantizeLinear", [f"{first}_even", scale, zero], [f"{first}_rows"], f"{first}_rows")]}
    for product in group:
        own = product.weight / grid.factor[:, None]
        q, scales = rounded_weight(own) if plainly else fitted_weight(own, steps, rows @ product.weight)
        key = product.node.name
        inputs = [f"{first}_rows", tensor(model, f"{key}_quantized", q), scale, tensor(model, f"{key}_scale", scales.astype(np.float32)), zero, ""]
        inputs += [] if product.bias is None else [product.bias]
        result.setdefault(key, []).append(helper.make_node("MatMulIntegerToFloat", inputs, [product.output], f"{key}_quant", domain="com.microsoft"))
    return result


def halve(model: onnx.ModelProto) -> list[onnx.NodeProto]:
    """Stores large float constants in half precision; the nodes that turn them back, which a session runs once when it loads."""
    nodes = []
    for constant in model.graph.initializer:
        if constant.data_type != onnx.TensorProto.FLOAT or int(np.prod(constant.dims)) < HALVED or constant.name.endswith("embeddings.scale"):
            continue
        name = constant.name
        constant.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(constant).astype(np.float16), f"{name}_half"))
        nodes.append(helper.make_node("Cast", [constant.name], [name], f"{name}_cast", to=onnx.TensorProto.FLOAT))
    return nodes


def quantise(source: Path, target: Path, feeds: Feeds, plainly: bool = False) -> None:
    """Writes the graph `source` with int8 products; `feeds` are calibration inputs, one text each, nothing padded.

    `plainly`: each weight is rounded by itself, which takes no time, in place of `fitted_weight`.
    """
    model = prepared(source)
    found = products(model)
    rows = activations(model, list(found), feeds)
    before: dict[str, list[onnx.NodeProto]] = {}
    for name, group in found.items():
        for key, nodes in replace(model, name, group, rows[name], plainly).items():
            before.setdefault(key, []).extend(nodes)
    gone = {p.node.name for group in found.values() for p in group}
    taken = {p.output for group in found.values() for p in group if p.bias is not None}
    nodes = []
    for node in model.graph.node:
        nodes += before.get(node.name, [])
        if node.name not in gone and not (node.op_type == "Add" and node.output[0] in taken):
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    kept = [t for t in model.graph.initializer if t.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    casts = halve(model)
    del model.graph.node[:]
    model.graph.node.extend(casts + nodes)
    del model.graph.value_info[:]
    if not any(o.domain == "com.microsoft" for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    fuse_attention(model)
    onnx.save(model, str(target))
