"""What a student of sentiment hears: film sentences and phrases with their labels, and without one film sentences with swapped parts,
joined phrases, thinned sentences, talk."""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from training.data import sets
from training.data.sentences import sentences_without_labels
from training.encoder import tokens

Words = list[str]
Key = tuple[int, str, str]
Rows = list[list[int]]
Parts = dict[str, Rows]
"""Rows of ids by kind: sentences, phrases, swapped, thinned, talk."""
RECOMBINED_TOKENS, TALK_TOKENS, SHORTEST = 80, 64, 5
COMMON, LONGEST = 130, 14
"""Words that stand for themselves; words of the longest part that is swapped."""
ENDINGS = ("ness", "tion", "ment", "ity", "ing", "ful", "less", "ous", "ive", "able", "ible", "ical", "al", "ic", "ed", "ly", "est", "er", "ies", "s", "y", "e", "t", "n")
LENGTHS = (0, 1, 2, 3, 4, 6, 9, 13)
JOINTS = (", but ", " but ", " and ", ", and ", ", yet ", " -- ", ", though ", " because ", " with ", "; ", ", a film that is ", " while ", ", even though ")
COMMENTS = 0.45
"""Of talk, the part that is comments on anything (GoEmotions); the others are sentences of support."""


class Swaps:
    """Parts of film sentences by what can stand in their place: as long, beginning and ending alike."""

    def __init__(self, trees: list[str], common: int = COMMON) -> None:
        read = [sets.tree_spans(line) for line in trees]
        self.sentences = [words for words, _ in read]
        counts = Counter(word.lower() for words in self.sentences for word in words)
        self.common = {word for word, _ in counts.most_common(common)}
        self.alike: dict[Key, list[Words]] = defaultdict(list)
        self.alike_behind: dict[tuple[Key, str], list[Words]] = defaultdict(list)
        self.spans = [[(a, b) for a, b, _ in spans if self.telling(words, a, b)] for words, spans in read]
        for words, spans in zip(self.sentences, self.spans):
            for a, b in spans:
                key = self.key(words[a:b])
                self.alike[key].append(words[a:b])
                if a:
                    self.alike_behind[key, words[a - 1].lower()].append(words[a:b])

    def telling(self, words: Words, first: int, end: int) -> bool:
        one = words[first] if end - first == 1 else None
        return end - first <= LONGEST and end - first < len(words) and (one is None or (self.kind(one) != "." and one.lower() not in self.common))

    def kind(self, word: str) -> str:
        """A common word itself; of others a mark, a number, a capital or the ending."""
        low = word.lower()
        if low in self.common:
            return low
        if not any(c.isalnum() for c in word):
            return "."
        if any(c.isdigit() for c in word):
            return "0"
        return "A" if word[0].isupper() else next((f"-{end}" for end in ENDINGS if low.endswith(end)), "o")

    def key(self, part: Words) -> Key:
        return max(n for n in LENGTHS if n <= len(part)), self.kind(part[0]), self.kind(part[-1])

    def swapped(self, number: int, rng: random.Random) -> str:
        """The sentence with one to four parts, none over another, in place of parts of other sentences."""
        before, spans, chosen = self.sentences[number], self.spans[number], []
        for a, b in sorted(rng.sample(spans, min(len(spans), rng.choice((1, 2, 2, 3, 4))))):
            if not chosen or a >= chosen[-1][1]:
                chosen.append((a, b))
        words = list(before)
        for a, b in reversed(chosen):
            key = self.key(before[a:b])
            behind = self.alike_behind.get((key, before[a - 1].lower()), []) if a and rng.random() < 0.7 else []
            words[a:b] = rng.choice(behind if len(behind) > 3 else self.alike[key])
        return sets.detokenise(" ".join(words))


def joined_phrases(phrases: list[str], rng: random.Random) -> str:
    first, second = rng.sample(phrases, 2)
    text = first.rstrip(" .,") + rng.choice(JOINTS) + second[0].lower() + second[1:].rstrip(" .,") + rng.choice(("", "!", ".", "."))
    return text[0].upper() + text[1:] if rng.random() < 0.5 else text


def recombined(data: Path, variants: int, joins: int, rng: random.Random) -> list[str]:
    """Film sentences that nobody wrote: so many of each training sentence, and so many of two phrases. None is a sentence of training or development."""
    swaps, (sentences, phrases) = Swaps(sets.trees(data, "train")), sets.sst(data, "train")
    known = {sets.plain(text) for text, _ in sentences + sets.sst(data, "dev")[0]}
    made = [swaps.swapped(number, rng) for number, spans in enumerate(swaps.spans) if spans for _ in range(variants)]
    short = [text for text, _ in phrases if 3 <= text.count(" ") <= LONGEST and text[0].isalnum()]
    made += [joined_phrases(short, rng) for _ in range(joins)]
    return [text for key, text in {sets.plain(text): text for text in made}.items() if key not in known]


def thinned(row: list[int], rng: random.Random) -> list[int]:
    """Ids of a sentence with a few pieces masked and up to one in seven gone."""
    kept = rng.choice((0.85, 0.93, 1.0))
    masked = [tokens.MASK if rng.random() < 0.09 else piece for piece in row[1:-1]]
    return [row[0], *(piece for piece in masked if rng.random() < kept), row[-1]]


def talk(data: Path, count: int, rng: random.Random) -> list[str]:
    """Sentences of support and comments, which no film review is like."""
    support = [text for text in sentences_without_labels(data) if len(text) < 260]
    comments = [row["text"] for row in sets.lines(data / "sentiment/goemotions.train.jsonl") if 12 < len(row["text"]) < 220]
    shares = ((support, round(count * (1 - COMMENTS))), (comments, round(count * COMMENTS)))
    return [text for texts, n in shares for text in rng.sample(texts, min(len(texts), n))]


def heard(options: argparse.Namespace) -> tuple[Parts, dict[str, np.ndarray]]:
    """Everything that is learned, by kind, and the labels of sentences and phrases."""
    tokenizer, rng = tokens.load_tokenizer(), random.Random(options.seed)
    labelled = dict(zip(("sentences", "phrases"), sets.sst(options.data, "train")))
    parts = {kind: tokens.encode(tokenizer, [text for text, _ in rows]) for kind, rows in labelled.items()}
    parts["swapped"] = tokens.encode(tokenizer, recombined(options.data, options.variants, options.joins, rng), RECOMBINED_TOKENS)
    shorter = [thinned(row, rng) for row in parts["sentences"] for _ in range(options.thinned)]
    parts["thinned"] = [row for row in shorter if len(row) >= SHORTEST]
    parts["talk"] = tokens.encode(tokenizer, talk(options.data, options.talk, rng), TALK_TOKENS)
    return parts, {kind: np.array([label for _, label in rows]) for kind, rows in labelled.items()}
