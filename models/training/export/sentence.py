"""The sentence model as an int8 graph."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.data import sets
from training.encoder import tokens
from training.encoder.minilm import SmallTableEmbeddings
from training.encoder.sentence import SentenceModel, load_model
from training.export.files import TEXT_INPUTS, WORDS, example_ids, export_graph, share_table, text_axes, text_feed
from training.export.quantiser import quantise

TASKS = {"direction": sets.DIRECTION, "techniques": sets.TECHNIQUES, "sentiment": sets.SENTIMENT}


class SentenceGraph(nn.Module):
    """Logits of the tasks, with temperature and class bias applied."""

    def __init__(self, model: SentenceModel, calibration: dict) -> None:
        super().__init__()
        self.model = model
        self.scales = {task: 1 / calibration[task]["temperature"] for task in TASKS}
        self.biases = {task: torch.tensor(calibration[task]["bias"], dtype=torch.float32) for task in TASKS}

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        logits = self.model(input_ids, attention_mask)
        return tuple(logits[task] * self.scales[task] + self.biases[task] for task in TASKS)


def feeds(folder: Path) -> list[str]:
    """Some of every kind of sentence that the graph reads."""
    posts = [line["text"] for line in sets.lines(folder / "unlabelled/support_text.jsonl")]
    films = [text for text, _ in sets.sst(folder, "train")[0]]
    return sets.direction(folder)[0][::27] + sets.techniques(folder)[0][::27] + films[::95] + posts[::270]


def export_sentence(path: Path, out: Path, options) -> tuple[dict, dict]:
    """Writes the graph of a calibrated checkpoint; its entries in the manifest, graphs and tasks."""
    model, saved = load_model(path), torch.load(path)
    model.encoder.embeddings = SmallTableEmbeddings(model.encoder.embeddings, tokens.MAX_TOKENS)
    axes = text_axes(*TEXT_INPUTS) | {task: {0: "batch"} for task in TASKS}
    float_file, target = out / "sentence.float.onnx", out / "sentence.onnx"
    export_graph(SentenceGraph(model.eval(), saved["calibration"]), example_ids(), TEXT_INPUTS, list(TASKS), axes, float_file)
    quantise(float_file, target, [text_feed(row) for row in tokens.encode(tokens.load_tokenizer(), feeds(options.data))], options.trial)
    share_table(target, out / WORDS)
    float_file.unlink()
    entry = {"file": target.name, "maxTokens": tokens.MAX_TOKENS, "inputs": TEXT_INPUTS, "outputs": list(TASKS)}
    tasks = {task: {"graph": "sentence", "output": task, "labels": labels} for task, labels in TASKS.items()}
    tasks["techniques"]["families"] = saved["families"]
    return {"sentence": entry}, tasks
