"""Reads the research data sets into plain lists; labelled records by fold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from training.settings import LABELS

DIRECTION = ["none", "seeking", "providing"]
SENTIMENT = ["very_negative", "negative", "neutral", "positive", "very_positive"]
TECHNIQUES = [
    "Open Question", "Closed Question", "Simple Reflection", "Complex Reflection", "Affirm", "Support",
    "Emphasize Autonomy", "Advise with Permission", "Advise without Permission", "Give Information",
    "Self-Disclose", "Direct", "Confront", "Warn", "Other",
]  # fmt: skip
FOLDS = 5

Example = tuple[str, int]


def lines(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def plain(text: str) -> str:
    """Lower case and single spaces: texts that differ in nothing else count as equal."""
    return " ".join(text.lower().split())


def direction(data: Path) -> tuple[list[str], np.ndarray, list[str]]:
    """Texts, label indices, grouping keys (equal texts stay together)."""
    rows = lines(data / "direction/iempathize.jsonl")
    texts = [row["text"] for row in rows]
    return texts, np.array([DIRECTION.index(row["label"]) for row in rows]), [plain(t) for t in texts]


def techniques(data: Path) -> tuple[list[str], np.ndarray, list[str]]:
    rows = lines(data / "techniques/mi_gold.jsonl")
    labels = np.array([TECHNIQUES.index(row["label"]) for row in rows])
    return [row["text"] for row in rows], labels, [row["dialog"] or row["id"] for row in rows]


def own_techniques() -> list[Example]:
    """Sentences written for this project for the four rarest behaviours."""
    rows = (LABELS / "technique_sentences.tsv").read_text("utf-8").splitlines()
    return [(text, TECHNIQUES.index(label)) for label, text in (row.split("\t") for row in rows)]


def folds(labels: np.ndarray, groups: list[str], seed: int = 7) -> np.ndarray:
    """Fold number of each record: grouped, stratified, the same on every run."""
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    result = np.zeros(len(labels), dtype=int)
    for number, (_, held_out) in enumerate(splitter.split(labels, labels, groups)):
        result[held_out] = number
    return result


def detokenise(text: str) -> str:
    """Penn Treebank tokens back to ordinary writing."""
    text = text.replace("\\/", "/").replace("\\*", "*").replace("-LRB-", "(").replace("-RRB-", ")")
    text = re.sub(r"(?:``|'')", '"', text)
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m|'em)\b", r"\1", text)
    text = re.sub(r" ([.,!?;:%)\]])", r"\1", text)
    text = re.sub(r"([(\[$#]) ", r"\1", text)
    text = re.sub(r'" ([^"]*?) ?"', r'"\1"', text)
    text = re.sub(r"\b(can|gon|wan|got) (not|na|ta)\b", r"\1\2", text)
    return re.sub(r"\s+", " ", text).strip()


def tree_spans(line: str) -> tuple[list[str], list[tuple[int, int, int]]]:
    """Words of one Penn tree, and (first word, end, label) of its labelled phrases, the whole sentence last."""
    spans: list[tuple[int, int, int]] = []
    open_nodes: list[tuple[int, int]] = []
    words: list[str] = []
    for token in re.findall(r"\(\d|\)|[^\s()]+", line):
        if re.fullmatch(r"\(\d", token):
            open_nodes.append((int(token[1]), len(words)))
        elif token == ")":
            label, first = open_nodes.pop()
            spans.append((first, len(words), label))
        else:
            words.append(token)
    return words, spans


def tree_phrases(line: str) -> list[Example]:
    """Every labelled phrase of one Penn tree, the whole sentence last."""
    words, spans = tree_spans(line)
    return [(detokenise(" ".join(words[first:end])), label) for first, end, label in spans]


def trees(data: Path, part: str) -> list[str]:
    return [line for line in (data / f"sentiment/sst5.{part}.trees.txt").read_text("utf-8").splitlines() if line]


def sst(data: Path, part: str) -> tuple[list[Example], list[Example]]:
    """(sentences, unique shorter phrases of two words or more)."""
    phrased = [tree_phrases(line) for line in trees(data, part)]
    sentences = [tree[-1] for tree in phrased]
    phrases = {phrase for tree in phrased for phrase in tree[:-1] if " " in phrase[0]}
    return sentences, sorted(phrases - set(sentences))


def conversations(data: Path) -> list[dict]:
    return lines(data / "conversations/esconv.train.jsonl") + lines(data / "conversations/esconv_failed.jsonl")
