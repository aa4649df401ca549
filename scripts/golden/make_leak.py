"""Golden values for src/survey/leak, made with scikit-learn: independent of the project's own code.

Writes src/survey/leak/golden/scikit-learn.json. Run from anywhere: python3 scripts/golden/make_leak.py
Needs numpy, scipy and scikit-learn. `trees`: seeded data (names as letters, which scikit-learn gets one-hot), the predictions of
DecisionTreeClassifier on files it has not seen and its leaf count; only data where every random_state gives the same tree, so
that no two splits are equally good. `forests`: the out-of-fold accuracies that RandomForestClassifier reaches on data with a
planted leak. `folds`: labels per fold of StratifiedKFold. `scores`: balanced_accuracy_score, confusion_matrix and Wilson
intervals of scipy's binomtest. `luck`: upper points of chi-squared and of the normal distribution.
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import binomtest, chi2, norm
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import balanced_accuracy_score, confusion_matrix
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.tree import DecisionTreeClassifier

OUT = Path(__file__).resolve().parents[2] / "src" / "survey" / "leak" / "golden"
LETTERS = "abcde"


def one_hot(numbers, names):
    return np.hstack([numbers] + [(names == letter)[:, None].astype(float) for letter in LETTERS])


def tree_case(seed, files, labels, options):
    random = np.random.default_rng(seed)
    numbers = np.column_stack(
        [
            np.round(random.normal(0, 4, files) * 8) / 8,
            random.integers(0, 60, files).astype(float),
            random.integers(0, 200, files) * 8.0,
        ]
    )
    assert max(len(np.unique(column)) for column in numbers.T) <= 255  # a bin each, so that no split is out of reach
    names = random.choice(list(LETTERS), files)
    score = numbers[:, 0] + numbers[:, 1] / 8 + 3 * (names == "c") + random.normal(0, 2, files)
    y = np.digitize(score, np.quantile(score, np.linspace(0, 1, labels + 1)[1:-1]))
    half = files // 2
    x = one_hot(numbers, names)
    trees = [DecisionTreeClassifier(random_state=state, **options).fit(x[:half], y[:half]) for state in range(12)]
    predictions = {tuple(tree.predict(x[half:])) for tree in trees}
    if len(predictions) > 1:
        return None
    return {
        "options": {"mostDepth": options["max_depth"], "leastLeaf": options["min_samples_leaf"]},
        "numbers": numbers.T.tolist(),
        "names": "".join(names),
        "labels": y.tolist(),
        "trained": half,
        "leaves": int(trees[0].get_n_leaves()),
        "predicted": [int(label) for label in predictions.pop()],
    }


def tree_cases():
    wanted = [(400, 2, 4, 5), (400, 3, 6, 8), (300, 4, 5, 6), (240, 2, 12, 3)]
    for files, labels, depth, leaf in wanted:
        options = {"max_depth": depth, "min_samples_leaf": leaf}
        cases = (tree_case(seed, files, labels, options) for seed in range(400))
        yield next(case for case in cases if case is not None)


def forest_case(seed, files, labels, lift):
    """Three numbers and a name; label 0 has the name 'e' where luck, `lift`, says so, and the first number leans on the label."""
    random = np.random.default_rng(seed)
    y = np.arange(files) % labels
    numbers = np.column_stack(
        [
            np.round((random.normal(0, 1, files) + lift * 2 * y) * 16) / 16,
            random.integers(0, 40, files).astype(float),
            random.integers(0, 40, files).astype(float),
        ]
    )
    names = np.where((y == 0) & (random.random(files) < lift), "e", random.choice(list("abcd"), files))
    forest = RandomForestClassifier(n_estimators=100, max_depth=12, min_samples_leaf=3, random_state=seed)
    predicted = cross_val_predict(forest, one_hot(numbers, names), y, cv=StratifiedKFold(5, shuffle=True, random_state=seed))
    return {
        "numbers": numbers.T.tolist(),
        "names": "".join(names),
        "labels": y.tolist(),
        "balanced": balanced_accuracy_score(y, predicted),
    }


def fold_case(labels, folds):
    allocation = [np.bincount(np.array(labels)[test], minlength=max(labels) + 1).tolist() for _, test in StratifiedKFold(folds).split(labels, labels)]
    return {"labels": labels, "folds": folds, "allocation": allocation}


def score_case(seed, files, labels):
    random = np.random.default_rng(seed)
    actual = np.minimum(random.integers(0, labels, files), random.integers(0, labels, files))
    actual[:labels] = np.arange(labels)
    predicted = np.where(random.random(files) < 0.6, actual, random.integers(0, labels, files))
    hits = int((actual == predicted).sum())
    interval = binomtest(hits, files).proportion_ci(method="wilson")
    return {
        "actual": actual.tolist(),
        "predicted": predicted.tolist(),
        "confusion": confusion_matrix(actual, predicted).tolist(),
        "accuracy": [hits / files, interval.low, interval.high],
        "balanced": balanced_accuracy_score(actual, predicted),
    }


golden = {
    "trees": list(tree_cases()),
    "forests": [forest_case(1, 400, 2, 0.3), forest_case(2, 450, 3, 0.5)],
    "folds": [
        fold_case([0] * 13 + [1] * 7 + [2] * 5, 5),
        fold_case([0] * 11 + [1] * 11, 3),
        fold_case([0] * 100 + [1] * 9 + [2] * 9 + [3] * 4, 4),
    ],
    "scores": [score_case(1, 60, 2), score_case(2, 150, 4), score_case(3, 90, 7)],
    "wilson": [
        [hits, files, *binomtest(hits, files).proportion_ci(method="wilson")]
        for hits, files in ((0, 10), (10, 10), (3, 7), (950, 1000))
    ],
    "luck": [
        {"freedom": freedom, "chance": chance, "chiSquared": chi2.isf(chance, freedom), "normal": norm.isf(chance)}
        for freedom in (1, 2, 9, 99)
        for chance in (0.01, 1e-4, 1e-6)
    ],
}

OUT.mkdir(parents=True, exist_ok=True)
(OUT / "scikit-learn.json").write_text(json.dumps(golden) + "\n")
