"""Golden values for src/codec/jpeg/ledger: histograms of pictures compressed once and twice, by Pillow, numpy and scipy.

Writes src/codec/jpeg/ledger/golden/combs.json. Run from anywhere: python3 scripts/golden/make_combs.py
The picture is one of the project's samples in grey. It is saved with Pillow at the first quality and opened again (or not,
where `first` is 0), then its block DCT is divided by the steps of the second quality and rounded. A case holds the counts
of the values min, min + 1, … of the coefficient `frequency` (natural index).
"""

import io
import json
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.fft import dctn

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "src" / "codec" / "jpeg" / "ledger" / "golden"


def saved(image, quality):
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return Image.open(io.BytesIO(file.getvalue()))


def histogram(image, quality, frequency):
    table = np.array(saved(image, quality).quantization[0])
    samples = np.asarray(image, float) - 128
    height, width = (side // 8 * 8 for side in samples.shape)
    blocks = samples[:height, :width].reshape(height // 8, 8, width // 8, 8).transpose(0, 2, 1, 3).reshape(-1, 8, 8)
    values = dctn(blocks, axes=(1, 2), norm="ortho").reshape(-1, 64)[:, frequency] / table[frequency]
    values = np.round(values).astype(int)
    return int(values.min()), np.bincount(values - values.min()).tolist()


cases = []
original = Image.open(ROOT / "public" / "samples" / "landscape.png").convert("L")
for first, second in [(0, 80), (0, 92), (60, 80), (80, 92), (75, 60), (92, 92), (85, 95)]:
    image = saved(original, first) if first else original
    for frequency in [1, 8, 9]:
        low, counts = histogram(image, second, frequency)
        cases.append({"first": first, "second": second, "frequency": frequency, "min": low, "counts": counts})
OUT.mkdir(parents=True, exist_ok=True)
(OUT / "combs.json").write_text("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")
