#!/bin/sh
# From CIFAR-10's files to the weights and the measured tables of the page: sh training/run.sh [folder to work in]
#
# Data: $WAVELOUPE_DATA/cifar10-jpeg-q75.zip, by default ../shared/data. Python 3.10 or later with torch and numpy:
# $PYTHON, by default python3. Every step goes on where it was stopped; to train afresh, empty the folder.
# About two hours on two CPU cores. The recipe: README.md beside this file.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
data=${WAVELOUPE_DATA:-../shared/data}
work=${1:-${TMPDIR:-/tmp}/waveloupe-training}
epochs=${EPOCHS:-30}
sample=${SAMPLE:-10000}
weights=public/weights
mkdir -p "$work" training/logs

[ -f "$work/test.labels" ] || npx tsx training/prepare-cifar.ts "$data/cifar10-jpeg-q75.zip" "$work"

# train NAME arguments…: trains into $work/NAME and exports it.
train() {
  name=$1
  shift
  "$python" training/train.py "$@" --data "$work" --out "$work/$name" --resume
  "$python" training/export.py "$work/$name/checkpoint.pt" "$weights/$name.safetensors" --data "$work" --compare
  cp "$work/$name/log.jsonl" "training/logs/$name.jsonl"
}

train toy toy --epochs 30
for phi in 8 6 4 2; do
  train "toy-asm$phi" toy --epochs 5 --muon-lr 0.03 --sgd-lr 0.03 --relu asm --phi $phi --from "$work/toy/checkpoint.pt"
done
train serious serious --epochs "$epochs"

"$python" training/evaluate.py $weights/toy.safetensors --data "$work" --out $weights/toy.json \
  --tuned $weights/toy-asm2.safetensors $weights/toy-asm4.safetensors $weights/toy-asm6.safetensors $weights/toy-asm8.safetensors
"$python" training/evaluate.py $weights/serious.safetensors --data "$work" --out $weights/serious.json --sample "$sample"
npx tsx training/prepare-pictures.ts "$work" public/samples/tiny-*.jpg
"$python" training/fixtures.py src/models/resnet/fixtures $weights/toy.safetensors $weights/serious.safetensors \
  --pictures "$work"
