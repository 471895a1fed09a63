"""Checks of exported pair graphs: float against int8 on one held-out fold, and behaviour on odd replies we wrote ourselves.

Example, from the folder models: python -m training.measure.pair_graphs --name pair.0 --fold 0 --members pair.0 pair.1
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training import settings
from training.data.epitome import Pair, as_pair, encode, folds, joined_row, read_pairs
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.pair import PairReader, load_pair, pair_state
from training.encoder.pair_head import MECHANISMS
from training.export.files import session, text_feed
from training.export.pair import export_pair
from training.measure.pair_fit import average
from training.measure.scores import calibration_error, macro, softmax
from training.measure.spans import span_scores, word_logits

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
        self.encoder, self.head = session(folder / "pair-encoder.onnx"), session(folder / "empathy.onnx")

    def hidden(self, ids: list[int]) -> np.ndarray:
        return self.encoder.run(["hidden"], text_feed(ids))[0]

    def read(self, reply: np.ndarray, seeker: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        feeds = {"reply_hidden": reply, "reply_mask": np.ones(reply.shape[:2], np.int64)}
        feeds |= {"seeker_hidden": seeker, "seeker_mask": np.ones(seeker.shape[:2], np.int64)}
        levels, spans = self.head.run(["levels", "rationales"], feeds)
        return levels[0], spans[0]


def scores_of(pairs, levels: np.ndarray, spans: list[np.ndarray]) -> dict:
    truth = np.stack([p.levels for p in pairs])
    words = [word_logits(p.reply, p.offsets, s) for p, s in zip(pairs, spans)]
    found = span_scores(pairs, words, np.zeros(3))
    return {
        name: {"macro_f1": round(macro(truth[:, m], levels[:, m].argmax(1), 3), 1),
               "ece": round(calibration_error(softmax(levels[:, m]), truth[:, m]), 3),
               "token_f1": round(found[name]["token_f1"], 1), "iou_f1": round(found[name]["iou_f1"], 1)}
        for m, name in enumerate(MECHANISMS)
    }  # fmt: skip


def predicted(model: PairReader, pairs: list[Pair]) -> tuple[np.ndarray, list[np.ndarray]]:
    said, spans = answers(model, [joined_row(p, p) for p in pairs], 16_384)
    return np.stack([said[name] for name in MECHANISMS], 1), [s[: len(p.reply_ids)] for s, p in zip(spans, pairs)]


def chat_pairs(data: Path, tokenizer: Tokenizer, count: int) -> list[Pair]:
    """Seeker turns and the supporter turns that answer them, from ESConv: no labels, seen by none of the trainings."""
    found = []
    for chat in lines(data / "conversations/esconv.valid.jsonl"):
        for asked, answered in zip(chat["turns"], chat["turns"][1:]):
            if asked["speaker"] == "seeker" and answered["speaker"] == "supporter" and len(answered["text"]) > 40:
                found.append(as_pair(tokenizer, asked["text"], answered["text"]))
    return found[:: max(1, len(found) // count)][:count]


def compare_average(paths: list[Path], data: Path, tokenizer: Tokenizer) -> dict:
    """Total variation between the averaged weights' level probabilities and the members' mean, and among members."""
    pairs, states = chat_pairs(data, tokenizer, 300), [pair_state(path) for path in paths]
    model, said = load_pair(paths[0]).to(tokens.DEVICE), []
    for state in [average(states), *states]:
        model.load_state_dict(state)
        said.append(softmax(predicted(model, pairs)[0]))
    mean = np.mean(said[1:], axis=0)
    far = lambda a, b: round(float(0.5 * np.abs(a - b).sum(-1).mean()), 4)  # noqa: E731
    same = float((said[0].argmax(-1) == mean.argmax(-1)).mean())
    return {"average_to_mean": far(said[0], mean), "member_to_mean": [far(a, mean) for a in said[1:]], "same_level": round(same, 4)}


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", required=True, help="checkpoint with calibration folded in")
    parser.add_argument("--fold", type=int, help="fold that the checkpoint has not seen")
    parser.add_argument("--members", nargs="*", default=[], help="folds' checkpoints whose average ships: is it like their mean?")
    options = parser.parse_args(argv)
    settings.start(options)
    path, tokenizer = options.work / f"{options.name}.pt", tokens.load_tokenizer()
    with tempfile.TemporaryDirectory() as folder:
        export_pair(path, Path(folder), options)
        graphs = Graphs(Path(folder))
    if options.members:
        print(json.dumps(compare_average([options.work / f"{name}.pt" for name in options.members], options.data, tokenizer)))
    if options.fold is not None:
        pairs = read_pairs(options.data, tokenizer)
        chosen = [pairs[i] for i in np.flatnonzero(folds(pairs) == options.fold)]
        levels, spans = predicted(load_pair(path).to(tokens.DEVICE), chosen)
        said = [graphs.read(graphs.hidden(p.reply_ids), graphs.hidden(p.post_ids)) for p in chosen]
        small = np.stack([levels for levels, _ in said])
        same = [round(float((levels[:, m].argmax(1) == small[:, m].argmax(1)).mean()), 3) for m in range(3)]
        print(json.dumps({"float": scores_of(chosen, levels, spans), "int8": scores_of(chosen, small, [spans for _, spans in said]), "same_level": same}))
    seeker = graphs.hidden(encode(tokenizer, POST)[0])
    for kind, reply in REPLIES.items():
        ids, offsets = encode(tokenizer, reply)
        levels, spans = graphs.read(graphs.hidden(ids), seeker)
        words = word_logits(reply, offsets, spans) > 0
        quotes = [" ".join(w for w, inside in zip(reply.split(), words[:, m]) if inside)[:60] for m in range(3)]
        print(kind, levels.argmax(1).tolist(), softmax(levels).max(1).round(2).tolist(), quotes)


if __name__ == "__main__":
    main()
