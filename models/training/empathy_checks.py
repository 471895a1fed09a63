"""Checks of exported graphs: float against int8 on one held-out fold, and behaviour on odd replies we wrote ourselves.

    python empathy_checks.py --data ../../../shared/data --state runs/empathy/pair.0.pt --fold 0
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import onnx_files
from empathy_data import Pair, encode, folds, read_pairs
from empathy_export import average
from empathy_model import MECHANISMS
from empathy_report import calibration_error, softmax
from empathy_scores import macro_f1, span_scores, word_logits
from empathy_train import BASE, build, predict
from export import export_pair

POST = "My girlfriend left last month and I can't get out of bed. Work has started asking questions."
REPLIES = {
    "plain": "I'm so sorry, that sounds really painful. Have you been able to talk to anyone about it?",
    "typos": "im so sory, taht sounds realy painfull. hav u been abel to talk to anyone abt it",
    "caps": "I'M SO SORRY, THAT SOUNDS REALLY PAINFUL. HAVE YOU BEEN ABLE TO TALK TO ANYONE ABOUT IT?",
    "emoji": "I'm so sorry 😢💔 that sounds really painful 🫂 Have you been able to talk to anyone about it? 💛",
    "slang": "damn bro that's rough ngl, im here if u wanna vent fr",
    "one word": "ok",
    "one emoji": "🫂",
    "question": "What happened?",
    "relate": "When my wife left me I couldn't get up either, it felt like the days had no floor.",
    "advice": "Just go to the gym and stop thinking about her.",
    "cold": "Nobody cares. Get over it.",
    "other language": "Lo siento mucho, debe ser muy duro. ¿Quieres hablar de ello?",
    "empty": "",
    "500 words": "You should make a list of tasks and go through it in the morning. " * 36 + "I'm so sorry you are going through this.",
}


class Graphs:
    """The two graphs as the program runs them: one text at a time, nothing padded."""

    def __init__(self, folder: Path) -> None:
        self.encoder, self.head = onnx_files.session(folder / "pair-encoder.onnx"), onnx_files.session(folder / "empathy.onnx")

    def hidden(self, ids: list[int]) -> np.ndarray:
        array = np.array([ids], dtype=np.int64)
        return self.encoder.run(["hidden"], {"input_ids": array, "attention_mask": np.ones_like(array)})[0]

    def read(self, reply: np.ndarray, seeker: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        feeds = {"reply_hidden": reply, "reply_mask": np.ones(reply.shape[:2], np.int64)}
        feeds |= {"seeker_hidden": seeker, "seeker_mask": np.ones(seeker.shape[:2], np.int64)}
        levels, spans = self.head.run(["levels", "rationales"], feeds)
        return levels[0], spans[0]


def scores(pairs, levels: np.ndarray, spans: list[np.ndarray]) -> dict:
    truth = np.stack([p.levels for p in pairs])
    words = [word_logits(p.reply, p.offsets, s) for p, s in zip(pairs, spans)]
    found = span_scores(pairs, words, np.zeros(3))
    return {
        name: {"macro_f1": round(100 * macro_f1(truth[:, m], levels[:, m].argmax(1)), 1),
               "ece": round(calibration_error(softmax(levels[:, m]), truth[:, m]), 3),
               "token_f1": round(found[name]["token_f1"], 1), "iou_f1": round(found[name]["iou_f1"], 1)}
        for m, name in enumerate(MECHANISMS)
    }  # fmt: skip


def chat_pairs(data: Path, tokenizer: Tokenizer, count: int) -> list[Pair]:
    """Seeker turns and the supporter turns that answer them, from ESConv: no labels, seen by none of the trainings."""
    found = []
    for line in (data / "conversations/esconv.valid.jsonl").read_text().splitlines():
        turns = json.loads(line)["turns"]
        for asked, answered in zip(turns, turns[1:]):
            if asked["speaker"] == "seeker" and answered["speaker"] == "supporter" and len(answered["text"]) > 40:
                ids, offsets = encode(tokenizer, answered["text"])
                post = encode(tokenizer, asked["text"])[0]
                found.append(Pair("", asked["text"], answered["text"], post, ids, offsets, np.zeros(3, int), [[], [], []], np.zeros(3, bool), np.zeros((len(ids), 3))))
    return found[:: max(1, len(found) // count)][:count]


def compare_average(paths: list[Path], data: Path, tokenizer: Tokenizer) -> dict:
    """Total variation between the averaged weights' level probabilities and the members' mean, and among members."""
    pairs = chat_pairs(data, tokenizer, 300)
    states = [torch.load(path) for path in paths]
    answers = []
    for state in [average(states), *states]:
        model = build("")
        model.load_state_dict(state)
        answers.append(np.exp(predict(model, pairs, np.arange(len(pairs)))[0]))
    mean = np.mean(answers[1:], axis=0)
    far = lambda a, b: round(float(0.5 * np.abs(a - b).sum(-1).mean()), 4)
    same = float((answers[0].argmax(-1) == mean.argmax(-1)).mean())
    return {"average_to_mean": far(answers[0], mean), "member_to_mean": [far(a, mean) for a in answers[1:]], "same_level": round(same, 4)}


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--members", type=Path, nargs="*", default=[], help="fold models whose average ships: is it like their mean?")
    p.add_argument("--state", type=Path, required=True, help="state dict with calibration folded in (empathy_export.py)")
    p.add_argument("--fold", type=int, help="fold the state was not trained on")
    args = p.parse_args()
    torch.set_num_threads(1)
    state = torch.load(args.state)
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as name:
        export_pair(state, Path(name), args.data)
        graphs = Graphs(Path(name))
    if args.members:
        print(json.dumps(compare_average(args.members, args.data, tokenizer)))
    if args.fold is not None:
        pairs = read_pairs(args.data / "empathy/epitome_reddit.jsonl", tokenizer)
        part = folds(pairs)[args.fold]
        chosen = [pairs[i] for i in part]
        model = build("")
        model.load_state_dict(state)
        levels, spans = predict(model, pairs, part)
        answers = [graphs.read(graphs.hidden(p.reply_ids), graphs.hidden(p.post_ids)) for p in chosen]
        small = np.stack([a[0] for a in answers])
        print(json.dumps({"float": scores(chosen, levels, spans), "int8": scores(chosen, small, [a[1] for a in answers]),
                          "same_level": [round(float((levels[:, m].argmax(1) == small[:, m].argmax(1)).mean()), 3) for m in range(3)]}))
    seeker = graphs.hidden(encode(tokenizer, POST)[0])
    for kind, reply in REPLIES.items():
        ids, offsets = encode(tokenizer, reply)
        levels, spans = graphs.read(graphs.hidden(ids), seeker)
        words = word_logits(reply, offsets, spans) > 0
        quotes = [" ".join(w for w, inside in zip(reply.split(), words[:, m]) if inside)[:60] for m in range(3)]
        print(kind, levels.argmax(1).tolist(), softmax(levels).max(1).round(2).tolist(), quotes)


if __name__ == "__main__":
    main()
