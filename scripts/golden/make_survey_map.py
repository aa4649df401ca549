"""Golden values for src/survey/map, made with scikit-learn and NumPy: independent of the project's own code.

Writes src/survey/map/golden/survey-map.json. Run from anywhere: python3 scripts/golden/make_survey_map.py
Needs NumPy and scikit-learn.

`numbers` are 80 points of three coordinates and `codes` one name of four each; `flat` is a poor projection of them.
`trustworthiness` says how well `flat` keeps the neighbourhoods of the points with the names as one-hot coordinates of 1/√2,
for several numbers of neighbours; `principal` are the points on the plane of their first two principal components, each sign
so that the largest is positive; `nearest` the five nearest neighbours of each.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.manifold import trustworthiness
from sklearn.neighbors import NearestNeighbors

OUT = Path(__file__).resolve().parents[2] / "src" / "survey" / "map" / "golden" / "survey-map.json"

random = np.random.default_rng(5)
COUNT = 80
numbers = np.round(random.normal(size=(COUNT, 3)) * [2.0, 1.0, 0.4] + random.integers(0, 2, (COUNT, 1)) * 3, 3)
codes = random.integers(0, 4, COUNT)
points = np.hstack([numbers, np.eye(4)[codes] * np.sqrt(0.5)])
flat = np.round(points[:, :2] * [1, 0.3] + random.normal(size=(COUNT, 2)) * 0.5, 3)

u, s, _ = np.linalg.svd(points - points.mean(axis=0), full_matrices=False)
principal = u[:, :2] * s[:2]
for axis in range(2):
    if principal[np.argmax(np.abs(principal[:, axis])), axis] < 0:
        principal[:, axis] *= -1

_, nearest = NearestNeighbors(n_neighbors=6, algorithm="brute").fit(points).kneighbors(points)

OUT.write_text(
    json.dumps(
        {
            "numbers": numbers.ravel().tolist(),
            "codes": codes.tolist(),
            "flat": flat.ravel().tolist(),
            "trustworthiness": {str(k): trustworthiness(points, flat, n_neighbors=k) for k in (3, 5, 12)},
            "principal": np.round(principal, 9).ravel().tolist(),
            "nearest": nearest[:, 1:].ravel().tolist(),
        }
    )
    + "\n"
)
