"""Golden values for src/codec/jpeg/quality, made with Pillow (libjpeg-turbo): independent of the project's own code.

Writes src/codec/jpeg/quality/golden/quality-tables.json. Run from anywhere: python3 scripts/golden/make_quality.py
Needs Pillow. Each table is the 64 entries in natural order as two hexadecimal digits each, of a file that Pillow saved and
read again: `ijg` one [luma, chroma] for each of the qualities 1 to 100, `presets` the named presets of Pillow, which are
Photoshop's tables.
"""

import io
import json
from pathlib import Path

from PIL import Image, JpegPresets

OUT = Path(__file__).resolve().parents[2] / "src" / "codec" / "jpeg" / "quality" / "golden"


def tables(**options):
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", **options)
    found = Image.open(io.BytesIO(file.getvalue())).quantization
    return [bytes(found[i]).hex() for i in sorted(found)]


OUT.mkdir(parents=True, exist_ok=True)
(OUT / "quality-tables.json").write_text(
    json.dumps(
        {
            "ijg": [tables(quality=quality) for quality in range(1, 101)],
            "presets": {name: tables(qtables=name) for name in sorted(JpegPresets.presets)},
        },
        indent=0,
    )
    + "\n"
)
