"""Every figure of the message reader, with n and 95 % intervals.

Example, from the folder models: python -m training.measure.message --name message-final (or --graph message.onnx)
"""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import numpy as np
import torch

from training import settings
from training.data.message_sets import fit_sets, hostile_sets, role_sets
from training.data.sets import lines
from training.encoder import tokens
from training.encoder.answers import answers
from training.encoder.reader import HEADS, Pair, Reader, encode, load
from training.export.files import session
from training.measure import scores
from training.measure.risk import slices

ASK, GIVE, HOSTILE, ALARM = 0.5, 0.5, 0.5, 0.6


def torch_probabilities(model: Reader, tokenizer, scales: dict[str, float], pairs: list[Pair]) -> dict[str, np.ndarray]:
    logits, _ = answers(model, encode(tokenizer, pairs), 6144)
    return {name: scores.softmax(logits[name] / scales.get(name, 1.0)) for name in HEADS}


def graph_probabilities(graph, tokenizer, pairs: list[Pair]) -> dict[str, np.ndarray]:
    rows = encode(tokenizer, pairs)
    result = {name: np.zeros((len(rows), len(labels)), np.float32) for name, labels in HEADS.items()}
    for batch in tokens.length_batches([len(row) for row in rows], 4096, None, most=64):
        ids, mask = tokens.pad([rows[i] for i in batch])
        for name, values in zip(HEADS, graph.run(list(HEADS), {"input_ids": ids.cpu().numpy(), "attention_mask": mask.cpu().numpy()})):
            result[name][batch] = values
    return {name: scores.softmax(values) for name, values in result.items()}


def share(hits: int, n: int) -> str:
    low, high = scores.wilson(hits, n)
    return f"{100 * hits / max(n, 1):.1f} ({100 * low:.1f}–{100 * high:.1f})"


def roles(read, sets: dict, ask: float, give: float) -> dict[str, tuple[str, np.ndarray]]:
    print(f"\n| role | right | n | asks ≥ {ask:.2f} | gives ≥ {give:.2f} | likeliest is right |\n|---|---|---|---|---|---|")
    found = {}
    for name, (label, pairs) in sets.items():
        p = read(pairs)["role"]
        found[name] = (label, p)
        right = int((p.argmax(1) == HEADS["role"].index(label)).sum())
        print(f"| {name} | {label} | {len(p)} | {share(int((p[:, 1] >= ask).sum()), len(p))} | {share(int((p[:, 2] >= give).sum()), len(p))} | {share(right, len(p))} |", flush=True)
    return found


def operating_points(found: dict[str, tuple[str, np.ndarray]]) -> None:
    """Precision and recall by threshold, alone and in talk, over the messages of the development communities."""
    parts = {
        "alone": ["Reddit: requests, alone", "ESConv: requests, alone", "Reddit: supporters, alone", "ESConv: supporters, alone", "everyday (development), alone", "technical, Discord, alone"],
        "in talk": ["Reddit: requests, after another's talk", "ESConv: requests, after another's talk", "Reddit: supporters, in their talk", "ESConv: supporters, in their talk", "everyday (development), after a request", "technical, Discord, after a request"],
    }  # fmt: skip
    for way, names in parts.items():
        truth = np.concatenate([np.full(len(found[n][1]), HEADS["role"].index(found[n][0])) for n in names])
        p = np.concatenate([found[n][1] for n in names])
        print(f"\n| {way}, n = {len(truth)}: threshold | asks: precision | recall | gives: precision | recall |\n|---|---|---|---|---|")
        for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
            cells = []
            for k in (1, 2):
                said, hit = p[:, k] >= t, truth == k
                cells += [f"{100 * (said & hit).sum() / max(1, said.sum()):.1f}", f"{100 * (said & hit).sum() / hit.sum():.1f}"]
            print(f"| {t} | " + " | ".join(cells) + " |")


def fits(read, sets: dict) -> None:
    print("\n| fit | n | own talk preferred to the one talked in last besides | to all open (up to 5) | mean own / other |\n|---|---|---|---|---|")
    for name, rows in sets.items():
        pairs = [(text, talk) for text, own, others in rows for talk in (own, *others)]
        p, at, last, every, own_sum, other_sum = read(pairs)["answers"][:, 1], 0, 0, 0, 0.0, 0.0
        for _, _, others in rows:
            own, rest = p[at], p[at + 1 : at + 1 + len(others)]
            last, every = last + int(own > rest[-1]), every + int(own > rest.max())
            own_sum, other_sum, at = own_sum + own, other_sum + rest.mean(), at + 1 + len(others)
        n = len(rows)
        print(f"| {name} | {n} | {share(last, n)} | {share(every, n)} | {own_sum / n:.2f} / {other_sum / n:.2f} |", flush=True)


def hostility(read, sets: dict, threshold: float) -> None:
    print(f"\n| hostile ≥ {threshold:.2f} | n | flagged | ≥ .7 | ≥ .9 |\n|---|---|---|---|---|")
    for name, rows in sets.items():
        p = read([(text, context) for text, context, _ in rows])["hostile"][:, 1]
        print(f"| {name} | {len(p)} | " + " | ".join(share(int((p >= t).sum()), len(p)) for t in (threshold, 0.7, 0.9)) + " |", flush=True)


def risks(read, path: Path, alarm: float, quiet: dict) -> None:
    print(f"\n| risk, model alone, {path.stem} | n | alarm (concern + crisis ≥ {alarm:.2f}) | likeliest is an alarm | ≥ .4 | ≥ .8 |\n|---|---|---|---|---|---|")
    rows = [r for r in lines(path) if r["kind"] != "post"]
    p = read([(r["text"], None) for r in rows])["risk"]
    grave = p[:, 1] + p[:, 2]
    for name, at in slices(rows).items():
        if at:
            cells = [share(int((grave[at] >= alarm).sum()), len(at)), share(int((p[at].argmax(1) > 0).sum()), len(at))]
            print(f"| {name} | {len(at)} | " + " | ".join(cells + [share(int((grave[at] >= t).sum()), len(at)) for t in (0.4, 0.8)]) + " |", flush=True)
    for name, pairs in quiet.items():
        q = read([(text, None) for text, _ in pairs])["risk"]
        bad = q[:, 1] + q[:, 2]
        print(f"| {name} | {len(q)} | {share(int((bad >= alarm).sum()), len(q))} | {share(int((q.argmax(1) > 0).sum()), len(q))} | {share(int((bad >= 0.4).sum()), len(q))} | {share(int((bad >= 0.8).sum()), len(q))} |", flush=True)


def some(rows: list, most: int) -> list:
    return rows if len(rows) <= most else random.Random(len(rows)).sample(rows, most)


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--name", default="message-final", help="checkpoint to measure")
    parser.add_argument("--graph", type=Path, help="exported graph to measure in place of a checkpoint")
    settings.add_risk(parser)
    parser.add_argument("--parts", default="roles,fits,hostility,risks")
    parser.add_argument("--risk-part", default="dev", choices=["dev", "test"])
    parser.add_argument("--most", type=int, default=10**9, help="messages of each set, drawn at random")
    options = parser.parse_args(argv)
    settings.start(options)
    tokenizer, parts, most = tokens.load_tokenizer(), options.parts.split(","), options.most
    if options.graph:
        read = partial(graph_probabilities, session(options.graph, options.threads), tokenizer)
    else:
        path = options.work / f"{options.name}.pt"
        scales = torch.load(path).get("temperatures", {})
        read = partial(torch_probabilities, load(path), tokenizer, scales)
    if "roles" in parts:
        sets = {name: (label, some(pairs, most)) for name, (label, pairs) in role_sets(options.data).items()}
        operating_points(roles(read, sets, ASK, GIVE))
    if "fits" in parts:
        fits(read, {name: some(rows, most) for name, rows in fit_sets(options.data).items()})
    if "hostility" in parts:
        hostility(read, {name: some(rows, most) for name, rows in hostile_sets(options.data).items()}, HOSTILE)
    if "risks" in parts:
        quiet = {name: some(pairs, most) for name, (label, pairs) in role_sets(options.data).items() if label == "none" and name.endswith("alone")}
        risks(read, options.risk / f"{options.risk_part}.jsonl", ALARM, quiet)


if __name__ == "__main__":
    main()
