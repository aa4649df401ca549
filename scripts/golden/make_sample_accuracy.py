"""How many of every 20th test picture of CIFAR-10 (JPEG, q75) PyTorch gets right with the shipped toy.

Usage: python3 scripts/golden/make_sample_accuracy.py FOLDER, the folder that training/prepare-cifar.ts wrote.
Writes src/models/resnet/evaluation/golden/sample-accuracy.json, for scripts/samples/tiny/accuracy.test.ts.
"""

import json
import sys
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))
from coefficients import load, planes  # noqa: E402
from export import open_network  # noqa: E402

EVERY = 20
RUNS = [("exact", 15), ("asm", 8), ("apx", 8)]

torch.set_num_threads(1)
network, _ = open_network(ROOT / "public" / "weights" / "toy.safetensors")
coefficients, labels = load(Path(sys.argv[1]), "test")
x = torch.from_numpy(planes(coefficients[::EVERY]))
runs = []
for mode, phi in RUNS:
    network.rectify(mode, phi)
    with torch.inference_mode():
        answers = network(x).argmax(1).numpy()
    runs.append({"mode": mode, "phi": phi, "right": int((answers == labels[::EVERY]).sum())})

out = ROOT / "src" / "models" / "resnet" / "evaluation" / "golden" / "sample-accuracy.json"
out.parent.mkdir(exist_ok=True)
out.write_text(json.dumps({"every": EVERY, "pictures": len(x), "runs": runs}) + "\n")
print(out.read_text())
