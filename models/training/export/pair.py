"""The pair reader as two int8 graphs: the encoder, which reads a post once for all its replies, and the head."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from training.data import sets
from training.encoder import tokens
from training.encoder.minilm import HIDDEN, Encoder, SmallTableEmbeddings
from training.encoder.pair import load_pair
from training.encoder.pair_head import MAX_TOKENS, MECHANISMS, EmpathyHead
from training.export.files import TEXT_INPUTS, WORDS, example_ids, export_graph, session, share_table, text_axes, text_feed
from training.export.quantiser import Feeds, quantise

HEAD_OUTPUTS = ["levels", "rationales", "understanding"]
HEAD_INPUTS = ["reply_hidden", "reply_mask", "seeker_hidden", "seeker_mask"]


def posts_and_replies(folder: Path) -> tuple[list[str], list[str]]:
    """Some posts and, in the same order, replies to them; long ones and short ones."""
    found = [(line["seeker_post"], line["response_post"]) for line in sets.lines(folder / "empathy/epitome_reddit.jsonl")[::25]]
    chats = [line["turns"] for line in sets.lines(folder / "conversations/esconv.valid.jsonl")[::3]]
    found += [(turns[2]["text"], turns[3]["text"]) for turns in chats if len(turns) > 3]
    return [post for post, _ in found], [reply for _, reply in found]


def export_encoder(encoder: Encoder, out: Path, feeds: Feeds, options) -> list[np.ndarray]:
    """Writes the pair encoder; its hidden states of the feeds, in float."""
    encoder.embeddings = SmallTableEmbeddings(encoder.embeddings, MAX_TOKENS)
    float_file = out / "pair.float.onnx"
    export_graph(encoder, example_ids(), TEXT_INPUTS, ["hidden"], text_axes(*TEXT_INPUTS, "hidden"), float_file)
    quantise(float_file, out / "pair-encoder.onnx", feeds, options.trial)
    share_table(out / "pair-encoder.onnx", out / WORDS)
    graph = session(float_file)
    hidden = [graph.run(["hidden"], feed)[0] for feed in feeds]
    float_file.unlink()
    return hidden


def export_head(head: EmpathyHead, out: Path, feeds: Feeds, options) -> None:
    float_file = out / "empathy.float.onnx"
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])
    samples = (torch.randn(2, 5, HIDDEN), mask, torch.randn(2, 3, HIDDEN), mask[:, :3])
    axes = text_axes("reply_hidden", "reply_mask", "rationales") | {name: {0: "batch"} for name in ("levels", "understanding")}
    axes |= {name: {0: "batch", 1: "seeker_tokens"} for name in ("seeker_hidden", "seeker_mask")}
    export_graph(head.eval(), samples, HEAD_INPUTS, HEAD_OUTPUTS, axes, float_file)
    quantise(float_file, out / "empathy.onnx", feeds, options.trial)
    float_file.unlink()


def export_pair(path: Path, out: Path, options) -> tuple[dict, dict]:
    """Writes both graphs of a calibrated checkpoint; their entries in the manifest, graphs and tasks."""
    model, (posts, replies) = load_pair(path), posts_and_replies(options.data)
    rows = tokens.encode(tokens.load_tokenizer(), posts + replies, MAX_TOKENS)
    hidden = export_encoder(model.encoder, out, [text_feed(row) for row in rows], options)
    masks = [np.ones(states.shape[:2], np.int64) for states in hidden]
    reply, count = hidden[len(posts) :], len(posts)
    feeds = [dict(zip(HEAD_INPUTS, (reply[i], masks[i + count], hidden[i], masks[i]))) for i in range(count)]
    export_head(model.head, out, feeds, options)
    graphs = {
        "pair_encoder": {"file": "pair-encoder.onnx", "maxTokens": MAX_TOKENS, "inputs": TEXT_INPUTS, "outputs": ["hidden"]},
        "empathy": {"file": "empathy.onnx", "inputs": HEAD_INPUTS, "outputs": HEAD_OUTPUTS},
    }
    return graphs, {"empathy": {"encoder": "pair_encoder", "graph": "empathy", "mechanisms": list(MECHANISMS), "levels": 3}}
