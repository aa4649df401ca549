"""Golden values for src/survey/compare, made with scipy and numpy: independent of the project's own code.

Writes src/survey/compare/golden/distances.json. Run from anywhere: python3 scripts/golden/make_compare.py
Needs numpy and scipy. `numbers`: samples a and b with ks_2samp's statistic, wasserstein_distance of the values and of their
natural logarithms, and medians. `names`: counts with jensenshannon (squared, base 2) and total variation (cdist's cityblock,
halved). `hypergeometric`: mean, standard deviation and quantiles of scipy.stats.hypergeom. `chance`: the 95th percentile of
distances over random splits of the pooled files, by permuting the files themselves.
"""

import json
from pathlib import Path

import numpy as np
from scipy.spatial.distance import cdist, jensenshannon
from scipy.stats import hypergeom, ks_2samp, wasserstein_distance

OUT = Path(__file__).resolve().parents[2] / "src" / "survey" / "compare" / "golden"
random = np.random.default_rng(20)


def number_case(a, b):
    positive = min(a.min(), b.min()) > 0
    return {
        "a": a.tolist(),
        "b": b.tolist(),
        "ks": ks_2samp(a, b).statistic,
        "w1": wasserstein_distance(a, b),
        "logW1": wasserstein_distance(np.log(a), np.log(b)) if positive else None,
        "medianA": float(np.median(a)),
        "medianB": float(np.median(b)),
    }


def name_case(a, b):
    p, q = a / a.sum(), b / b.sum()
    return {
        "a": a.tolist(),
        "b": b.tolist(),
        "js": jensenshannon(p, q, base=2) ** 2,
        "tv": cdist([p], [q], "cityblock")[0, 0] / 2,
    }


def hypergeometric_case(total, marked, drawn):
    law = hypergeom(total, marked, drawn)
    return {
        "total": total,
        "marked": marked,
        "drawn": drawn,
        "mean": law.mean(),
        "sd": law.std(),
        "quantiles": [[q, float(law.cdf(law.ppf(q))), int(law.ppf(q))] for q in (0.05, 0.25, 0.5, 0.75, 0.95)],
    }


def rounded(values, digits):
    return np.round(values, digits)


def chance_case(kind, seed):
    """The samples are made again in the test by rule, not carried: files i = 0…n−1 have the value of `kind` at i."""
    n, size = 3000, 1000
    i = np.arange(n)
    if kind == "quality":
        values = 60.0 + (i * 7919) % 37
    else:
        values = np.exp(((i * 7919) % n + 0.5) / n * 6)
    ks, w1, log_w1, tv, js = [], [], [], [], []
    draw = np.random.default_rng(seed)
    names = (values % 7).astype(int)
    for _ in range(1500):
        order = draw.permutation(n)
        a, b = order[:size], order[size:]
        x, y = np.sort(values[a]), np.sort(values[b])
        both = np.sort(values)
        ks.append(np.abs(np.searchsorted(x, both, "right") / len(x) - np.searchsorted(y, both, "right") / len(y)).max())
        w1.append(wasserstein_distance(x, y))
        log_w1.append(wasserstein_distance(np.log(x), np.log(y)))
        p = np.bincount(names[a], minlength=7) / len(a)
        q = np.bincount(names[b], minlength=7) / len(b)
        tv.append(np.abs(p - q).sum() / 2)
        js.append(jensenshannon(p, q, base=2) ** 2)
    levels = {k: float(np.quantile(v, 0.95)) for k, v in (("ks", ks), ("w1", w1), ("logW1", log_w1), ("tv", tv), ("js", js))}
    return {"kind": kind, "files": n, "size": size, **levels}


golden = {
    "numbers": [
        number_case(rounded(random.normal(80, 9, 60), 0), rounded(random.normal(86, 5, 45), 0)),
        number_case(rounded(random.lognormal(11, 1.2, 70), 0), rounded(random.lognormal(10.5, 0.8, 50), 0)),
        number_case(rounded(random.lognormal(0, 0.4, 40), 4), rounded(random.lognormal(0, 0.4, 81), 4)),
        number_case(np.repeat([0.0, 3.0], [30, 2]), np.repeat([0.0, 7.0, 8.0], [50, 1, 5])),
        number_case(np.array([1.0, 2.0]), np.array([100.0, 200.0, 300.0])),
    ],
    "names": [
        name_case(np.array([120, 30, 4, 0]), np.array([40, 60, 0, 9])),
        name_case(np.array([10, 0]), np.array([0, 3])),
        name_case(np.array([7, 7, 7]), np.array([1, 1, 1])),
        name_case(random.integers(0, 50, 30), random.integers(0, 50, 30)),
    ],
    "hypergeometric": [
        hypergeometric_case(*case)
        for case in ((40, 9, 20), (200, 100, 60), (200_000, 300, 90_000), (200_000, 150_000, 120_000), (5000, 4990, 4000))
    ],
    "chance": [chance_case("quality", 1), chance_case("bytes", 2)],
}

OUT.mkdir(parents=True, exist_ok=True)
(OUT / "distances.json").write_text(json.dumps(golden) + "\n")
