"""Golden values for src/codec/jpeg/metadata: files with metadata made by Pillow, and what Pillow reads out of them.

Writes src/codec/jpeg/metadata/golden/. Run from anywhere: python3 scripts/golden/make_metadata.py [folder]
Needs Pillow with lcms. `camera.jpg` has EXIF of the kind cameras write, a GPS position, an ICC profile and a comment;
`camera-intel.jpg` the same EXIF in the other byte order. `camera.json` is what Pillow reads. With a folder of JPEG files,
`shared.json` is written too: make, model, software, orientation, whether there is a position, and the profile's bytes, of
each that Pillow opens and that has any of them.
"""

import io
import json
import sys
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, TiffImagePlugin

OUT = Path(__file__).resolve().parents[2] / "src" / "codec" / "jpeg" / "metadata" / "golden"
PHOTO, GPS, INTEROPERABILITY = 0x8769, 0x8825, 0xA005
Rational = TiffImagePlugin.IFDRational


def camera_exif(byte_order):
    exif = Image.Exif()
    exif.endian = byte_order
    exif[0x010F] = "Waveloupe Cameras"
    exif[0x0110] = "Model 7"
    exif[0x0112] = 3
    exif[0x0131] = "make_metadata.py"
    exif[0x0132] = "2024:05:06 07:08:09"
    exif[0x013B] = "the maker"
    exif[0x8298] = "nobody"
    exif[0x011A] = Rational(300)
    exif[PHOTO] = {
        0x829A: Rational(1, 250),
        0x829D: Rational(28, 10),
        0x8822: 3,
        0x8827: 400,
        0x9003: "2024:05:06 07:08:08",
        0x9011: "+02:00",
        0x9204: Rational(-1, 3),
        0x9207: 5,
        0x9209: 16,
        0x920A: Rational(35),
        0x927C: b"secret notes of the maker",
        0xA001: 1,
        0xA002: 16,
        0xA003: 8,
        0xA405: 52,
        0xA431: "SN 12345",
        0xA432: (Rational(24), Rational(70), Rational(28, 10), Rational(4)),
        0xA434: "Lens 24-70",
    }
    exif[GPS] = {
        1: "S",
        2: (Rational(33), Rational(51), Rational(3540, 100)),
        3: "E",
        4: (Rational(151), Rational(12), Rational(40)),
        5: b"\0",
        6: Rational(1234, 10),
    }
    return exif


def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def plain(value):
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, (int, str)) else float(value)


def read(path):
    image = Image.open(path)
    exif = image.getexif()
    read_gps = exif.get_ifd(GPS)
    return {
        "size": list(image.size),
        "tags": {ExifTags.TAGS[tag]: plain(value) for tag, value in exif.items() if tag not in (PHOTO, GPS)},
        "photo": {ExifTags.TAGS[tag]: plain(value) for tag, value in exif.get_ifd(PHOTO).items()},
        "gps": {ExifTags.GPSTAGS[tag]: plain(value) for tag, value in read_gps.items()},
        "icc": len(image.info["icc_profile"]),
        "iccName": ImageCms.getProfileDescription(io.BytesIO(image.info["icc_profile"])).strip(),
        "comment": image.info["comment"].decode(),
        "density": list(image.info["jfif_density"]),
        "unit": image.info["jfif_unit"],
    }


def make():
    names = {"camera": ">", "camera-intel": "<"}
    for name, order in names.items():
        image = Image.linear_gradient("L").resize((16, 8)).convert("RGB")
        image.save(
            OUT / f"{name}.jpg",
            exif=camera_exif(order).tobytes(),
            icc_profile=profile().tobytes(),
            comment="first line\nsecond line",
            dpi=(300, 150),
        )
    answers = {name: read(OUT / f"{name}.jpg") for name in names}
    (OUT / "camera.json").write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n")


def survey(folder):
    rows = {}
    for path in sorted(folder.rglob("*")):
        try:
            image = Image.open(path)
            if image.format != "JPEG":
                continue
            exif = image.getexif()
            gps = exif.get_ifd(GPS) or {}
        except Exception:
            continue
        row = {
            "make": exif.get(0x010F),
            "model": exif.get(0x0110),
            "software": exif.get(0x0131),
            "orientation": exif.get(0x0112),
            "position": int(2 in gps and 4 in gps),
            "icc": len(image.info.get("icc_profile", b"")) or None,
        }
        row = {key: value for key, value in row.items() if isinstance(value, (int, str)) and value}
        if row:
            rows[str(path.relative_to(folder))] = row
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
    (OUT / "shared.json").write_text("{\n" + lines + "\n}\n")


OUT.mkdir(parents=True, exist_ok=True)
make()
if len(sys.argv) > 1:
    survey(Path(sys.argv[1]))
