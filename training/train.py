"""Trains one network on CIFAR-10's coefficients, seeded; keeps a checkpoint each epoch and a log.

Usage: python training/train.py toy|serious --data FOLDER --out FOLDER [--epochs N] [--relu asm --phi N --from FILE]
Convolutions are stepped by Muon (the momentum's orthogonal factor; weights kept at norm √outputs, which batch norm
makes free), everything else by SGD with Nesterov momentum. One warm-up and a linear fall to zero. Augmentation:
shifts by up to 4 pixels with reflection, and a flip that alternates from epoch to epoch. The weights kept are an
exponential average. bfloat16 where the machine has it (autocast), f32 weights.
"""

import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from coefficients import load, planes
from network import SHAPES, ResNet


def orthogonal_factor(gradient: Tensor) -> Tensor:
    """About UVᵀ of G = USVᵀ, by five steps of a quintic Newton–Schulz iteration (Jordan 2024)."""
    x = gradient.flatten(1).float()
    x = x / (x.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    if tall:
        x = x.T
    for _ in range(5):
        a = x @ x.T
        x = 3.4445 * x + (-4.775 * a + 2.0315 * a @ a) @ x
    return (x.T if tall else x).reshape(gradient.shape)


class Muon(torch.optim.Optimizer):
    def __init__(self, parameters: list[nn.Parameter], lr: float, momentum: float) -> None:
        super().__init__(parameters, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                buffer = self.state[p].setdefault("momentum", torch.zeros_like(p))
                buffer.mul_(group["momentum"]).add_(p.grad)
                ahead = p.grad + group["momentum"] * buffer
                p.mul_(len(p) ** 0.5 / p.norm())
                p.add_(orthogonal_factor(ahead), alpha=-group["lr"])


def augment(windows: Tensor, picked: Tensor, epoch: int, flips: Tensor, generator: torch.Generator) -> Tensor:
    """Crops at a random shift of 0…8 from [n, 3, 9, 9, 32, 32], each picture flipped in every second epoch."""
    shift = torch.randint(0, 9, (2, len(picked)), generator=generator)
    x = windows[picked, :, shift[0], shift[1]]
    flip = (flips[picked] + epoch) % 2 == 0
    x[flip] = x[flip].flip(-1)
    return x


@torch.no_grad()
def accuracy(network: ResNet, x: Tensor, labels: Tensor) -> float:
    network.eval()
    right = 0
    for i in range(0, len(x), 1000):
        with torch.autocast("cpu", torch.bfloat16, enabled=False):
            logits = network(x[i : i + 1000].contiguous(memory_format=torch.channels_last))
        right += int((logits.argmax(1) == labels[i : i + 1000]).sum())
    return right / len(x)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("net", choices=sorted(SHAPES))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--muon-lr", type=float, default=0.1)
    parser.add_argument("--sgd-lr", type=float, default=0.1)
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--relu", choices=["exact", "asm", "apx"], default="exact")
    parser.add_argument("--phi", type=int, default=15)
    parser.add_argument("--from", dest="start", type=Path, help="checkpoint to fine-tune")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint in --out")
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    coefficients, labels_train = load(options.data, "train")
    train = torch.from_numpy(planes(coefficients))
    coefficients, labels_test = load(options.data, "test")
    test = torch.from_numpy(planes(coefficients))
    y_train, y_test = torch.from_numpy(labels_train), torch.from_numpy(labels_test)
    mean = [round(float(v), 4) for v in train.mean((0, 2, 3))]
    std = [round(float(v), 4) for v in train.std((0, 2, 3))]

    network = ResNet(SHAPES[options.net], mean, std).to(memory_format=torch.channels_last)
    if options.start is not None:
        network.load_state_dict(torch.load(options.start)["average"])
    network.rectify(options.relu, options.phi)
    average = copy.deepcopy(network)
    filters = [p for p in network.parameters() if p.ndim == 4]
    others = [p for p in network.parameters() if p.ndim != 4]
    muon = Muon(filters, options.muon_lr, 0.6)
    sgd = torch.optim.SGD(others, options.sgd_lr, momentum=0.85, nesterov=True, weight_decay=5e-4)

    windows = F.pad(train, (4, 4, 4, 4), mode="reflect").unfold(2, 32, 1).unfold(3, 32, 1)
    flips = torch.randint(0, 2, (len(train),), generator=generator)
    steps_an_epoch = len(train) // options.batch
    total = options.epochs * steps_an_epoch
    log = (options.out / "log.jsonl").open("a")
    step, first = 0, 0
    checkpoint = options.out / "checkpoint.pt"
    if options.resume and checkpoint.exists():
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        muon.load_state_dict(state["muon"])
        sgd.load_state_dict(state["sgd"])
        generator.set_state(state["generator"])
        step, first = state["step"], state["epoch"]
    for epoch in range(first, options.epochs):
        network.train()
        began, losses = time.time(), []
        order = torch.randperm(len(train), generator=generator)
        for i in range(steps_an_epoch):
            rate = min((step + 1) / (0.02 * total + 1), (1 - step / total) / 0.98)
            for group in muon.param_groups:
                group["lr"] = options.muon_lr * rate
            for group in sgd.param_groups:
                group["lr"] = options.sgd_lr * rate
            picked = order[i * options.batch : (i + 1) * options.batch]
            x = augment(windows, picked, epoch, flips, generator).contiguous(memory_format=torch.channels_last)
            muon.zero_grad()
            sgd.zero_grad()
            with torch.autocast("cpu", torch.bfloat16):
                logits = network(x)
            loss = F.cross_entropy(logits.float(), y_train[picked], label_smoothing=options.smoothing)
            loss.backward()
            muon.step()
            sgd.step()
            losses.append(loss.item())
            step += 1
            decay = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for a, b in zip(average.state_dict().values(), network.state_dict().values()):
                    if a.dtype.is_floating_point:
                        a.lerp_(b, 1 - decay)
        entry = {
            "epoch": epoch + 1,
            "loss": round(float(np.mean(losses)), 4),
            "test": accuracy(average, test, y_test),
            "seconds": round(time.time() - began, 1),
        }
        log.write(json.dumps(entry) + "\n")
        log.flush()
        print(entry, flush=True)
        torch.save(
            {
                "network": network.state_dict(),
                "average": average.state_dict(),
                "muon": muon.state_dict(),
                "sgd": sgd.state_dict(),
                "generator": generator.get_state(),
                "step": step,
                "epoch": epoch + 1,
                "mean": mean,
                "std": std,
                "options": {k: str(v) for k, v in vars(options).items()},
            },
            checkpoint,
        )


main()
