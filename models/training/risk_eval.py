"""Measure the risk path on a part of the labelled set: rules alone, model alone, both together.

Usage: python risk_eval.py --set DIRECTORY/dev.jsonl [--model ../sentence.onnx] [--show 20] [--json OUT]
Recall counts a text as found when its label is not `none`; "as crisis" counts only `crisis`. 95 % intervals after Wilson.
Only texts labelled by people carry the headline; `…-pattern` rows are shown beside them. Texts longer than the model's
window are read in sentences and overlapping windows, and the gravest counts, as in the product.
"""

import argparse
import json
import math
import re
import subprocess
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MAX_TOKENS = 128
STRIDE = 96
LABELS = ("none", "concern", "crisis")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


def wilson(hits: int, n: int) -> tuple[float, float]:
    if n == 0:
        return (0.0, 1.0)
    z, p = 1.96, hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (max(0.0, middle - half), min(1.0, middle + half))


def gravest(probabilities: np.ndarray) -> list[float]:
    """Largest alarm and largest crisis over the pieces of one text, as three numbers that sum to one."""
    crisis = float(probabilities[:, 2].max())
    alarm = max(crisis, float((probabilities[:, 1] + probabilities[:, 2]).max()))
    return [1 - alarm, alarm - crisis, crisis]


class Model:
    def __init__(self, path: Path) -> None:
        import onnxruntime as ort
        from tokenizers import Tokenizer

        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(path.parent / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def pieces(self, text: str) -> list[list[int]]:
        ids = self.tokenizer.encode(text, add_special_tokens=False).ids
        room = MAX_TOKENS - 2
        if len(ids) <= room:
            return [ids]
        windows = [ids[start : start + room] for start in range(0, len(ids) - room + STRIDE, STRIDE)]
        parts = [self.tokenizer.encode(part, add_special_tokens=False).ids[:room] for part in SENTENCE_END.split(text) if part.strip()]
        return windows + parts

    def probabilities(self, texts: list[str]) -> list[list[float]]:
        owners, rows = [], []
        for owner, text in enumerate(texts):
            for ids in self.pieces(text):
                owners.append(owner)
                rows.append([101, *ids, 102])
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        out = np.zeros((len(rows), 3))
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            width = max(len(rows[i]) for i in batch)
            ids = np.array([rows[i] + [0] * (width - len(rows[i])) for i in batch], dtype=np.int64)
            mask = np.array([[1] * len(rows[i]) + [0] * (width - len(rows[i])) for i in batch], dtype=np.int64)
            logits = self.session.run(["risk"], {"input_ids": ids, "attention_mask": mask})[0]
            exponent = np.exp(logits - logits.max(axis=1, keepdims=True))
            out[batch] = exponent / exponent.sum(axis=1, keepdims=True)
        owner_of = np.array(owners)
        return [gravest(out[owner_of == owner]) for owner in range(len(texts))]


def verdicts(rows: list[dict], probabilities: list[list[float]] | None) -> list[dict]:
    lines = (json.dumps({"id": r["id"], "text": r["text"], "p": probabilities[i] if probabilities else None}) for i, r in enumerate(rows))
    command = [str(ROOT / "node_modules/.bin/node"), str(HERE / "risk_verdicts.ts")]
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines()]


def slices(rows: list[dict]) -> dict[str, list[int]]:
    def where(test) -> list[int]:
        return [i for i, r in enumerate(rows) if test(r)]

    people = ("written", "sdcnl", "irf")
    named = {
        "first-person ideation or intent (crisis)": where(lambda r: r["label"] == "crisis" and r["source"] in people),
        "  of these, our sentences": where(lambda r: r["label"] == "crisis" and r["source"] == "written"),
        "  of these, sentences of posts": where(lambda r: r["label"] == "crisis" and r["source"] in people[1:]),
        "crisis by pattern, sentences and windows": where(lambda r: r["label"] == "crisis" and r["source"].endswith("-pattern")),
        "concern": where(lambda r: r["label"] == "concern" and r["source"] in people),
    }
    none = [
        ("everyday stress (SAD)", lambda r: r["source"] == "sad"), ("everyday stress (Dreaddit)", lambda r: r["source"] == "dreaddit"),
        ("hyperbole (HYPO)", lambda r: r["source"] == "hypo" and r["kind"] == "hyperbole"),
        ("literal contrast (HYPO)", lambda r: r["source"] == "hypo" and r["kind"] == "literal"),
        ("figurative and health talk (RHMD)", lambda r: r["source"] == "rhmd"), ("ordinary comments", lambda r: r["source"] == "goemotions"),
        ("support chat turns", lambda r: r["source"] == "esconv"), ("supportive replies", lambda r: r["source"] == "epitome"),
        ("sad posts", lambda r: r["kind"] == "sadness"), ("our harmless sentences", lambda r: r["source"] == "written"),
        ("  hyperbole, games, jokes", lambda r: r["source"] == "written" and r["kind"] in ("hyperbole", "gaming", "joke", "figurative")),
        ("  supportive, denied, news, lyrics, illness, grief", lambda r: r["source"] == "written" and r["kind"] in ("supportive", "negated", "news", "lyric", "medical", "grief", "question")),
        ("  everyday", lambda r: r["source"] == "written" and r["kind"] in ("everyday", "long")),
        ("sentences of posts, harmless", lambda r: r["kind"] == "read"),
    ]
    return named | {name: where(lambda r, test=test: r["label"] == "none" and test(r)) for name, test in none}


def report(rows: list[dict], labels: dict[str, list[str]]) -> dict:
    table = {}
    print(f"{'':54}{'n':>6}" + "".join(f"  {way:>25}" for way in labels))
    for name, indices in slices(rows).items():
        table[name] = {"n": len(indices)}
        cells = []
        for way, given in labels.items():
            hits, crises = (sum(given[i] in wanted for i in indices) for wanted in (LABELS[1:], LABELS[2:]))
            low, high = wilson(hits, len(indices))
            share = hits / max(1, len(indices))
            table[name][way] = {"share": share, "low": low, "high": high, "crisis": crises / max(1, len(indices))}
            cells.append(f"  {100 * share:6.2f} [{100 * low:5.1f}, {100 * high:5.1f}] {100 * crises / max(1, len(indices)):5.1f}")
        print(f"{name:54}{len(indices):6}" + "".join(cells))
    print("share of texts that raise an alarm, % [95 % interval], and share called crisis, %")
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="sentence.onnx; without it only the rules are measured")
    parser.add_argument("--probabilities", type=Path, help="write the model's probabilities here, or read them if the file is there")
    parser.add_argument("--show", type=int, default=0, help="print so many misses and false alarms")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.set.read_text(encoding="utf-8").splitlines()]
    probabilities = None
    if args.probabilities and args.probabilities.exists():
        probabilities = [json.loads(line) for line in args.probabilities.read_text().splitlines()]
    elif args.model:
        probabilities = Model(args.model).probabilities([r["text"] for r in rows])
        if args.probabilities:
            args.probabilities.write_text("".join(json.dumps(p) + "\n" for p in probabilities))
    told = verdicts(rows, probabilities)
    ways = {"rules": [t["rules"] for t in told]}
    if probabilities:
        ways |= {"model": [LABELS[int(np.argmax(p))] for p in probabilities], "both": [t["both"] for t in told]}
    table = report(rows, ways)
    for r, t in [(r, t) for r, t in zip(rows, told) if (r["label"] == "none") != (t["both"] == "none")][: args.show]:
        print(r["label"], ">", t["both"], r["source"], r["kind"], r["id"], "|", r["text"][:220].replace("\n", " "), "|", t["because"])
    if args.json:
        args.json.write_text(json.dumps(table, indent=1))


if __name__ == "__main__":
    main()
