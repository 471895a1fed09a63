"""TF-IDF with logistic regression for every sentence task: the floor that the neural models must clear."""

from __future__ import annotations

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from training import settings
from training.data import sets
from training.measure import scores


def pipeline():
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, strip_accents="unicode")
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=3, sublinear_tf=True)
    return make_pipeline(make_union(words, letters), LogisticRegression(C=4, max_iter=400, class_weight="balanced"))


def main(argv: list[str] | None = None) -> None:
    parser = settings.arguments(__doc__)
    parser.add_argument("--only", default="direction,techniques,sentiment")
    options = parser.parse_args(argv)
    wanted = options.only.split(",")
    settings.start(options)
    for name, load, measured in (
        ("direction", sets.direction, scores.direction_scores),
        ("techniques", sets.techniques, scores.class_scores),
    ):
        if name not in wanted:
            continue
        texts, labels, groups = load(options.data)
        number, guess = sets.folds(labels, groups), np.zeros_like(labels)
        for fold in range(sets.FOLDS):
            train, held = np.flatnonzero(number != fold), np.flatnonzero(number == fold)
            model = pipeline().fit([texts[i] for i in train], labels[train])
            guess[held] = model.predict([texts[i] for i in held])
        print(name, len(labels), scores.interval(measured, labels, guess, groups=groups), flush=True)
    if "sentiment" not in wanted:
        return
    train, dev = sets.sst(options.data, "train")[0], sets.sst(options.data, "dev")[0]
    model = pipeline().fit([t for t, _ in train], [l for _, l in train])
    truth, guess = np.array([l for _, l in dev]), model.predict([t for t, _ in dev])
    print("sentiment", len(truth), scores.interval(scores.class_scores, truth, guess), flush=True)


if __name__ == "__main__":
    main()
