"""Last stage: writes the int8 graphs, tokeniser, manifest and golden file that the program reads.

Run it after any model has changed. It exports what it finds: `--sentence` (a checkpoint of sentence_train.py) and
`--pair` (a state dict of EmpathyModel from empathy_train.py); graphs not given stay as they are in `--out`.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

import common
import data
from empathy_model import HIDDEN, MAX_TOKENS as PAIR_TOKENS, MECHANISMS, EmpathyHead
from golden import golden_file
from onnx_files import export_graph, quantise, sha256, share_table, write_json
from sentence_model import Encoder, SentenceModel, SmallTableEmbeddings, load_model

WORDS = "words.bin"
"""The word table that all encoders share; they read it from the same folder."""

TASKS = {"direction": data.DIRECTION, "techniques": data.TECHNIQUES, "sentiment": data.SENTIMENT, "risk": data.RISK}


class SentenceGraph(nn.Module):
    """Logits of the four tasks, with temperature and class bias applied."""

    def __init__(self, model: SentenceModel, calibration: dict) -> None:
        super().__init__()
        self.model = model
        fits = {task: calibration.get(task, {"temperature": 1.0, "bias": [0.0]}) for task in TASKS}
        self.scales = {task: 1 / fit["temperature"] for task, fit in fits.items()}
        self.biases = {task: torch.tensor(fit["bias"], dtype=torch.float32) for task, fit in fits.items()}

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        logits = self.model(input_ids, attention_mask, list(TASKS))
        return tuple(logits[task] * self.scales[task] + self.biases[task] for task in TASKS)


def text_axes(*names: str) -> dict:
    return {name: {0: "batch", 1: "tokens"} for name in names}


def example_ids() -> tuple[Tensor, Tensor]:
    ids = torch.tensor([[101, 7592, 2088, 102], [101, 2748, 102, 0]])
    return ids, (ids != 0).long()


def export_sentence(model: SentenceModel, calibration: dict, out: Path) -> None:
    model.encoder.embeddings = SmallTableEmbeddings(model.encoder.embeddings, common.MAX_TOKENS)
    graph = SentenceGraph(model.eval(), calibration)
    axes = text_axes("input_ids", "attention_mask") | {task: {0: "batch"} for task in TASKS}
    float_file = out / "sentence.float.onnx"
    export_graph(graph, example_ids(), ["input_ids", "attention_mask"], list(TASKS), axes, float_file)
    quantise(float_file, out / "sentence.onnx", keep_float=("heads",))
    share_table(out / "sentence.onnx", out / WORDS)
    float_file.unlink()


def export_pair(state: dict, out: Path) -> None:
    """`state` is that of EmpathyModel: `encoder.bert.*` and `head.*`."""
    bert = {k.removeprefix("encoder.bert."): v for k, v in state.items() if k.startswith("encoder.bert.")}
    encoder = Encoder.from_bert(bert)
    encoder.embeddings = SmallTableEmbeddings(encoder.embeddings, PAIR_TOKENS)
    head = EmpathyHead()
    head.load_state_dict({k.removeprefix("head."): v for k, v in state.items() if k.startswith("head.")})
    float_file = out / "pair.float.onnx"
    export_graph(encoder, example_ids(), ["input_ids", "attention_mask"], ["hidden"], text_axes("input_ids", "attention_mask", "hidden"), float_file)
    quantise(float_file, out / "pair-encoder.onnx")
    share_table(out / "pair-encoder.onnx", out / WORDS)
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    samples = (torch.randn(2, 5, HIDDEN), mask, torch.randn(2, 3, HIDDEN), mask[:, :3])
    axes = text_axes("reply_hidden", "reply_mask", "rationales") | {"levels": {0: "batch"}}
    axes |= {name: {0: "batch", 1: "seeker_tokens"} for name in ("seeker_hidden", "seeker_mask")}
    inputs = ["reply_hidden", "reply_mask", "seeker_hidden", "seeker_mask"]
    export_graph(head.eval(), samples, inputs, ["levels", "rationales"], axes, float_file)
    quantise(float_file, out / "empathy.onnx")
    float_file.unlink()


def write_tokenizer(out: Path) -> None:
    description = json.loads((common.base_model_folder() / "tokenizer.json").read_text("utf-8"))
    description["truncation"] = description["padding"] = None
    write_json(out / "tokenizer.json", description, indent=None)


def graph_entry(out: Path, file: str, inputs: list[str], outputs: list[str], max_tokens: int | None) -> dict:
    limit = {} if max_tokens is None else {"maxTokens": max_tokens}
    return {"file": file, "sha256": sha256(out / file), **limit, "inputs": inputs, "outputs": outputs}


def write_manifest(out: Path, families: dict, cards: dict) -> None:
    text = ["input_ids", "attention_mask"]
    graphs = {"sentence": graph_entry(out, "sentence.onnx", text, list(TASKS), common.MAX_TOKENS)}
    tasks: dict = {task: {"graph": "sentence", "output": task, "labels": labels, **cards.get(task, {})} for task, labels in TASKS.items()}
    tasks["techniques"]["families"] = families
    if (out / "pair-encoder.onnx").exists():
        graphs["pair_encoder"] = graph_entry(out, "pair-encoder.onnx", text, ["hidden"], PAIR_TOKENS)
        inputs = ["reply_hidden", "reply_mask", "seeker_hidden", "seeker_mask"]
        graphs["empathy"] = graph_entry(out, "empathy.onnx", inputs, ["levels", "rationales"], None)
        tasks["empathy"] = {"encoder": "pair_encoder", "graph": "empathy", "mechanisms": list(MECHANISMS), "levels": 3, **cards.get("empathy", {})}
    tokenizer, words = ({"file": file, "sha256": sha256(out / file)} for file in ("tokenizer.json", WORDS))
    write_json(out / "manifest.json", {"version": 1, "tokenizer": tokenizer, "words": words, "graphs": graphs, "tasks": tasks})


def main() -> None:
    parser = common.arguments(__doc__)
    parser.add_argument("--sentence", type=Path, help="checkpoint of sentence_train.py")
    parser.add_argument("--pair", type=Path, help="state dict of EmpathyModel")
    parser.add_argument("--out", type=Path, default=common.REPOSITORY / "models")
    options = parser.parse_args()
    common.start(options)
    options.out.mkdir(parents=True, exist_ok=True)
    here = Path(__file__).parent
    checkpoint = torch.load(options.sentence) if options.sentence else {}
    if options.sentence:
        export_sentence(load_model(options.sentence), checkpoint.get("calibration", {}), options.out)
    if options.pair:
        loaded = torch.load(options.pair)
        export_pair(loaded.get("state", loaded), options.out)
    write_tokenizer(options.out)
    families = checkpoint.get("families")
    if families is None:
        previous = options.out / "manifest.json"
        families = json.loads(previous.read_text())["tasks"]["techniques"]["families"] if previous.exists() else {}
    write_manifest(options.out, families, json.loads((here / "cards.json").read_text("utf-8")))
    write_json(options.out / "golden.json", golden_file(options.out), indent=1)
    total = sum(p.stat().st_size for p in (*options.out.glob("*.onnx"), options.out / WORDS))
    print({p.name: p.stat().st_size for p in options.out.glob("*.*")}, f"graphs {np.round(total / 1e6, 1)} MB")


if __name__ == "__main__":
    main()
