"""Builds the labelled risk set none / concern / crisis (labels/RISK_LABELS.md has the definitions).

Writes train.jsonl, dev.jsonl, test.jsonl into WORK/risk, with {id, text, label, group, source, kind}. A group never crosses a split.
Nothing of the data sets is written into the repository: labels are committed by id, our own sentences in full.
"""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

from training import settings
from training.data.risk_lexicon import DEATH, LEXICON, silver_label, span_states_ideation
from training.data.sets import lines

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
WINDOW_WORDS = 80
SPLITS = ("train", "dev", "test")
# Share of the harmless training texts that is kept: enough of each kind, without drowning the hard ones.
KEEP_IN_TRAINING = {
    "sad": 0.7, "dreaddit": 0.6, "rhmd": 0.4, "goemotions": 0.5, "esconv": 0.4, "epitome": 0.7,
}
REPEAT_READ = 3  # what people read or wrote counts this often in training; pattern labels once


def sentences(text: str) -> list[str]:
    return [part.strip() for part in SENTENCE_END.split(text[:20000]) if part.strip()]


def fraction(key: str) -> float:
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def split_of(group: str, test: float, dev: float) -> str:
    position = fraction("risk:" + group)
    return "test" if position < test else "dev" if position < test + dev else "train"


def row(ident: str, text: str, label: str, group: str, source: str, kind: str, split: str) -> dict:
    return {"id": ident, "text": text, "label": label, "group": group, "source": source, "kind": kind, "split": split}


def window_around(parts: list[str], index: int) -> str:
    """The sentence with as many neighbours as fit into WINDOW_WORDS."""
    first, last = index, index
    size = len(parts[index].split())
    while True:
        grown = False
        for candidate in (first - 1, last + 1):
            if 0 <= candidate < len(parts) and size + len(parts[candidate].split()) <= WINDOW_WORDS:
                size += len(parts[candidate].split())
                first, last, grown = min(first, candidate), max(last, candidate), True
        if not grown:
            return " ".join(parts[first : last + 1])


def written() -> list[dict]:
    rows = lines(settings.LABELS / "risk_sentences.jsonl")
    return [row(r["id"], r["text"], r["label"], "w:" + r["group"], "written", r["kind"], r["split"]) for r in rows]


def from_posts(posts: list[dict], source: str, hand: dict[str, str]) -> list[dict]:
    """Sentences labelled by hand; in training posts also windows around sentences with a strict pattern."""
    rows = []
    for post in posts:
        parts = sentences(post["text"])
        split = split_of(post["id"], test=0.35, dev=0.15)
        silver = [silver_label(part) for part in parts]
        crisis_post = "crisis" in silver
        for index, part in enumerate(parts):
            ident = f"{post['id']}#{index}"
            if ident in hand:
                rows.append(row(ident, part, hand[ident], post["id"], source, "read", split))
            elif silver[index] == "crisis" or (silver[index] == "concern" and not crisis_post):
                rows.append(row(ident, part, silver[index], post["id"], source + "-pattern", "sentence", split))
                around = window_around(parts, index)
                if around != part:
                    rows.append(row(ident + "w", around, silver[index], post["id"], source + "-pattern", "window", split))
    return rows


def sad_posts(posts: list[dict], source: str, hand: dict[str, str]) -> list[dict]:
    """First windows of posts that never touch death or self-harm: sadness and loneliness, label none."""
    rows = []
    for post in posts:
        if len(post["text"]) < 3000 and not DEATH.search(post["text"]) and not re.search(LEXICON_POST, post["text"]):
            words = post["text"].split()[:WINDOW_WORDS]
            label = hand.get(post["id"], "none")
            rows.append(row(post["id"], " ".join(words), label, post["id"], source, "sadness", split_of(post["id"], 0.35, 0.15)))
    return rows


def whole_posts(posts: list[dict], source: str, hand: dict[str, str]) -> list[dict]:
    """For measuring only: posts of dev and test in full, crisis by a sentence we read or by the annotators' span."""
    rows = []
    for post in posts:
        split = split_of(post["id"], test=0.35, dev=0.15)
        read = any(hand.get(f"{post['id']}#{i}") == "crisis" for i in range(len(sentences(post["text"]))))
        if split != "train" and (read or span_states_ideation(post.get("burdensomeness_span"))):
            rows.append(row(post["id"] + "p", post["text"], "crisis", post["id"], source + "-post", "post", split))
    return rows


LEXICON_POST = re.compile(r"suicid|kill|\bdie\b|dying|dead|death|overdos|cut|harm|hang|noose|alive|exist|wrist|burden|disappear|goodbye|good bye|pills|end it|to live|living|give up|anymore|tonight", re.I)


def everyday(data: Path, hand: dict[str, str]) -> list[dict]:
    rows = []

    def add(ident: str, text: str, group: str, source: str, kind: str) -> None:
        if text.strip():
            rows.append(row(ident, text.strip(), hand.get(ident, "none"), group, source, kind, split_of(source + group, 0.30, 0.15)))

    for r in lines(data / "risk/sad_everyday_stress.jsonl"):
        add(r["id"], r["text"], r["id"], "sad", "everyday-stress")
    for r in lines(data / "risk/dreaddit.jsonl"):
        if not DEATH.search(r["text"]):
            add(r["id"], " ".join(r["text"].split()[:WINDOW_WORDS]), r["id"], "dreaddit", "everyday-stress")
    for r in lines(data / "risk/hypo.jsonl"):
        add(r["id"] + "h", r["hyperbole"], r["id"], "hypo", "hyperbole")
        add(r["id"] + "l", r["literal_paraphrase"], r["id"], "hypo", "literal")
        add(r["id"] + "s", r["same_words_literal"], r["id"], "hypo", "literal")
    for r in lines(data / "risk/rhmd.jsonl"):
        keep = 1.0 if r["mention"] == "figurative" else 0.25
        if fraction(r["id"]) < keep and not DEATH.search(r["text"]):
            add(r["id"], " ".join(r["text"].split()[:WINDOW_WORDS]), r["id"], "rhmd", "figurative" if keep == 1.0 else "health-talk")
    for r in lines(data / "sentiment/goemotions.train.jsonl"):
        lexical = bool(LEXICON.search(r["text"]))
        if not DEATH.search(r["text"]) and fraction(r["id"]) < (0.5 if lexical else 0.07):
            add(r["id"], r["text"], r["id"], "goemotions", "ordinary")
    for r in lines(data / "conversations/esconv.train.jsonl"):
        for number, turn in enumerate(r["turns"]):
            ident = f"{r['id']}.{number}"
            if not DEATH.search(turn["text"]) and fraction(ident) < 0.15:
                add(ident, turn["text"], r["id"], "esconv", "supportive" if turn["speaker"] == "supporter" else "seeker-turn")
    for r in lines(data / "empathy/epitome_reddit.jsonl"):
        reply = r["response_post"]
        shared = re.search(r"\bI\b.{0,80}(suicid|kill|die|dead|attempt|cut)|same here|me too|suicide (is|was|then)", reply, re.I)
        if not shared and not (DEATH.search(reply) and not re.search(r"\byou", reply, re.I)):
            add(r["id"], " ".join(r["response_post"].split()[:WINDOW_WORDS]), r["seeker_id"], "epitome", "supportive")
    return rows


def build(data: Path) -> list[dict]:
    labels = (settings.LABELS / "risk_labels.tsv").read_text().splitlines()
    hand = dict(line.split("\t")[:2] for line in labels if line and not line.startswith("#"))
    sdcnl, irf = lines(data / "risk/sdcnl.jsonl"), lines(data / "risk/irf.jsonl")
    rows = written() + from_posts(sdcnl, "sdcnl", hand) + from_posts(irf, "irf", hand)
    rows += whole_posts(sdcnl, "sdcnl", hand) + whole_posts(irf, "irf", hand)
    rows += sad_posts([r for r in sdcnl if r["subreddit"] == "depression"], "sdcnl-sad", hand)
    rows += sad_posts([r for r in irf if not r["perceived_burdensomeness"]], "irf-sad", hand) + everyday(data, hand)
    seen: set[str] = set()
    unique = []
    for r in rows:
        key = re.sub(r"\W+", " ", r["text"].lower()).strip()
        if key and key not in seen and r["label"] != "drop":
            seen.add(key)
            unique.append(r)
    return unique


def for_training(rows: list[dict]) -> list[dict]:
    chosen = []
    for r in rows:
        if r["label"] != "none" or fraction("keep" + r["id"]) < KEEP_IN_TRAINING.get(r["source"], 1.0):
            read = r["source"] == "written" or r["kind"] == "read"
            chosen += [r] * (REPEAT_READ if read else 1)
    return chosen


def main(argv: list[str] | None = None) -> None:
    options = settings.arguments(__doc__).parse_args(argv)
    settings.start(options)
    out = options.work / "risk"
    out.mkdir(exist_ok=True)
    rows = build(options.data)
    for split in SPLITS:
        chosen = [{k: v for k, v in r.items() if k != "split"} for r in rows if r["split"] == split]
        chosen = for_training(chosen) if split == "train" else chosen
        (out / f"{split}.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in chosen), encoding="utf-8")
        print(split, len(chosen), dict(Counter(r["label"] for r in chosen)), dict(Counter(f"{r['source']}:{r['label']}" for r in chosen)))


if __name__ == "__main__":
    main()
