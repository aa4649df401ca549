"""Measures networks on the test set, and writes what the page shows beside its own measurements (NetworkRecord).

Usage: python training/evaluate.py NET.safetensors --data FOLDER --out NET.json [--tuned NET-asm8.safetensors …]
           [--sample N] [--work FILE]
Computed in f32 with the numbers of the weights' file, on all 10,000 pictures; with --sample the tables over φ, ψ, share
and quality on every (10,000/N)-th, and the record says so in `tablePictures`. Every figure is kept in --work as soon as
it is known, under the hash of its weights: a second run goes on where the first was stopped.
"""

import argparse
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from coefficients import load, planes
from compress import keep_largest, luma_psnr, requantise
from export import open_network
from network import ResNet

PHIS = range(1, 16)
SHARES = [float(f"{0.005 * 200 ** (i / 11):.4g}") for i in range(12)]
QUALITIES = [1, 2, 3, 5, 8, 12, 18, 25, 33, 42, 50, 58, 66, 75]


class Memory:
    """Figures by name, in a JSON file that is rewritten after each."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.figures = json.loads(file.read_text()) if file.exists() else {}

    def get(self, key: str, measure: Callable[[], object]) -> object:
        if key not in self.figures:
            self.figures[key] = measure()
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part = self.file.with_suffix(".part")
            part.write_text(json.dumps(self.figures))
            part.replace(self.file)
            print(key, str(self.figures[key])[:100], flush=True)
        return self.figures[key]


@torch.inference_mode()
def probabilities(network: ResNet, x: torch.Tensor) -> torch.Tensor:
    return torch.cat([network(x[i : i + 250]).softmax(1) for i in range(0, len(x), 250)])


class Evaluation:
    """One network on the test set, or on every `every`-th picture of it."""

    def __init__(self, file: Path, folder: Path, memory: Memory, every: int) -> None:
        self.network, self.metadata = open_network(file)
        self.hash = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
        coefficients, labels = load(folder, "test")
        self.all_labels, self.labels = torch.from_numpy(labels), torch.from_numpy(labels[::every])
        self.all_planes, self.coefficients = torch.from_numpy(planes(coefficients)), coefficients[::every]
        self.planes = self.all_planes[::every].contiguous()
        self.memory = memory

    def _figure(self, name: str, measure: Callable[[], object]) -> object:
        return self.memory.get(f"{self.hash} {len(self.labels)} {name}", measure)

    def _share(self, mode: str, phi: int, band: int) -> float:
        self.network.rectify(mode, phi, band)
        right = probabilities(self.network, self.planes).argmax(1) == self.labels
        self.network.rectify("exact", 15)
        return round(float(right.float().mean()), 5)

    def over_phi(self, mode: str) -> list[object]:
        """At φ = 15 both are the exact network."""
        exact = self._figure("exact", lambda: self._share("exact", 15, 15))
        return [*(self._figure(f"{mode} {phi}", lambda: self._share(mode, phi, 15)) for phi in PHIS[:-1]), exact]

    def over_psi(self) -> list[object]:
        exact = self._figure("exact", lambda: self._share("exact", 15, 15))
        return [*(self._figure(f"band {psi}", lambda: self._share("exact", 15, psi)) for psi in PHIS[:-1]), exact]

    def confusion(self) -> list[list[int]]:
        """[actual][answered], all pictures."""

        def count() -> list[list[int]]:
            answers = probabilities(self.network, self.all_planes).argmax(1)
            table = np.zeros((10, 10), np.int64)
            np.add.at(table, (self.all_labels.numpy(), answers.numpy()), 1)
            return table.tolist()

        return self._figure("confusion", count)

    def compressed(self, name: str, at: float, change: Callable[[np.ndarray, float], np.ndarray]) -> object:
        def measure() -> dict[str, float | None]:
            altered = change(self.coefficients, at)
            p = probabilities(self.network, torch.from_numpy(planes(altered)))
            psnr = luma_psnr(altered, self.coefficients)
            return {
                "at": at,
                "top1": round(float((p.argmax(1) == self.labels).float().mean()), 5),
                "probability": round(float(p[torch.arange(len(p)), self.labels].mean()), 5),
                "psnr": None if psnr is None else round(psnr, 3),
            }

        return self._figure(f"{name} {at}", measure)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tuned", type=Path, nargs="*", default=[])
    parser.add_argument("--sample", type=int, default=10000)
    parser.add_argument("--work", type=Path, help="beside the data, unless said otherwise")
    options = parser.parse_args()
    memory = Memory(options.work or options.data / "figures.json")
    every = 10000 // options.sample
    one = Evaluation(options.file, options.data, memory, every)
    confusion = one.confusion()
    pictures = int(np.sum(confusion))
    record = {
        "data": f"{one.metadata['data']}, test set",
        "pictures": pictures,
        **({} if len(one.labels) == pictures else {"tablePictures": len(one.labels)}),
        "spatial": round(float(np.trace(confusion)) / pictures, 5),
        "asm": one.over_phi("asm"),
        "apx": one.over_phi("apx"),
        "band": one.over_psi(),
        "tuned": [],
        "confusion": confusion,
        "keep": [one.compressed("keep", share, keep_largest) for share in SHARES],
        "quality": [one.compressed("quality", quality, requantise) for quality in QUALITIES],
    }
    write(options.out, record)
    for file in options.tuned:
        other = Evaluation(file, options.data, memory, every)
        phi = int(other.metadata["trained"].removeprefix("asm"))
        record["tuned"].append({"phi": phi, "asm": other.over_phi("asm"), "apx": other.over_phi("apx")})
        record["tuned"].sort(key=lambda entry: entry["phi"])
        write(options.out, record)


def write(file: Path, record: dict[str, object]) -> None:
    """One line a table, one a row of the confusion matrix."""
    lines = []
    for key, value in record.items():
        if isinstance(value, list) and value and not isinstance(value[0], float):
            rows = ",\n".join(f"    {json.dumps(row)}" for row in value)
            lines.append(f"  {json.dumps(key)}: [\n{rows}\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value)}")
    part = file.with_suffix(".part")
    part.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    part.replace(file)


if __name__ == "__main__":
    main()
