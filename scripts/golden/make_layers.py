"""Golden values for src/math/layers, made with PyTorch in double precision.

Writes src/math/layers/golden/layers.json. Run from anywhere: python3 scripts/golden/make_layers.py
Inputs are small whole numbers divided by 16 from a seeded generator, stored beside the results, so that a reader needs no
Python. Sides are odd and even, channel counts odd.
"""

import json
from pathlib import Path

import torch
from torch.nn import functional as F

OUT = Path(__file__).resolve().parents[2] / "src" / "math" / "layers" / "golden"
generator = torch.Generator().manual_seed(4)


def values(*shape, low=-32, high=33):
    return torch.randint(low, high, shape, generator=generator).double() / 16


def numbers(tensor):
    return tensor.flatten().tolist()


convolutions = []
for inputs, outputs, size, stride, height, width in [
    (1, 1, 3, 1, 5, 4),
    (3, 5, 3, 1, 6, 7),
    (5, 3, 3, 2, 8, 6),
    (2, 3, 3, 2, 5, 7),
    (3, 2, 1, 1, 4, 3),
    (3, 5, 1, 2, 7, 6),
]:
    x, w = values(1, inputs, height, width), values(outputs, inputs, size, size)
    y = F.conv2d(x, w, stride=stride, padding=size // 2)
    convolutions.append(
        {
            "inputs": inputs,
            "outputs": outputs,
            "size": size,
            "stride": stride,
            "height": height,
            "width": width,
            "x": numbers(x),
            "weights": numbers(w),
            "outHeight": y.shape[2],
            "outWidth": y.shape[3],
            "y": numbers(y),
        }
    )

x, second = values(1, 3, 4, 5), values(1, 3, 4, 5)
gain, offset, mean, variance = values(3), values(3), values(3), values(3, low=1)
norm = {"gain": gain, "offset": offset, "mean": mean, "variance": variance}
weights, bias = values(4, 3), values(4)
pooled = F.adaptive_avg_pool2d(x, 1).flatten()
layers = {
    "channels": 3,
    "height": 4,
    "width": 5,
    "x": numbers(x),
    "second": numbers(second),
    "norm": {key: numbers(value) for key, value in norm.items()} | {"epsilon": 1e-5},
    "normed": numbers(F.batch_norm(x, mean, variance, gain, offset, eps=1e-5)),
    "batchNormed": numbers(F.batch_norm(x, None, None, gain, offset, training=True, eps=1e-5)),
    "relu": numbers(F.relu(x)),
    "sum": numbers(x + second),
    "pooled": numbers(pooled),
    "weights": numbers(weights),
    "bias": numbers(bias),
    "linear": numbers(F.linear(pooled, weights, bias)),
}
OUT.mkdir(parents=True, exist_ok=True)
(OUT / "layers.json").write_text(json.dumps({"convolutions": convolutions, "layers": layers}, separators=(",", ":")) + "\n")
