"""Golden outputs: sentences written for this purpose, run through the exported int8 graphs."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.encoder import tokens
from training.encoder.pair_head import MAX_TOKENS
from training.encoder.reader import encode as encode_messages
from training.export import files

SENTENCES = [
    "I feel so alone since the move and I don't know who to talk to.",
    "Has anybody else been through this? Any advice would mean a lot.",
    "That sounds exhausting, and it makes sense that you are worn out.",
    "You should just stop thinking about it and go outside.",
    "Would it be okay if I shared something that helped me?",
    "What do you think is the hardest part of the evening?",
    "It's your decision, and whatever you choose is fine.",
    "Sleep problems are common in the first weeks after a loss.",
    "I lost my dad last spring too, and I still set the table for him.",
    "The train was late again and the coffee was cold.",
    "best news ever!!! i got the job 😭🎉",
    "THIS IS THE WORST DAY OF MY LIFE",
    "idk tbh… im jsut so tierd of evrything",
    "I want to die.",
    "This homework is killing me lol",
    "ok",
    "🙂",
    "",
    "Café, naïve, Zoë — “quoted” text… 100 %",
    "你好，我今天很难过。",
    "line one\nline two\tand a tab",
    "https://example.org/a?b=c @someone #topic",
    "I keep going over the same morning again and again, and nothing about it changes. " * 40,
]
PAIRS = [
    ("I failed my exam again and my parents won't talk to me.", "I'm so sorry, that must hurt. How are you holding up tonight?"),
    ("Nobody came to my birthday.", "Same thing happened to me last year, I felt invisible for weeks. You deserve better friends."),
    ("Work is crushing me and I can't sleep.", "Try drinking less coffee."),
    ("I can't stop crying since the funeral.", "ok"),
    ("", "What happened? I'd like to understand 💛"),
    ("I think about him all day. " * 60, "It sounds like losing him left a hole that nothing fills. " * 40),
]


def run_sentences(folder: Path, texts: list[str]) -> dict[str, np.ndarray]:
    """Logits of each task, one text at a time as the reference for any batching."""
    graph, tokenizer = files.session(folder / "sentence.onnx"), tokens.load_tokenizer()
    names = [output.name for output in graph.get_outputs()]
    rows = []
    for ids in tokens.encode(tokenizer, texts):
        array = np.array([ids], dtype=np.int64)
        rows.append(graph.run(names, {"input_ids": array, "attention_mask": np.ones_like(array)}))
    return {name: np.concatenate([row[index] for row in rows]) for index, name in enumerate(names)}


def run_messages(folder: Path, messages: list[tuple[str, str | None]]) -> list[dict[str, np.ndarray]]:
    """Logits of each task of the message reader, for messages with what they answer."""
    graph = files.session(folder / "message.onnx")
    names = [output.name for output in graph.get_outputs()]
    rows = []
    for ids in encode_messages(tokens.load_tokenizer(), messages):
        array = np.array([ids], dtype=np.int64)
        values = graph.run(names, {"input_ids": array, "attention_mask": np.ones_like(array)})
        rows.append({name: value[0] for name, value in zip(names, values)})
    return rows


def run_pairs(folder: Path, pairs: list[tuple[str, str]]) -> list[dict[str, np.ndarray]]:
    """`levels`, `rationales` and `understanding` (where the graph has it) of each post with its reply."""
    encoder, head = files.session(folder / "pair-encoder.onnx"), files.session(folder / "empathy.onnx")
    tokenizer = tokens.load_tokenizer()
    results = []
    for seeker, reply in pairs:
        states = []
        for ids in tokens.encode(tokenizer, [seeker, reply], MAX_TOKENS):
            array = np.array([ids], dtype=np.int64)
            states.append(encoder.run(["hidden"], {"input_ids": array, "attention_mask": np.ones_like(array)})[0])
        seeker_states, reply_states = states
        masks = [np.ones(s.shape[:2], dtype=np.int64) for s in states]
        feeds = {"reply_hidden": reply_states, "reply_mask": masks[1], "seeker_hidden": seeker_states, "seeker_mask": masks[0]}
        names = [output.name for output in head.get_outputs()]
        results.append({name: value[0] for name, value in zip(names, head.run(names, feeds))})
    return results


def golden_file(folder: Path) -> dict:
    tokenizer = tokens.load_tokenizer()
    result: dict = {"tokens": [{"text": t, "ids": ids} for t, ids in zip(SENTENCES, tokens.encode(tokenizer, SENTENCES))]}
    logits = run_sentences(folder, SENTENCES)
    result["sentence"] = [
        {"text": text, **{task: files.rounded(values[index]) for task, values in logits.items()}}
        for index, text in enumerate(SENTENCES)
    ]
    if (folder / "pair-encoder.onnx").exists():
        result["empathy"] = golden_pairs(folder)
    if (folder / "message.onnx").exists():
        messages = [(text, None) for text in SENTENCES] + [(reply, post or None) for post, reply in PAIRS]
        result["message"] = [
            {"text": text, **({} if context is None else {"context": context}), **{task: files.rounded(logits) for task, logits in values.items()}}
            for (text, context), values in zip(messages, run_messages(folder, messages))
        ]
    return result


def golden_pairs(folder: Path) -> list[dict]:
    return [
        {"seeker_post": post, "response_post": reply, **{name: files.rounded(value) for name, value in values.items()}}
        for (post, reply), values in zip(PAIRS, run_pairs(folder, PAIRS))
    ]
