"""Golden values for src/math, made with numpy and scipy: independent of the project's own code.

Writes src/math/golden/*.json. Run from anywhere: python3 scripts/golden/make.py
Needs numpy and scipy. The pictures are whole numbers from a seeded generator and are stored beside the results, so that a
reader needs no Python. Numbers are written with 17 digits: the exact f64.
"""

import json
from pathlib import Path

import numpy as np
from scipy.fft import dctn

OUT = Path(__file__).resolve().parents[2] / "src" / "math" / "golden"
random = np.random.default_rng(20)


def picture(height, width):
    return random.integers(0, 256, (height, width)).astype(float)


def numbers(array):
    return [float(x) for x in np.asarray(array).ravel()]


def interleaved(spectrum):
    return numbers(np.stack([spectrum.real, spectrum.imag], axis=-1))


def write(name, value):
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{name}.json").write_text(json.dumps(value, separators=(",", ":")) + "\n")


def inclusive_basis(length):
    """Rows: the waves of the naive basis, sampled on linspace(0, 2*pi, length)."""
    points = np.linspace(0, 2 * np.pi, length) if length > 1 else np.zeros(1)
    basis = np.empty((length, length), complex)
    for k in range(length):
        signed = k if 2 * k <= length else k - length
        basis[k] = np.cos(signed * points) if 2 * k == length else np.exp(1j * signed * points)
    return basis


def naive(f):
    height, width = f.shape
    down, across = inclusive_basis(height), inclusive_basis(width)
    spectrum = down.conj() @ f @ across.conj().T / np.sqrt(height * width)
    back = (down.T @ spectrum @ across / np.sqrt(height * width)).real
    return spectrum[:, : width // 2 + 1], back


def block_dct(f, block):
    height, width = f.shape
    padded = np.pad(f, ((0, -height % block), (0, -width % block)), mode="edge")
    out = np.empty_like(padded)
    for y in range(0, padded.shape[0], block):
        for x in range(0, padded.shape[1], block):
            out[y : y + block, x : x + block] = dctn(padded[y : y + block, x : x + block], norm="ortho")
    return out


def transforms():
    # height, width: odd, prime, non-square, one line either way, one pixel, a prime beyond the largest radix.
    sizes = [(7, 5), (5, 8), (11, 13), (12, 10), (1, 9), (9, 1), (1, 1), (2, 17), (31, 2), (6, 46)]
    cases = []
    for height, width in sizes:
        f = picture(height, width)
        spectrum, back = naive(f)
        case = {
            "height": height,
            "width": width,
            "picture": [int(x) for x in f.ravel()],
            "rfft2": interleaved(np.fft.rfft2(f, norm="ortho")),
            "dct": numbers(dctn(f, norm="ortho")),
            "naive": interleaved(spectrum),
            "naiveBack": numbers(back),
        }
        cases.append(case)
    write("transforms", cases)
    blocks = []
    for (height, width), block in [((9, 13), 4), ((8, 16), 8), ((5, 20), 16), ((33, 3), 32)]:
        f = picture(height, width)
        coefficients = block_dct(f, block)
        blocks.append(
            {
                "height": height,
                "width": width,
                "block": block,
                "picture": [int(x) for x in f.ravel()],
                "coefficients": numbers(coefficients),
            }
        )
    write("block-dct", blocks)


def ssim(a, b):
    """Wang et al. 2004, window by window."""
    axis = np.exp(-((np.arange(11) - 5.0) ** 2) / (2 * 1.5**2))
    window = np.outer(axis, axis)
    window /= window.sum()
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    values = []
    for y in range(a.shape[0] - 10):
        for x in range(a.shape[1] - 10):
            p, q = a[y : y + 11, x : x + 11], b[y : y + 11, x : x + 11]
            mp, mq = (window * p).sum(), (window * q).sum()
            vp, vq = (window * (p - mp) ** 2).sum(), (window * (q - mq) ** 2).sum()
            cov = (window * (p - mp) * (q - mq)).sum()
            values.append((2 * mp * mq + c1) * (2 * cov + c2) / ((mp**2 + mq**2 + c1) * (vp + vq + c2)))
    return float(np.mean(values))


def metrics():
    cases = []
    for (height, width), noise in [((11, 11), 8), ((17, 23), 40), ((24, 12), 120)]:
        y, x = np.mgrid[0:height, 0:width]
        a = np.round(128 + 90 * np.sin(x / 3) * np.cos(y / 4))
        b = a + random.integers(-noise, noise + 1, a.shape)
        error = float(((a - b) ** 2).sum())
        cases.append(
            {
                "height": height,
                "width": width,
                "a": [int(v) for v in a.ravel()],
                "b": [int(v) for v in b.ravel()],
                "ssim": ssim(a, b),
                "psnr": float(10 * np.log10(255**2 / ((a - b) ** 2).mean())),
                "relativeError": float(np.linalg.norm(b - a) / np.linalg.norm(a)),
                "squaredError": error,
            }
        )
    write("metrics", cases)


def color():
    kr, kg, kb = 0.299, 0.587, 0.114
    forward = np.array(
        [
            [kr, kg, kb],
            [-kr / (2 * (1 - kb)), -kg / (2 * (1 - kb)), 0.5],
            [0.5, -kg / (2 * (1 - kr)), -kb / (2 * (1 - kr))],
        ]
    )
    inverse = np.linalg.inv(forward)
    rgb = random.integers(0, 256, (12, 3))
    rgb[:3] = [[0, 0, 0], [255, 255, 255], [255, 0, 0]]
    write(
        "color",
        {
            "rgb": [int(v) for v in rgb.ravel()],
            "ycbcr": numbers(rgb @ forward.T),
            "inverse": numbers(inverse),
            "gram": numbers(inverse.T @ inverse),
        },
    )


transforms()
metrics()
color()
