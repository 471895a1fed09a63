"""Last stage: writes the int8 graphs, tokeniser, manifest and golden file that the program reads.

Run it after any model has changed. It exports what it is given: `--sentence` (a checkpoint of sentence_train.py) and
`--pair` (a state dict of EmpathyModel from empathy_train.py); graphs not given stay as they are in `--out`. The message
reader is put there by message_export.py, which leaves `message.json` beside it. Texts of the data sets serve to find the
scales of activations (`quantiser.py`); their labels are not read.
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
from onnx_files import export_graph, session, sha256, share_table, write_json
from quantiser import Feeds, quantise
from sentence_model import Encoder, SentenceModel, SmallTableEmbeddings, load_model

WORDS = "words.bin"
"""The word table that all encoders share; they read it from the same folder."""

TASKS = {"direction": data.DIRECTION, "techniques": data.TECHNIQUES, "sentiment": data.SENTIMENT}
MESSAGE = "message.json"
"""What message_export.py says of its graph and tasks, for the manifest."""
HEAD_OUTPUTS = ["levels", "rationales", "understanding"]
HEAD_INPUTS = ["reply_hidden", "reply_mask", "seeker_hidden", "seeker_mask"]


def text_feeds(texts: list[str], most: int) -> Feeds:
    rows = common.encode(common.load_tokenizer(), texts, most)
    return [{"input_ids": np.array([row], np.int64), "attention_mask": np.ones((1, len(row)), np.int64)} for row in rows]


def sentences(folder: Path) -> list[str]:
    """Some of every kind of sentence that the graph reads."""
    posts = [line["text"] for line in data.lines(folder / "unlabelled/support_text.jsonl")]
    films = [text for text, _ in data.sst(folder, "train")[0]]
    return data.direction(folder)[0][::27] + data.techniques(folder)[0][::27] + films[::95] + posts[::270]


def posts_and_replies(folder: Path) -> tuple[list[str], list[str]]:
    """Some posts and, in the same order, replies to them; long ones and short ones."""
    found = [(line["seeker_post"], line["response_post"]) for line in data.lines(folder / "empathy/epitome_reddit.jsonl")[::25]]
    chats = [line["turns"] for line in data.lines(folder / "conversations/esconv.valid.jsonl")[::3]]
    found += [(turns[2]["text"], turns[3]["text"]) for turns in chats if len(turns) > 3]
    return [post for post, _ in found], [reply for _, reply in found]


class SentenceGraph(nn.Module):
    """Logits of the tasks, with temperature and class bias applied."""

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


def export_sentence(model: SentenceModel, calibration: dict, out: Path, folder: Path) -> None:
    model.encoder.embeddings = SmallTableEmbeddings(model.encoder.embeddings, common.MAX_TOKENS)
    graph = SentenceGraph(model.eval(), calibration)
    axes = text_axes("input_ids", "attention_mask") | {task: {0: "batch"} for task in TASKS}
    float_file = out / "sentence.float.onnx"
    export_graph(graph, example_ids(), ["input_ids", "attention_mask"], list(TASKS), axes, float_file)
    quantise(float_file, out / "sentence.onnx", text_feeds(sentences(folder), common.MAX_TOKENS))
    share_table(out / "sentence.onnx", out / WORDS)
    float_file.unlink()


def export_encoder(state: dict, out: Path, feeds: Feeds) -> list[np.ndarray]:
    """Writes the pair encoder; its hidden states of the feeds, in float."""
    bert = {k.removeprefix("encoder.bert."): v for k, v in state.items() if k.startswith("encoder.bert.")}
    encoder = Encoder.from_bert(bert)
    encoder.embeddings = SmallTableEmbeddings(encoder.embeddings, PAIR_TOKENS)
    float_file = out / "pair.float.onnx"
    export_graph(encoder, example_ids(), ["input_ids", "attention_mask"], ["hidden"], text_axes("input_ids", "attention_mask", "hidden"), float_file)
    quantise(float_file, out / "pair-encoder.onnx", feeds)
    share_table(out / "pair-encoder.onnx", out / WORDS)
    graph = session(float_file)
    hidden = [graph.run(["hidden"], feed)[0] for feed in feeds]
    float_file.unlink()
    return hidden


def export_pair(state: dict, out: Path, folder: Path) -> None:
    """`state` is that of EmpathyModel: `encoder.bert.*` and `head.*`."""
    posts, replies = posts_and_replies(folder)
    hidden = export_encoder(state, out, text_feeds(posts + replies, PAIR_TOKENS))
    masks = [np.ones(states.shape[:2], np.int64) for states in hidden]
    feeds = [dict(zip(HEAD_INPUTS, (hidden[i + len(posts)], masks[i + len(posts)], hidden[i], masks[i]))) for i in range(len(posts))]
    head = EmpathyHead()
    head.load_state_dict({k.removeprefix("head."): v for k, v in state.items() if k.startswith("head.")})
    float_file = out / "empathy.float.onnx"
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    samples = (torch.randn(2, 5, HIDDEN), mask, torch.randn(2, 3, HIDDEN), mask[:, :3])
    axes = text_axes("reply_hidden", "reply_mask", "rationales") | {name: {0: "batch"} for name in ("levels", "understanding")}
    axes |= {name: {0: "batch", 1: "seeker_tokens"} for name in ("seeker_hidden", "seeker_mask")}
    export_graph(head.eval(), samples, HEAD_INPUTS, HEAD_OUTPUTS, axes, float_file)
    quantise(float_file, out / "empathy.onnx", feeds)
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
        graphs["empathy"] = graph_entry(out, "empathy.onnx", HEAD_INPUTS, HEAD_OUTPUTS, None)
        tasks["empathy"] = {"encoder": "pair_encoder", "graph": "empathy", "mechanisms": list(MECHANISMS), "levels": 3, **cards.get("empathy", {})}
    if (out / MESSAGE).exists():
        said = json.loads((out / MESSAGE).read_text("utf-8"))
        graphs["message"] = said["graph"] | {"sha256": sha256(out / said["graph"]["file"])}
        tasks |= {task: entry | cards.get(task, {}) for task, entry in said["tasks"].items()}
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
        export_sentence(load_model(options.sentence), checkpoint.get("calibration", {}), options.out, options.data)
    if options.pair:
        loaded = torch.load(options.pair)
        export_pair(loaded.get("state", loaded), options.out, options.data)
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
