"""Times our full analysis against the shape of the published empathy bi-encoder, side by side on the same two cores.

The published model has two RoBERTa-base encoders for each mechanism. Weights do not matter for time, so they are
untrained here. Ours: the message reader over both (the reply once with its post and once alone for danger), sentence graph over the
sentences of both, pair encoder over both, empathy head.
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path

import numpy as np
import torch
from transformers import RobertaConfig, RobertaModel

from training import settings
from training.encoder import tokens
from training.export.files import session

SEEKER = (
    "I don't know what to do any more. My partner left last week and the flat feels empty. I go to work, come home and "
    "stare at the wall until it gets dark. My friends stopped asking. Has anybody here got through something like this?"
)
REPLY = (
    "I'm so sorry, that sounds incredibly lonely. When my own relationship ended I stopped eating for days, so I know "
    "a little of that emptiness. What do your evenings look like at the moment? You could try calling one friend, but only if you feel like it."
)


def planned(lengths: list[int]) -> list[list[int]]:
    """Batches as the program plans them (`planBatches` in adapters/onnx): a run costs as much as ten padded tokens."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i])
    best: list[tuple[float, int]] = [(0, 0)]
    for last, index in enumerate(order):
        best.append(min((best[first][0] + lengths[index] * (last - first + 1) + 10, first) for first in range(last + 1)))
    batches, end = [], len(order)
    while end:
        batches.append(order[best[end][1] : end])
        end = best[end][1]
    return batches


def fastest(runs: list, repeats: int) -> list[float]:
    """Shortest seconds of each call; they take turns, so that a busy machine slows all alike. Two rounds warm up."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(repeats + 2):
        for run, kept in zip(runs, times):
            began = time.perf_counter()
            run()
            kept.append(time.perf_counter() - began)
    return [min(kept[2:]) for kept in times]


def ours(folder: Path, threads: int, pair: tuple[str, str], cached: bool):
    tokenizer = tokens.load_tokenizer()
    names = ("message", "sentence", "pair-encoder", "empathy")
    message, sentence, encoder, head = (session(folder / f"{name}.onnx", threads) for name in names)

    def read(graph, rows: list[list[int]]) -> list[np.ndarray]:
        """The graph's first output for each row, as long as the row."""
        found: dict[int, np.ndarray] = {}
        for batch in planned([len(row) for row in rows]):
            ids, mask = tokens.pad([rows[i] for i in batch])
            first = graph.run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
            found |= {i: first[place : place + 1, : len(rows[i])] for place, i in enumerate(batch)}
        return [found[i] for i in range(len(rows))]

    def encode(texts: tuple[str, ...]) -> list[np.ndarray]:
        return read(encoder, tokens.encode(tokenizer, list(texts), 192))

    kept = encode(pair[:1])
    post, reply_ids = tokens.encode(tokenizer, list(pair))
    messages = [reply_ids + post[1:96], reply_ids] + ([] if cached else [post])

    def analyse() -> None:
        read(message, messages)
        texts = [s for text in (pair[1:] if cached else pair) for s in re.split(r"(?<=[.!?])\s+", text)]
        read(sentence, tokens.encode(tokenizer, texts))
        seeker, reply = kept + encode(pair[1:]) if cached else encode(pair)
        masks = [np.ones(states.shape[:2], np.int64) for states in (seeker, reply)]
        head.run(None, {"reply_hidden": reply, "reply_mask": masks[1], "seeker_hidden": seeker, "seeker_mask": masks[0]})

    return analyse


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=settings.REPOSITORY / "models")
    parser.add_argument("--threads", type=int, default=2, help="threads of the published shape")
    parser.add_argument("--our-threads", type=int, default=1, help="threads of each of our graphs; one is faster where cores are shared")
    parser.add_argument("--repeats", type=int, default=15)
    options = parser.parse_args(argv)
    torch.set_num_threads(options.threads)
    pair = (SEEKER, REPLY)
    lengths = [len(ids) for ids in tokens.encode(tokens.load_tokenizer(), list(pair), 512)]
    config = RobertaConfig(vocab_size=50265, max_position_embeddings=514)
    encoders = [RobertaModel(config, add_pooling_layer=False).eval() for _ in range(2)]
    inputs = [torch.randint(5, 50000, (1, n)) for n in lengths]

    @torch.inference_mode()
    def published() -> None:
        for encoder, ids in zip(encoders, inputs):
            encoder(input_ids=ids, attention_mask=torch.ones_like(ids))

    full, reply_only = (ours(options.models, options.our_threads, pair, cached) for cached in (False, True))
    one, whole, cached = fastest([published, full, reply_only], options.repeats)
    print(f"post {lengths[0]} tokens, reply {lengths[1]} tokens, {options.threads} threads for the published shape, {options.our_threads} for ours, shortest of {options.repeats}")
    print(f"one published bi-encoder (one mechanism)     {1000 * one:8.1f} ms")
    print(f"three of them (three mechanisms, sequential) {3000 * one:8.1f} ms")
    print(f"ours, all tasks, post and reply              {1000 * whole:8.1f} ms  {one / whole:5.1f}x one, {3 * one / whole:5.1f}x three")
    print(f"ours, all tasks, post already analysed       {1000 * cached:8.1f} ms  {one / cached:5.1f}x one, {3 * one / cached:5.1f}x three")


if __name__ == "__main__":
    main()
