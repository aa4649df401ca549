"""Golden values for src/codec/jpeg/pixels: what djpeg makes of the JPEG files of the test data, as hashes.

Writes src/codec/jpeg/pixels/golden/data-pixels.json. Needs the data (WAVELOUPE_DATA, default ../shared/data) and
libjpeg-turbo's djpeg (Debian: libjpeg-turbo-progs): python3 scripts/golden/make_jpeg_pixels.py
An entry a file that djpeg reads without a warning: width, height, channels, and the first 16 digits of the SHA-256 of its
samples (islow, smooth upsampling), red, green, blue or grey.
"""

import hashlib
import json
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("WAVELOUPE_DATA", ROOT.parent / "shared/data"))
OUT = ROOT / "src/codec/jpeg/pixels/golden/data-pixels.json"
LARGEST = 3_000_000


def answer(path):
    ran = subprocess.run(["djpeg", path], capture_output=True, timeout=60)
    head = re.match(rb"P([56])\n(\d+) (\d+)\n255\n", ran.stdout)
    if ran.returncode != 0 or ran.stderr or head is None:
        return None
    width, height = int(head[2]), int(head[3])
    if width * height > LARGEST:
        return None
    body = ran.stdout[head.end() :]
    return [width, height, 1 if head[1] == b"5" else 3, hashlib.sha256(body).hexdigest()[:16]]


files = sorted(
    path
    for folder in ["survey", "jpeg"]
    for path in (DATA / folder).rglob("*")
    if path.suffix.lower() in (".jpg", ".jpeg")
)
answers = {str(path.relative_to(DATA)): answer(path) for path in files}
lines = [f"  {json.dumps(name)}: {json.dumps(found)}" for name, found in answers.items() if found is not None]
OUT.parent.mkdir(exist_ok=True)
OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")
print(len(files), "files,", len(lines), "answers")
