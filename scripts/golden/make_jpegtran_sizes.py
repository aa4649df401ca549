"""Writes src/codec/jpeg/write/jpegtran-sizes.json: the size, in bytes, of each sound fixture as `jpegtran -copy none`
writes it with -optimize and with -progressive. The writer's files may not be larger.

Needs libjpeg-turbo's jpegtran (Debian: libjpeg-turbo-progs): python3 scripts/golden/make_jpegtran_sizes.py
"""

import json
import subprocess
from pathlib import Path

JPEG = Path(__file__).resolve().parents[2] / "src/codec/jpeg"


def size(name, switch):
    ran = subprocess.run(
        ["jpegtran", "-copy", "none", switch, JPEG / f"fixtures/{name}.jpg"], capture_output=True
    )
    return len(ran.stdout) if ran.returncode == 0 else None


sizes = {}
for answer in json.loads((JPEG / "fixtures/answers.json").read_text()):
    name = answer["name"]
    optimized, progressive = size(name, "-optimize"), size(name, "-progressive")
    if "damaged" not in answer and optimized and progressive:
        sizes[name] = [optimized, progressive]
lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(pair)}" for name, pair in sizes.items())
(JPEG / "write/jpegtran-sizes.json").write_text(f"{{\n{lines}\n}}\n")
