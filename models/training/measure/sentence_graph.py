"""Checks an exported sentence graph: float against int8, odd spellings, and sentiment against seekers' own scores.

Give it the graphs and held-out logits of one fold (`--name sentence-f0`), never of the model trained on everything.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from training import settings
from training.data import sets as data
from training.encoder import tokens
from training.export.files import session
from training.measure import scores

CHANGES = {
    "unchanged": lambda text, rng: text,
    "all caps": lambda text, rng: text.upper(),
    "no punctuation": lambda text, rng: "".join(c for c in text if c.isalnum() or c.isspace() or c == "'"),
    "typos (one word in eight)": lambda text, rng: " ".join(typo(w, rng) if rng.random() < 0.125 else w for w in text.split()),
    "slang": lambda text, rng: slang(text),
    "emoji at the end": lambda text, rng: f"{text} {rng.choice(['🙂', '😭', '❤️', '😡', '🙏'])}",
    "first word only": lambda text, rng: (text.split() or [""])[0],
    "after 500 other words": lambda text, rng: "It was a day like any other day. " * 63 + text,
}
SLANG = {"you": "u", "are": "r", "your": "ur", "i'm": "im", "don't": "dont", "because": "cuz", "really": "rly", "people": "ppl", "to be honest": "tbh", "want to": "wanna", "going to": "gonna", "know": "kno"}  # fmt: skip


def typo(word: str, rng: random.Random) -> str:
    """Swaps two neighbouring letters."""
    if len(word) < 4:
        return word
    at = rng.randrange(len(word) - 2) + 1
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def slang(text: str) -> str:
    text = f" {text.lower()} "
    for long, short in SLANG.items():
        text = text.replace(f" {long} ", f" {short} ")
    return text.strip()


def logits(graph, tokenizer, texts: list[str]) -> dict[str, np.ndarray]:
    rows = tokens.encode(tokenizer, texts)
    names = [output.name for output in graph.get_outputs()]
    result: dict[str, np.ndarray] = {}
    for batch in tokens.length_batches([len(row) for row in rows], 2048, None, most=32):
        ids, mask = tokens.pad([rows[i] for i in batch])
        for name, values in zip(names, graph.run(names, {"input_ids": ids.cpu().numpy(), "attention_mask": mask.cpu().numpy()})):
            result.setdefault(name, np.zeros((len(rows), values.shape[1]), np.float32))[batch] = values
    return result


def seekers(graph, tokenizer, folder: Path) -> None:
    """Rank correlation of predicted sentiment with the distress that seekers stated themselves."""
    chats = [c for c in data.conversations(folder) + data.lines(folder / "conversations/esconv.valid.jsonl") if len(seeker_turns(c)) >= 6]
    chats = [c for c in chats if all(c["survey"].get(k) for k in ("initial_emotion_intensity", "final_emotion_intensity"))]
    texts = [text for chat in chats for text in seeker_turns(chat)[:3] + seeker_turns(chat)[-3:]]
    values = scores.softmax(logits(graph, tokenizer, texts)["sentiment"]) @ np.array([-1, -0.5, 0, 0.5, 1])
    first, last = values.reshape(-1, 6)[:, :3].mean(1), values.reshape(-1, 6)[:, 3:].mean(1)
    before = np.array([float(c["survey"]["initial_emotion_intensity"]) for c in chats])
    after = np.array([float(c["survey"]["final_emotion_intensity"]) for c in chats])
    for name, x, y in (("first turns / distress before", first, before), ("last turns / distress after", last, after), ("change / change", last - first, after - before)):
        draws = np.random.default_rng(3).integers(0, len(x), (500, len(x)))
        low, high = np.percentile([spearmanr(x[d], y[d]).statistic for d in draws], (2.5, 97.5))
        print(f"| {name} | n = {len(x)} | rho {spearmanr(x, y).statistic:.3f} ({low:.3f} to {high:.3f}) |")
    print(f"mean sentiment first {first.mean():.3f}, last {last.mean():.3f}")


def seeker_turns(chat: dict) -> list[str]:
    return [turn["text"] for turn in chat["turns"] if turn["speaker"] == "seeker"]


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", required=True, help="held-out logits of one fold")
    parser.add_argument("--graphs", type=Path, required=True, help="folder with its exported sentence.onnx")
    options = parser.parse_args(argv)
    settings.start(options)
    graph, tokenizer = session(options.graphs / "sentence.onnx"), tokens.load_tokenizer()
    held = np.load(options.work / f"{options.name}.npz")
    sets = {"sentiment": ([t for t, _ in data.sst(options.data, "dev")[0]], np.array([l for _, l in data.sst(options.data, "dev")[0]]))}
    for task, load in (("direction", data.direction), ("techniques", data.techniques)):
        texts, labels, _ = load(options.data)
        rows = held[f"{task}_rows"]
        sets[task] = ([texts[i] for i in rows], labels[rows])
    rng = random.Random(options.seed)
    for task, (texts, truth) in sets.items():
        full = held[task]
        score = scores.direction_scores if task == "direction" else scores.class_scores
        print(f"\n{task}, n = {len(truth)}\n| input | figures | same answer as float, unchanged |\n|---|---|---|")
        print(f"| float | {({k: round(v, 1) for k, v in score(truth, full.argmax(1)).items()})} | |")
        for name, change in CHANGES.items():
            guess = logits(graph, tokenizer, [change(t, rng) for t in texts])[task].argmax(1)
            print(f"| int8, {name} | {({k: round(v, 1) for k, v in score(truth, guess).items()})} | {(guess == full.argmax(1)).mean():.3f} |", flush=True)
    seekers(graph, tokenizer, options.data)


if __name__ == "__main__":
    main()
