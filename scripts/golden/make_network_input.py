"""Golden values for src/models/resnet/input/network-input.ts: the planes of training/coefficients.py, as coefficients.

Writes src/models/resnet/input/golden/network-input.json. Run from anywhere: python3 scripts/golden/make_network_input.py
Quantised coefficients and steps follow the two formulas below, which the test repeats. 4:2:0 goes through
training/coefficients.py itself; the others through an inverse DCT of as many points as a chroma block has luma samples.
Every 37th number of the input is kept, and each channel's sum of squares.
"""

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))
from coefficients import dct_matrix, planes  # noqa: E402

# Samples of the full grid that a chroma sample stands for: down, across.
RATIOS = {"444": (1, 1), "420": (2, 2), "422": (1, 2), "440": (2, 1), "411": (1, 4), "410": (2, 4), "441": (4, 1)}
D8 = dct_matrix(8)


def quantised(component: int, count: int) -> np.ndarray:
    """Falls off with the frequency, about as a picture's do."""
    i = np.arange(count)
    k = i % 64
    return (((i * i * 7 + i * 13 + component * 5) % 401) - 200) // (1 + 4 * (k // 8 + k % 8))


def steps(component: int) -> np.ndarray:
    return 1 + (np.arange(64) * 3 + component) % 7


def dequantised(component: int, rows: int, columns: int) -> np.ndarray:
    blocks = quantised(component, rows * columns * 64).reshape(rows, columns, 64) * steps(component)
    return blocks.reshape(rows, columns, 8, 8)


def plane(blocks: np.ndarray, down: int, across: int) -> np.ndarray:
    """Inverse DCT of 8·down × 8·across points of every block."""
    rows, columns = blocks.shape[:2]
    tall = dct_matrix(8 * down)[:8].T * np.sqrt(down)
    wide = dct_matrix(8 * across)[:8].T * np.sqrt(across)
    return (tall @ blocks @ wide.T).transpose(0, 2, 1, 3).reshape(rows * 8 * down, columns * 8 * across)


def zigzag() -> np.ndarray:
    order = sorted(range(64), key=lambda i: (i // 8 + i % 8, i // 8 if (i // 8 + i % 8) % 2 else i % 8))
    return np.array(order)


def coefficients(plane_32: np.ndarray) -> np.ndarray:
    """[32, 32] → [4, 4, 64], zig-zag."""
    blocks = plane_32.reshape(4, 8, 4, 8).transpose(0, 2, 1, 3)
    return (D8 @ blocks @ D8.T).reshape(4, 4, 64)[..., zigzag()]


cases = []
for name, (down, across) in RATIOS.items():
    parts = [dequantised(0, 4, 4)] + [dequantised(c, 4 // down, 4 // across) for c in (1, 2)]
    if name == "420":
        flat = np.concatenate([part.ravel() for part in parts]).astype(np.int16)
        full = planes(flat[None])[0].astype(np.float64)
    else:
        full = np.stack([plane(parts[0], 1, 1), *(plane(part, down, across) for part in parts[1:])])
    values = np.stack([coefficients(channel) for channel in full])
    cases.append(
        {
            "subsampling": name,
            "down": down,
            "across": across,
            "squares": [round(float((channel**2).sum()), 2) for channel in values],
            "every37th": [round(float(v), 5) for v in values.ravel()[::37]],
        }
    )

out = ROOT / "src" / "models" / "resnet" / "input" / "golden" / "network-input.json"
out.write_text(json.dumps({"cases": cases}) + "\n")
print(out, out.stat().st_size, "bytes")
