"""The family of residual networks that the page converts to the JPEG domain.

conv 3×3 – BN – ReLU, stages of basic blocks (conv – BN – ReLU – conv – BN, shortcut, ReLU), mean over the picture,
one linear layer. A stage after the first begins with stride 2 and a 1×1 shortcut. Names are torchvision's.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from coefficients import dct_matrix


@dataclass(frozen=True)
class Shape:
    widths: tuple[int, ...]
    depths: tuple[int, ...]


TOY = Shape((4, 8, 16), (1, 1, 1))
SERIOUS = Shape((32, 64, 96), (1, 2, 2))
SHAPES = {"toy": TOY, "serious": SERIOUS}


def block_projection(frequencies: int) -> Tensor:
    """Projection of an 8×8 block, as 64 pixels, on its cosines with α + β < frequencies: f64 [64, 64], symmetric."""
    d = torch.from_numpy(dct_matrix(8))
    k = torch.arange(8)
    keep = (k[:, None] + k[None, :] < frequencies).double().flatten()
    basis = torch.kron(d, d)  # [64 coefficients, 64 pixels]
    return basis.T @ (keep[:, None] * basis)


def project(x: Tensor, projection: Tensor) -> Tensor:
    """The projection of each 8×8 block of [n, c, h, w]."""
    n, c, h, w = x.shape
    blocks = x.reshape(n, c, h // 8, 8, w // 8, 8).permute(0, 1, 2, 4, 3, 5).reshape(-1, 64)
    blocks = blocks @ projection.to(x.dtype)
    return blocks.reshape(n, c, h // 8, w // 8, 8, 8).permute(0, 1, 2, 4, 3, 5).reshape(n, c, h, w)


class Rectifier(nn.Module):
    """ReLU, exact or from few spatial frequencies (Ehrlich & Davis 2019, section 4.2).

    mode `exact`: max(x, 0). `asm`: x where its projection on α + β < phi is positive, else 0; the mask carries no
    gradient, as ReLU's does not. `apx`: max(projection, 0). `band`, if below 15, projects the result on
    α + β < band: what band-limited inference keeps.
    """

    def __init__(self) -> None:
        super().__init__()
        self.set("exact", 15, 15)

    def set(self, mode: str, phi: int, band: int = 15) -> None:
        self.mode, self.phi, self.band = mode, phi, band
        self.projection = block_projection(phi)
        self.band_projection = block_projection(band)

    def forward(self, x: Tensor) -> Tensor:
        if self.mode == "exact" or self.phi >= 15:
            y = torch.relu(x)
        elif self.mode == "asm":
            with torch.no_grad():
                mask = project(x, self.projection) > 0
            y = x * mask
        elif self.mode == "apx":
            y = torch.relu(project(x, self.projection))
        else:
            raise ValueError(f"no ReLU of the name {self.mode}")
        return y if self.band >= 15 else project(y, self.band_projection)


class Band(nn.Module):
    """Projection on α + β < band; nothing at 15."""

    def __init__(self) -> None:
        super().__init__()
        self.set(15)

    def set(self, band: int) -> None:
        self.band, self.projection = band, block_projection(band)

    def forward(self, x: Tensor) -> Tensor:
        return x if self.band >= 15 else project(x, self.projection)


class BasicBlock(nn.Module):
    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.band1, self.relu1 = Band(), Rectifier()
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
            )
        self.band2, self.relu2 = Band(), Rectifier()

    def forward(self, x: Tensor) -> Tensor:
        shortcut = x if self.downsample is None else self.downsample(x)
        y = self.relu1(self.band1(self.bn1(self.conv1(x))))
        return self.relu2(self.band2(self.bn2(self.conv2(y)) + shortcut))


class ResNet(nn.Module):
    """f32 [n, 3, 32, 32] (Y, Cb, Cr, samples less 128) → logits f32 [n, classes].

    `mean` and `std` are those of the training set, per channel, in the same units.
    """

    def __init__(self, shape: Shape, mean: list[float], std: list[float], classes: int = 10) -> None:
        super().__init__()
        self.shape = shape
        self.register_buffer("mean", torch.tensor(mean).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(std).view(1, 3, 1, 1), persistent=False)
        self.band0 = Band()
        self.conv1 = nn.Conv2d(3, shape.widths[0], 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(shape.widths[0])
        self.band1, self.relu = Band(), Rectifier()
        inputs = shape.widths[0]
        for stage, (width, depth) in enumerate(zip(shape.widths, shape.depths), start=1):
            blocks = []
            for i in range(depth):
                blocks.append(BasicBlock(inputs, width, 2 if stage > 1 and i == 0 else 1))
                inputs = width
            self.add_module(f"layer{stage}", nn.Sequential(*blocks))
        self.fc = nn.Linear(inputs, classes)

    def rectify(self, mode: str, phi: int, band: int = 15) -> None:
        """Sets every ReLU, and with `band` < 15 the band that every map keeps."""
        for module in self.modules():
            if isinstance(module, Rectifier):
                module.set(mode, phi, band)
            elif isinstance(module, Band):
                module.set(band)

    def forward(self, x: Tensor) -> Tensor:
        x = self.band0((x - self.mean) / self.std)
        x = self.relu(self.band1(self.bn1(self.conv1(x))))
        for stage in range(1, len(self.shape.widths) + 1):
            x = getattr(self, f"layer{stage}")(x)
        return self.fc(x.mean((2, 3)))
