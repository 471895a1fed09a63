"""Measure the risk path on a part of the labelled set: rules alone, model alone, both together.

Example, from the folder models: python -m training.measure.risk --set WORK/risk/dev.jsonl --model message.onnx --show 20
Recall counts a text as found when its label is not `none`; "as crisis" counts only `crisis`. 95 % intervals after Wilson.
Only texts labelled by people carry the headline; `…-pattern` rows are shown beside them. Texts longer than the model's
window are read in the product's overlapping windows, and the gravest counts.
"""

import argparse
import json
import re
import subprocess
from pathlib import Path

import numpy as np

from training.data.sets import lines as read_lines
from training.encoder import tokens
from training.encoder.reader import HEADS
from training.export.files import session
from training.measure.scores import softmax, wilson
from training.settings import HERE, REPOSITORY

LABELS = HEADS["risk"]


def probabilities(path: Path, windows: list[list[str]]) -> list[list[list[float]]]:
    """For every text the model's probabilities of each of its windows."""
    graph, rows = session(path), tokens.encode(tokens.load_tokenizer(), [window for text in windows for window in text])
    out = np.zeros((len(rows), len(LABELS)))
    for batch in tokens.length_batches([len(row) for row in rows], 4096, None, most=32):
        ids, mask = tokens.pad([rows[i] for i in batch])
        out[batch] = softmax(graph.run(["risk"], {"input_ids": ids.cpu().numpy(), "attention_mask": mask.cpu().numpy()})[0])
    given = iter(out.round(5).tolist())
    return [[next(given) for _ in text] for text in windows]


def product(lines: list[dict]) -> list[dict]:
    """What the program's own code answers; see risk_verdicts.ts."""
    command = [str(REPOSITORY / "node_modules/.bin/node"), str(HERE / "measure/risk_verdicts.ts")]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=REPOSITORY)
    return [json.loads(line) for line in done.stdout.splitlines()]


def model_label(windows: list[list[float]]) -> str:
    """The model alone: the label of its gravest window."""
    return LABELS[max(int(np.argmax(p)) for p in windows)]


# Words that name dying, killing, harming or ending oneself; without any of them a message only implies it.
NAMED = re.compile(
    r"su+i+c|suc+id|sui\b|kil|k.ll|k1|\bkms|die|dying|\bd[i1!][e3]|dead|death|alive|to live|living|exist|harm|hurt|\bcut|slit|end (it|my|myself|things|everything)|ending"
    r"|overdos|\bod\b|hang|jump|shoot|noose|unaliv|self|off myself|top myself|topping|yeet|goodbye|wrists",
    re.I,
)


def slices(rows: list[dict]) -> dict[str, list[int]]:
    def where(test) -> list[int]:
        return [i for i, r in enumerate(rows) if test(r)]

    people = ("written", "sdcnl", "irf")
    named = {
        "first-person ideation or intent (crisis)": where(lambda r: r["label"] == "crisis" and r["source"] in people),
        "  named in words, our sentences": where(lambda r: r["label"] == "crisis" and r["source"] == "written" and NAMED.search(r["text"])),
        "  only implied, our sentences": where(lambda r: r["label"] == "crisis" and r["source"] == "written" and not NAMED.search(r["text"])),
        "  sentences of posts": where(lambda r: r["label"] == "crisis" and r["source"] in people[1:]),
        "whole posts with ideation (IRF spans, read)": where(lambda r: r["kind"] == "post"),
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


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="message.onnx; without it only the rules are measured")
    parser.add_argument("--show", type=int, default=0, help="print so many misses and false alarms")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args(argv)
    rows = read_lines(args.set)
    said = None
    if args.model:
        read = product([{"id": r["id"], "text": r["text"]} for r in rows])
        said = probabilities(args.model, [r["windows"] for r in read])
    told = product([{"id": r["id"], "text": r["text"], "p": said[i] if said else None} for i, r in enumerate(rows)])
    ways = {"rules": [t["rules"]["label"] for t in told]}
    if said:
        ways |= {"model": [model_label(p) for p in said], "both": [t["both"] for t in told]}
    table = report(rows, ways)
    for r, t in [(r, t) for r, t in zip(rows, told) if (r["label"] == "none") != (t["both"] == "none")][: args.show]:
        print(r["label"], ">", t["both"], r["source"], r["kind"], r["id"], "|", r["text"][:220].replace("\n", " "), "|", t["because"])
    if args.json:
        args.json.write_text(json.dumps(table, indent=1))


if __name__ == "__main__":
    main()
