"""What compressing does to the coefficients of a 4:2:0 file of 32×32, as the page does it (models/resnet/input).

Coefficients: int16 [n, 1536] dequantised, as prepare-cifar.ts writes them: 16 blocks of Y, 4 of Cb, 4 of Cr, 64 values
each in natural order.
"""

import numpy as np

# ITU-T T.81, tables K.1 and K.2, natural order.
LUMA = """16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62
18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99"""
CHROMA = """17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 24 26 56 99 99 99 99 99 47 66 99 99 99 99 99 99
99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99"""


def ijg_table(base: str, quality: int) -> np.ndarray:
    """libjpeg's table of a quality 1…100, baseline: int64 [64]."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return np.clip((np.array([int(v) for v in base.split()]) * scale + 50) // 100, 1, 255)


def requantise(coefficients: np.ndarray, quality: int) -> np.ndarray:
    """Quantised again, halves towards zero, and dequantised."""
    steps = np.concatenate([np.tile(ijg_table(LUMA, quality), 16), np.tile(ijg_table(CHROMA, quality), 8)])
    magnitude = np.ceil(np.abs(coefficients.astype(np.float64)) / steps - 0.5)
    return (np.sign(coefficients) * magnitude * steps).astype(np.int16)


def keep_largest(coefficients: np.ndarray, share: float) -> np.ndarray:
    """Of each picture the round(share·1536) largest, one at least; of equal ones the first."""
    kept = max(1, int(np.floor(share * coefficients.shape[1] + 0.5)))
    order = np.argsort(-np.abs(coefficients.astype(np.int32)), axis=1, kind="stable")[:, :kept]
    out = np.zeros_like(coefficients)
    np.put_along_axis(out, order, np.take_along_axis(coefficients, order, 1), 1)
    return out


def luma_psnr(altered: np.ndarray, unaltered: np.ndarray) -> float | None:
    """Mean over the pictures that differ, dB of 255; None where none does. By Parseval, nothing clamped."""
    difference = (altered[:, :1024].astype(np.float64) - unaltered[:, :1024]) ** 2
    error = difference.mean(1)
    error = error[error > 0]
    return float((10 * np.log10(255**2 / error)).mean()) if len(error) else None
