"""Reads the research data sets into plain lists."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

DIRECTION = ["none", "seeking", "providing"]
SENTIMENT = ["very_negative", "negative", "neutral", "positive", "very_positive"]
RISK = ["none", "concern", "crisis"]
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
    rows = (Path(__file__).parent / "technique_sentences.tsv").read_text("utf-8").splitlines()
    return [(text, TECHNIQUES.index(label)) for label, text in (row.split("\t") for row in rows)]


READ_CODES = dict(zip("OQ CQ SR CR AF SU EA AP AW GI SD DI CO WA OT".split(), TECHNIQUES))


def reading_key(text: str) -> str:
    """Names a sentence in `technique_readings.tsv` without its words: 48 bits of a hash, blind to case and white space."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:12]


def technique_readings(path: Path = Path(__file__).parent / "technique_readings.tsv") -> dict[str, np.ndarray]:
    """Key -> [15] probabilities of what we read in a sentence: key, best behaviour, confidence in per cent, second-best.

    The second gets half of what the best leaves, the others the rest. Several readings of one sentence are averaged.
    """
    found: dict[str, list[np.ndarray]] = {}
    for line in path.read_text("utf-8").splitlines():
        key, best, confidence, second = line.split("\t")
        share = int(confidence) / 100
        row = np.full(len(TECHNIQUES), (1 - share) / 2 / (len(TECHNIQUES) - 2))
        row[TECHNIQUES.index(READ_CODES[second])] = (1 - share) / 2
        row[TECHNIQUES.index(READ_CODES[best])] = share
        found.setdefault(key, []).append(row / row.sum())
    return {key: np.mean(rows, axis=0) for key, rows in found.items()}


def folds(labels: np.ndarray, groups: list[str]) -> np.ndarray:
    """Fold number of each record: grouped, stratified, the same on every run."""
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=7)
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


def tree_phrases(line: str) -> list[Example]:
    """Every labelled phrase of one Penn tree, the whole sentence last."""
    phrases: list[Example] = []
    open_nodes: list[tuple[int, int]] = []
    words: list[str] = []
    for token in re.findall(r"\(\d|\)|[^\s()]+", line):
        if re.fullmatch(r"\(\d", token):
            open_nodes.append((int(token[1]), len(words)))
        elif token == ")":
            label, first = open_nodes.pop()
            phrases.append((detokenise(" ".join(words[first:])), label))
        else:
            words.append(token)
    return phrases


def sst(data: Path, part: str) -> tuple[list[Example], list[Example]]:
    """(sentences, unique shorter phrases of two words or more)."""
    trees = [tree_phrases(line) for line in (data / f"sentiment/sst5.{part}.trees.txt").read_text("utf-8").splitlines() if line]
    sentences = [tree[-1] for tree in trees]
    phrases = {phrase for tree in trees for phrase in tree[:-1] if " " in phrase[0]}
    return sentences, sorted(phrases - set(sentences))


def conversations(data: Path) -> list[dict]:
    return lines(data / "conversations/esconv.train.jsonl") + lines(data / "conversations/esconv_failed.jsonl")


STRATEGIES = {
    "Question": 0, "Questions": 0, "Affirmation and Reassurance": 1, "Providing Suggestions": 2, "Self-disclosure": 3,
    "Reflection of feelings": 4, "Information": 5, "Restatement or Paraphrasing": 6, "Others": 7,
}  # fmt: skip
ANNOMI = ["other", "open question", "closed question", "simple reflection", "complex reflection", "information", "advice", "options", "negotiation"]  # fmt: skip
INTENTS = ["encouraging", "acknowledging", "wishing", "neutral", "suggesting", "consoling", "agreeing", "questioning", "sympathizing"]  # fmt: skip


def annomi_behaviour(row: dict) -> int:
    kind = row["behaviour"]
    if kind == "question":
        name = f"{row['question']} question"
    elif kind == "reflection":
        name = f"{row['reflection']} reflection"
    else:
        name = row["input"] if kind == "therapist_input" else "other"
    return ANNOMI.index(name) if name in ANNOMI else 0


def auxiliary(data: Path) -> dict[str, tuple[list[Example], int]]:
    """Single-label tasks used in training only: name -> (examples, number of classes)."""
    emotions = sorted({label for row in lines(data / "sentiment/goemotions.train.jsonl") for label in row["labels"]})
    goemotions = [
        (row["text"], emotions.index(row["labels"][0]))
        for row in lines(data / "sentiment/goemotions.train.jsonl")
        if len(row["labels"]) == 1
    ]
    turns = [
        (turn["text"], STRATEGIES[turn["strategy"]])
        for chat in conversations(data)
        for turn in chat["turns"]
        if turn.get("strategy") in STRATEGIES
    ]
    speakers = [
        (turn["text"], int(turn["speaker"] == "supporter"))
        for chat in conversations(data)
        for turn in chat["turns"]
        if len(turn["text"].split()) > 3
    ]
    therapist = [
        (row["text"], annomi_behaviour(row)) for row in lines(data / "techniques/annomi.jsonl") if row["speaker"] == "therapist"
    ]
    intents = [(row["text"], INTENTS.index(row["intent"])) for row in lines(data / "support/empathetic_intents.jsonl")]
    support = [
        (row["text"], 1 if row["emo_support"] else 2 if row["info_support"] else 3 if row["support"] else 0)
        for row in lines(data / "support/offmychest.jsonl")
    ]
    disclosure = [
        (row["text"], row["emotional_disclosure"] + 2 * row["information_disclosure"])
        for row in lines(data / "support/offmychest.jsonl")
    ]
    return {
        "goemotions": (goemotions, len(emotions)),
        "strategy": (turns, 8),
        "speaker": (speakers, 2),
        "annomi": (therapist, len(ANNOMI)),
        "intents": (intents, len(INTENTS)),
        "support": (support, 4),
        "disclosure": (disclosure, 4),
    }


def unlabelled(data: Path) -> list[str]:
    """Every text of the support sets, for masked-language training. Labels are not read."""
    texts = [row["text"] for row in lines(data / "unlabelled/support_text.jsonl")]
    for chat in conversations(data):
        texts += [turn["text"] for turn in chat["turns"]]
    pairs = lines(data / "empathy/epitome_reddit.jsonl")
    texts += [row["response_post"] for row in pairs] + sorted({row["seeker_post"] for row in pairs})
    for name in ("support/offmychest", "risk/dreaddit", "risk/irf", "risk/sdcnl", "direction/iempathize", "techniques/mi_gold"):
        texts += [row["text"] for row in lines(data / f"{name}.jsonl")]
    texts += [row["text"] for row in lines(data / "techniques/annomi.jsonl")]
    for row in lines(data / "empathy/empathetic_exchanges.jsonl"):
        texts += [row["speaker"], row["listener"]]
    texts += [row["text"] for row in lines(data / "sentiment/goemotions.train.jsonl")[:15_000]]
    return sorted({text.strip() for text in texts if len(text.split()) >= 4})
