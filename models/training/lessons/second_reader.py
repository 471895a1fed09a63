"""The second reader of the sentence model: linear models over the pieces of a text, mixed in at a fixed share.

They are weaker alone but err elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from training.data import sets
from training.data.readings import READING_BESIDE_LABEL, reading_key, technique_readings
from training.data.sentences import read_of, sentences_without_labels
from training.encoder.piece_bag import VOCABULARY, PieceBag
from training.encoder.sentence import CLASSES

SHARES = {"direction": 0.15, "techniques": 0.25, "sentiment": 0.15}
READ_WEIGHT = 0.25
RARE_CLASSES = 0.7
SENTENCE_WEIGHT, PHRASE_WEIGHT = 3.0, 0.3

Rows = list[list[int]]
Sample = tuple[Rows, np.ndarray, np.ndarray]


def inverse_frequency(rows: Rows) -> np.ndarray:
    """[VOCABULARY] smoothed inverse document frequencies; 0 for pieces that no row has."""
    documents = np.bincount([piece for row in rows for piece in set(row)], minlength=VOCABULARY)
    return np.where(documents > 0, np.log((1 + len(rows)) / (1 + documents)) + 1, 0.0)


def features(rows: Rows, idf: np.ndarray) -> csr_matrix:
    """Rows of idf-weighted pieces, divided by the root of the sum of their squared weights (repeats count each time)."""
    places = [(number, piece) for number, row in enumerate(rows) for piece in row]
    owners, pieces = np.array(places).T
    lengths = np.sqrt(np.bincount(owners, idf[pieces] ** 2, len(rows)))
    return csr_matrix((idf[pieces] / lengths[owners], (owners, pieces)), shape=(len(rows), VOCABULARY))


def fit(sample: Sample, idf: np.ndarray, strength: float) -> LogisticRegression:
    """Learns from probabilities: each row counts for its three likeliest classes, as much as they are likely."""
    rows, targets, weights = sample
    x, order = features(rows, idf), np.argsort(-targets, 1)[:, :3]
    weight = (np.take_along_axis(targets, order, 1) * weights[:, None]).T.ravel()
    kept = np.flatnonzero(weight > 0.02 * weights.mean())
    model = LogisticRegression(C=strength, max_iter=200)
    return model.fit(vstack([x] * order.shape[1])[kept], order.T.ravel()[kept], sample_weight=weight[kept])


def direction_sample(folder: Path, encode, fold: int) -> Sample:
    texts, labels, groups = sets.direction(folder)
    seen = np.flatnonzero(sets.folds(labels, groups) != fold)
    counts = np.bincount(labels[seen])
    return encode([texts[i] for i in seen]), np.eye(3)[labels[seen]], (len(seen) / 3 / counts)[labels[seen]]


def techniques_sample(folder: Path, encode, fold: int) -> Sample:
    """Labels mixed with our readings of them, and sentences that only we read, at a smaller weight."""
    texts, labels, groups = sets.techniques(folder)
    readings, seen = technique_readings(), np.flatnonzero(sets.folds(labels, groups) != fold)
    own = np.eye(15)[labels[seen]]
    for row, i in enumerate(seen):
        own[row] = (1 - READING_BESIDE_LABEL) * own[row] + READING_BESIDE_LABEL * readings.get(reading_key(texts[i]), own[row])
    others = read_of(sentences_without_labels(folder), readings)
    targets = np.vstack([own, [readings[reading_key(text)] for text in others]])
    rare = (len(seen) / 15 / np.bincount(labels[seen], minlength=15).clip(1)) ** RARE_CLASSES
    weights = np.repeat([1.0, READ_WEIGHT], [len(seen), len(others)])
    return encode([texts[i] for i in seen] + others), targets, weights * (targets @ rare)


def sentiment_sample(folder: Path, encode, _fold: int) -> Sample:
    sentences, phrases = sets.sst(folder, "train")
    examples = sentences + phrases
    weights = np.repeat([SENTENCE_WEIGHT, PHRASE_WEIGHT], [len(sentences), len(phrases)])
    return encode([text for text, _ in examples]), np.eye(5)[[label for _, label in examples]], weights


SAMPLES = {"direction": direction_sample, "techniques": techniques_sample, "sentiment": sentiment_sample}
STRENGTHS = {"direction": 4, "techniques": 4, "sentiment": 1}


def held_out(folder: Path, name: str, rows: np.ndarray | None) -> list[str]:
    if name == "sentiment":
        return [text for text, _ in sets.sst(folder, "dev")[0]]
    texts = {"direction": sets.direction, "techniques": sets.techniques}[name](folder)[0]
    return [texts[i] for i in rows] if rows is not None else []


def learned(folder: Path, encode, tasks: tuple[str, ...], fold: int = -1) -> tuple[np.ndarray, dict[str, LogisticRegression]]:
    """Inverse frequencies, and the linear model of each task, that have seen everything but the fold."""
    samples = {task: SAMPLES[task](folder, encode, fold) for task in tasks}
    # film phrases repeat their sentences and count for nothing here
    whole = [row for rows, _, weights in samples.values() for row, weight in zip(rows, weights) if weight != PHRASE_WEIGHT]
    idf = inverse_frequency(whole)
    return idf, {task: fit(sample, idf, STRENGTHS[task]) for task, sample in samples.items()}


def piece_bag(folder: Path, encode) -> PieceBag:
    """The second reader that ships: all tasks, all records."""
    idf, fits = learned(folder, encode, tuple(SHARES))
    bag = PieceBag(int((idf > 0).sum()), {task: CLASSES[task] for task in SHARES})
    bag.fill(idf, {task: model.coef_.T for task, model in fits.items()}, {task: model.intercept_ for task, model in fits.items()}, SHARES)
    return bag
