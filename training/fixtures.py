"""What PyTorch answers, for the tests of the page: numbers that the project's own code had no hand in.

Usage: python training/fixtures.py FOLDER [NAME.safetensors …] [--pictures FOLDER]
Writes to FOLDER (src/models/resnet/fixtures):
- kinds.safetensors, kinds.json: every kind of floating-point number, and its values as text;
- inputs.npz: `input` int16 [3, 4 pictures, 4, 4, 64], made coefficients of Y, Cb, Cr, zig-zag;
- tiny.safetensors: an untrained network of the family with odd numbers of channels;
- NAME.npz for it and each network named: `logits` f32 [4, classes]; `<mode>.<φ>` and `band.<ψ>`, the same with the
  ReLU approximated or all maps kept to a band; `mixed`, ASM with φ = 1 + (5·site mod 15) at each ReLU; for the tiny
  one also `map:<step>`, feature maps f32 [channels, first 2, height, width] of the exact network;
- with --pictures, a folder that prepare-pictures.ts filled: pictures.json, each picture's SHA-256 and the logits of each
  network named.
All computed in f64, from the weights as they stand in the file.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch import nn

import safetensors_file
from coefficients import dct_matrix, planes
from export import open_network
from network import Rectifier, ResNet, Shape

PICTURES = 4
MAPS = {
    "band0": "input",
    "relu": "relu",
    "layer1.0.bn2": "layer1.0.bn2",
    "layer2.0.downsample.1": "layer2.0.downsample.1",
    "layer2.0.band2": "layer2.0.add",
    "layer2.1.relu2": "layer2.1.relu2",
    "layer3.0.relu2": "layer3.0.relu2",
}


def zigzag() -> list[int]:
    """Natural index 8v + u of each place in zig-zag order (T.81, figure A.6)."""
    places = [(v, u) for v in range(8) for u in range(8)]
    places.sort(key=lambda p: (p[0] + p[1], p[0] if (p[0] + p[1]) % 2 else p[1]))
    return [8 * v + u for v, u in places]


def made_inputs() -> np.ndarray:
    """int16 [3, PICTURES, 4, 4, 64]: noise that falls with frequency, as pictures do."""
    random = np.random.default_rng(2019)
    v, u = np.divmod(np.array(zigzag()), 8)
    size = np.array([320.0, 70.0, 70.0])[:, None, None, None, None] / (1 + v + u) ** 1.5
    return np.rint(random.standard_normal((3, PICTURES, 4, 4, 64)) * size).astype(np.int16)


def pixels(coefficients: np.ndarray) -> torch.Tensor:
    """[3, n, 4, 4, 64] zig-zag → f64 [n, 3, 32, 32]."""
    d = dct_matrix(8)
    natural = np.empty(coefficients.shape, np.float64)
    natural[..., zigzag()] = coefficients
    blocks = d.T @ natural.reshape(*coefficients.shape[:4], 8, 8) @ d
    return torch.from_numpy(blocks.transpose(1, 0, 2, 4, 3, 5).reshape(-1, 3, 32, 32).copy())


def tiny() -> ResNet:
    torch.manual_seed(7)
    network = ResNet(Shape((3, 5, 7), (1, 2, 1)), [-5.5, -4.75, 2.0], [61.0, 15.25, 13.5], 6)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, 0, 0.3)
            nn.init.normal_(module.running_mean, 0, 0.3)
            nn.init.uniform_(module.running_var, 0.5, 2)
    return network


def write_kinds(folder: Path) -> None:
    extremes = [0.0, -0.0, 1.5, -2.75, 1 / 3, 6e-8, 65504.0, 1e30, float("inf"), float("-inf"), float("nan"), 6.1e-5]
    names = {"F32": torch.float32, "F64": torch.float64, "F16": torch.float16, "BF16": torch.bfloat16}
    header, data, expected = {"__metadata__": {"greeting": "grüß dich"}}, b"", {}
    for kind, dtype in names.items():
        values = torch.tensor(extremes, dtype=torch.float64).to(dtype)
        raw = (values.view(torch.int16) if dtype == torch.bfloat16 else values).numpy().tobytes()
        header[kind.lower()] = {"dtype": kind, "shape": [len(values)], "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
        texts = [repr(float(v)) for v in values.float()]
        replaced = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN", "-0.0": "-0"}
        expected[kind] = [replaced.get(text, text) for text in texts]
    header["steps"] = {"dtype": "I64", "shape": [], "data_offsets": [len(data), len(data) + 8]}
    data += (5).to_bytes(8, "little")
    text = json.dumps(header, ensure_ascii=False).encode()
    (folder / "kinds.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + data)
    (folder / "kinds.json").write_text(json.dumps(expected) + "\n")


@torch.inference_mode()
def answers(file: Path, x: torch.Tensor, with_maps: bool) -> dict[str, np.ndarray]:
    network = open_network(file)[0].double()
    out: dict[str, np.ndarray] = {}

    def keep(key: str, values: torch.Tensor) -> None:
        out[key] = values.numpy().astype(np.float32)

    hooks = []
    for module, step in MAPS.items() if with_maps else []:
        hooks.append(
            network.get_submodule(module).register_forward_hook(
                lambda _m, _i, y, step=step: keep(f"map:{step}", y[:2].transpose(0, 1))
            )
        )
    keep("logits", network(x))
    for hook in hooks:
        hook.remove()
    for mode in ("asm", "apx"):
        for phi in (1, 4, 8, 14):
            network.rectify(mode, phi)
            keep(f"{mode}.{phi}", network(x))
    for band in (3, 5, 11):
        network.rectify("exact", 15, band)
        keep(f"band.{band}", network(x))
    network.rectify("exact", 15)
    for site, module in enumerate(m for m in network.modules() if isinstance(m, Rectifier)):
        module.set("asm", 1 + 5 * site % 15)
    keep("mixed", network(x))
    return out


@torch.inference_mode()
def write_pictures(folder: Path, pictures: Path, files: list[Path]) -> None:
    entries = json.loads((pictures / "pictures.json").read_text())
    coefficients = np.fromfile(pictures / "pictures.coefficients", "<i2").reshape(-1, 1536)
    x = torch.from_numpy(planes(coefficients)).double()
    for entry in entries:
        entry["logits"] = {}
    for file in files:
        for entry, logits in zip(entries, open_network(file)[0].double()(x).tolist(), strict=True):
            entry["logits"][file.stem] = [round(value, 6) for value in logits]
    lines = ",\n".join(f"  {json.dumps(entry)}" for entry in entries)
    (folder / "pictures.json").write_text(f"[\n{lines}\n]\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    if options.pictures is not None:
        write_pictures(folder, options.pictures, options.files)
    write_kinds(folder)
    inputs = made_inputs()
    np.savez_compressed(folder / "inputs.npz", input=inputs)
    file = folder / "tiny.safetensors"
    network = tiny()
    tensors = {k: v.numpy() for k, v in network.state_dict().items() if v.dtype.is_floating_point}
    safetensors_file.write(
        file,
        tensors,
        {
            "format": "waveloupe-resnet",
            "input": "ycbcr",
            "mean": json.dumps(network.mean.flatten().tolist()),
            "std": json.dumps(network.std.flatten().tolist()),
            "classes": json.dumps(["oak", "elm", "ash", "fir", "yew", "box"]),
            "data": "none: untrained",
            "trained": "no",
        },
    )
    x = pixels(inputs)
    for path in [file, *options.files]:
        np.savez_compressed(folder / f"{path.stem}.npz", **answers(path, x, path == file))


if __name__ == "__main__":
    main()
