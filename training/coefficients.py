"""CIFAR's coefficients → planes on luma's grid, by linear maps alone: nothing is rounded, nothing clamped.

This is the input of the networks, in pixels. The page reads the very same numbers as coefficients: an orthonormal
8×8 DCT of each block of a plane. Samples are 0…255 less 128.
"""

from pathlib import Path

import numpy as np


def dct_matrix(n: int) -> np.ndarray:
    """Orthonormal DCT-II: D[k, i] = √(2/n)·c(k)·cos((2i+1)kπ/2n), c(0) = 1/√2; f64 [n, n]."""
    k, i = np.arange(n)[:, None], np.arange(n)[None, :]
    d = np.sqrt(2 / n) * np.cos((2 * i + 1) * k * np.pi / (2 * n))
    d[0] /= np.sqrt(2)
    return d


def chroma_basis() -> np.ndarray:
    """8 coefficients → 16 samples: the 16-point inverse DCT of the same cosines, f64 [16, 8].

    Doubling a block in the DCT domain: coefficients of an 8-point block, times √2, are the first 8 of a 16-point one.
    """
    return dct_matrix(16)[:8].T * np.sqrt(2)


def planes(coefficients: np.ndarray) -> np.ndarray:
    """int16 [n, 1536] as prepare-cifar.ts writes them → f32 [n, 3, 32, 32]: Y, Cb, Cr."""
    d8, up = dct_matrix(8).astype(np.float32), chroma_basis().astype(np.float32)
    n = len(coefficients)
    out = np.empty((n, 3, 32, 32), np.float32)
    luma = coefficients[:, :1024].astype(np.float32).reshape(n, 4, 4, 8, 8)
    luma = d8.T @ luma @ d8
    out[:, 0] = luma.transpose(0, 1, 3, 2, 4).reshape(n, 32, 32)
    for c in (0, 1):
        start = 1024 + 256 * c
        chroma = coefficients[:, start : start + 256].astype(np.float32).reshape(n, 2, 2, 8, 8)
        chroma = up @ chroma @ up.T
        out[:, 1 + c] = chroma.transpose(0, 1, 3, 2, 4).reshape(n, 32, 32)
    return out


def load(folder: Path, part: str) -> tuple[np.ndarray, np.ndarray]:
    """(coefficients int16 [n, 1536], labels int64 [n]) of `train` or `test`."""
    coefficients = np.fromfile(folder / f"{part}.coefficients", "<i2").reshape(-1, 1536)
    labels = np.fromfile(folder / f"{part}.labels", np.uint8).astype(np.int64)
    if len(coefficients) != len(labels):
        raise ValueError(f"{folder}/{part}: {len(coefficients)} pictures but {len(labels)} labels")
    return coefficients, labels
