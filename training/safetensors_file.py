"""The .safetensors container: u64 length of a JSON header, the header, the numbers. Little-endian, no gaps.

Source: the format's description in huggingface/safetensors, README, "Format".
"""

import json
from pathlib import Path

import numpy as np

KINDS = {"F32": np.dtype("<f4"), "F16": np.dtype("<f2")}


def write(path: Path, tensors: dict[str, np.ndarray], metadata: dict[str, str]) -> None:
    """Tensors are f32 or f16; in the order given. The header is padded with spaces to a multiple of 8."""
    header: dict[str, object] = {"__metadata__": metadata}
    at = 0
    for name, values in tensors.items():
        kind = next(kind for kind, dtype in KINDS.items() if dtype == values.dtype)
        header[name] = {"dtype": kind, "shape": list(values.shape), "data_offsets": [at, at + values.nbytes]}
        at += values.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for values in tensors.values():
            file.write(np.ascontiguousarray(values).tobytes())


def read(path: Path) -> tuple[dict[str, np.ndarray], dict[str, str]]:
    """(tensors, metadata) of a file that `write` made."""
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    metadata = header.pop("__metadata__")
    tensors = {}
    for name, entry in header.items():
        first, end = entry["data_offsets"]
        values = np.frombuffer(data[start + first : start + end], KINDS[entry["dtype"]])
        tensors[name] = values.reshape(entry["shape"])
    return tensors, metadata
