"""Golden files for src/codec/jpeg/encode/, made with libjpeg-turbo's cjpeg: what an encoder makes of known pixels.

Writes src/codec/jpeg/encode/golden/*.ppm.gz (the pixels) and *.jpg. Run from anywhere:
python3 scripts/golden/make_jpeg_encode.py. Needs numpy and cjpeg (libjpeg-turbo-progs). Names: scene-subsampling-quality;
all with -dct float, whose rounding is the least, and -optimize; some with libjpeg's default DCT (islow), one progressive.
"""

import gzip
import subprocess
from pathlib import Path

import numpy as np

OUT = Path(__file__).resolve().parents[2] / "src" / "codec" / "jpeg" / "encode" / "golden"
SAMPLING = {"444": "1x1", "422": "2x1", "420": "2x2", "440": "1x2", "411": "4x1", "grey": "1x1"}
random = np.random.default_rng(3)


def scene(width, height):
    """Slopes, edges, a saturated corner and some noise, in colour."""
    y, x = np.mgrid[:height, :width].astype(float)
    red = 128 + 90 * np.sin(x / 7 + y / 19) + random.normal(0, 6, x.shape)
    green = 255 * y / max(1, height - 1) + 40 * (((x // 5) + (y // 9)) % 2) + random.normal(0, 4, x.shape)
    blue = np.where(x + y > 0.7 * (width + height), 255, 60 + 2 * x) + random.normal(0, 9, x.shape)
    return np.clip(np.round(np.stack([red, green, blue], -1)), 0, 255).astype(np.uint8)


def ppm(pixels):
    height, width, _ = pixels.shape
    return b"P6\n%d %d\n255\n" % (width, height) + pixels.tobytes()


def encode(picture, name, subsampling, quality, *options):
    grey = ["-grayscale"] if subsampling == "grey" else ["-sample", SAMPLING[subsampling]]
    run = ["cjpeg", "-quality", str(quality), "-baseline", "-optimize", *grey, *options]
    (OUT / f"{name}.jpg").write_bytes(subprocess.run(run, input=picture, capture_output=True, check=True).stdout)


OUT.mkdir(parents=True, exist_ok=True)
for width, height in [(61, 45), (7, 9), (1, 1)]:
    size = f"{width}x{height}"
    picture = ppm(scene(width, height))
    (OUT / f"{size}.ppm.gz").write_bytes(gzip.compress(picture, 9, mtime=0))
    for subsampling in SAMPLING:
        for quality in (25, 75, 96) if width == 61 else (90,):
            encode(picture, f"{size}-{subsampling}-{quality}", subsampling, quality, "-dct", "float")
    if width == 61:
        encode(picture, f"{size}-420-75-progressive", "420", 75, "-dct", "float", "-progressive")
        for subsampling in ("444", "420"):
            for quality in (25, 75, 96):
                encode(picture, f"{size}-{subsampling}-{quality}-islow", subsampling, quality, "-dct", "int")
