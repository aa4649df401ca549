"""A checkpoint of train.py → the .safetensors that the page reads; and back, as a network.

Usage: python training/export.py CHECKPOINT FILE.safetensors --data FOLDER [--compare]
Filters and the last layer in half precision, all that is one number a channel in f32. With --compare, the test set's
accuracy with f32 and with the file's numbers is printed.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import safetensors_file
from coefficients import load, planes
from network import SHAPES, ResNet, Shape

DATA = "CIFAR-10 as JPEG, IJG quality 75, 4:2:0"


def export(checkpoint: Path, file: Path, classes: list[str]) -> None:
    state = torch.load(checkpoint)
    options = state["options"]
    tensors = {}
    for name, value in state["average"].items():
        if not value.dtype.is_floating_point:
            continue
        tensors[name] = value.contiguous().numpy().astype(np.float16 if value.ndim > 1 else np.float32)
    relu = options["relu"]
    safetensors_file.write(
        file,
        tensors,
        {
            "format": "waveloupe-resnet",
            "input": "ycbcr",
            "mean": json.dumps(state["mean"]),
            "std": json.dumps(state["std"]),
            "classes": json.dumps(classes),
            "data": DATA,
            "trained": relu if relu == "exact" else f"{relu}{options['phi']}",
            "epochs": str(state["epoch"]),
        },
    )


def shape_of(tensors: dict[str, np.ndarray]) -> Shape:
    """Widths and depths, as the names of the weights tell them."""
    widths, depths = [], []
    while f"layer{len(widths) + 1}.0.conv1.weight" in tensors:
        stage = f"layer{len(widths) + 1}"
        widths.append(len(tensors[f"{stage}.0.conv1.weight"]))
        depths.append(sum(f"{stage}.{i}.conv1.weight" in tensors for i in range(99)))
    return Shape(tuple(widths), tuple(depths))


def open_network(file: Path) -> tuple[ResNet, dict[str, str]]:
    """The very network that the page runs, in f32, ready to be tested; and the file's metadata."""
    tensors, metadata = safetensors_file.read(file)
    classes = len(json.loads(metadata["classes"]))
    network = ResNet(shape_of(tensors), json.loads(metadata["mean"]), json.loads(metadata["std"]), classes)
    state = {name: torch.from_numpy(values.astype(np.float32)) for name, values in tensors.items()}
    missing, unknown = network.load_state_dict(state, strict=False)
    if unknown or any(not name.endswith("num_batches_tracked") for name in missing):
        raise ValueError(f"{file}: missing {missing}, unknown {unknown}")
    return network.eval(), metadata


@torch.inference_mode()
def accuracy(network: ResNet, x: torch.Tensor, labels: torch.Tensor) -> float:
    right = sum(
        int((network(x[i : i + 500]).argmax(1) == labels[i : i + 500]).sum()) for i in range(0, len(x), 500)
    )
    return right / len(x)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder with classes.txt and the coefficients")
    parser.add_argument("--compare", action="store_true", help="print the accuracy of f32 and of the file")
    options = parser.parse_args()
    export(options.checkpoint, options.file, (options.data / "classes.txt").read_text().split())
    print(f"{options.file}: {options.file.stat().st_size} bytes")
    if options.compare:
        coefficients, labels = load(options.data, "test")
        x, y = torch.from_numpy(planes(coefficients)), torch.from_numpy(labels)
        state = torch.load(options.checkpoint)
        half, _ = open_network(options.file)
        full = ResNet(half.shape, state["mean"], state["std"])
        full.load_state_dict(state["average"])
        print(f"f32 {accuracy(full.eval(), x, y)}, file {accuracy(half, x, y)}")


if __name__ == "__main__":
    main()
