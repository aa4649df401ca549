"""Golden values for src/math/jpeg/psnr-b.ts, made with numpy straight from the paper's sums.

Writes src/math/jpeg/golden/psnr-b.json. Run from anywhere: python3 scripts/golden/make_psnr_b.py
The decoded pictures come from libjpeg (through Pillow) at low qualities, so that their blocks show; luma bytes are stored
beside the results.
Source: C. Yim & A. C. Bovik, Quality assessment of deblocked images, IEEE TIP 20(1), 2011.
"""

import io
import json
from math import log2, log10
from pathlib import Path

import numpy as np
from PIL import Image

OUT = Path(__file__).resolve().parents[2] / "src" / "math" / "jpeg" / "golden"
random = np.random.default_rng(11)


def scene(height, width):
    y, x = np.mgrid[:height, :width]
    waves = 120 + 70 * np.sin(x / 6.5 + y / 13) + 40 * np.cos(y / 4.5 - x / 17)
    return np.clip(np.round(waves + random.normal(0, 12, (height, width))), 0, 255).astype(np.uint8)


def decoded(plane, quality):
    file = io.BytesIO()
    Image.fromarray(plane).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(io.BytesIO(file.getvalue())))


def psnr_b(original, picture):
    a = original.astype(float)
    b = picture.astype(float)
    height, width = b.shape
    across = (b[:, 1:] - b[:, :-1]) ** 2
    down = (b[1:, :] - b[:-1, :]) ** 2
    at_column = np.arange(1, width) % 8 == 0
    at_row = np.arange(1, height) % 8 == 0
    boundary = np.concatenate([across[:, at_column].ravel(), down[at_row, :].ravel()])
    inner = np.concatenate([across[:, ~at_column].ravel(), down[~at_row, :].ravel()])
    eta = log2(8) / log2(min(height, width)) if boundary.mean() > inner.mean() else 0
    error = ((a - b) ** 2).mean() + eta * (boundary.mean() - inner.mean())
    return {
        "boundary": float(boundary.sum()),
        "inner": float(inner.sum()),
        "psnrB": 10 * log10(255**2 / error),
        "blocky": eta > 0,
    }


cases = []
# A picture rolled by half a block has its steps where no boundary is expected.
for height, width, quality, rolled in [(24, 32, 5, 0), (37, 29, 10, 0), (40, 16, 30, 0), (32, 40, 8, 4)]:
    original = np.roll(scene(height, width), rolled, (0, 1))
    picture = np.roll(decoded(np.roll(original, -rolled, (0, 1)), quality), rolled, (0, 1))
    cases.append(
        {
            "width": width,
            "height": height,
            "quality": quality,
            "original": original.ravel().tolist(),
            "decoded": picture.ravel().tolist(),
            **psnr_b(original, picture),
        }
    )
OUT.mkdir(parents=True, exist_ok=True)
(OUT / "psnr-b.json").write_text(json.dumps(cases, separators=(",", ":")) + "\n")
