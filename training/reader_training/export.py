"""Writes the reader as ONNX with 8-bit weights and static 8-bit activations: `python -m reader_training.export ...`.

Ranges of activations are fixed here, from windows of the training data, so that what is found does not depend on the batch.
"""

import argparse
import hashlib
import json
import pickle
import random
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from reader_training.batches import collate
from reader_training.dataset import Example
from reader_training.evaluate import load_reader
from reader_training.heads import Head, arc_heads, token_heads
from reader_training.model import Reader
from reader_training.windows import MOST_CORE, MOST_LEFT, MOST_RIGHT
from reader_training.words import LONGEST_WORD, MOST_PIECES

INPUTS = ["input_ids", "attention_mask", "case_ids"]
OUTPUTS = ["tokens", "pairs"]
VERSION = 1
# Windows that fix the ranges of activations.
CALIBRATION_WINDOWS = 96


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--windows", type=Path, nargs="+", required=True, help="windows of the corpora, as training keeps them")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--method", choices=["minmax", "percentile", "entropy"], default="minmax")
    parser.add_argument("--exclude", nargs="*", default=[], help="parts of names of layers that stay in 32 bits")
    options = parser.parse_args()
    reader, heads = load_reader(options.checkpoint)
    options.out.mkdir(parents=True, exist_ok=True)
    examples = [example for file in options.windows for example in random.Random(3).sample(pickle.loads(file.read_bytes()), CALIBRATION_WINDOWS)]
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _export(reader, plain)
        quantise(plain, options.out / "model.onnx", examples, heads, options)
    shutil.copyfile(options.vocabulary, options.out / "vocab.txt")
    _describe(options.out, heads)


def _export(reader: Reader, file: Path) -> None:
    ids = torch.randint(1000, 20000, (2, 24))
    torch.onnx.export(
        reader,
        (ids, torch.ones_like(ids), torch.zeros_like(ids)),
        str(file),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes={
            **{name: {0: "batch", 1: "pieces"} for name in INPUTS},
            "tokens": {0: "batch", 1: "pieces"},
            "pairs": {0: "batch", 2: "pieces", 3: "pieces"},
        },
        opset_version=17,
        dynamo=False,
    )


class _Windows(CalibrationDataReader):
    def __init__(self, examples: list[Example], heads: tuple[Head, ...]) -> None:
        batches = (collate(examples[at : at + 4], heads, None) for at in range(0, len(examples), 4))
        self._feeds = iter(
            [{"input_ids": b.ids.numpy(), "attention_mask": b.mask.numpy(), "case_ids": b.case.numpy()} for b in batches]
        )

    def get_next(self) -> dict | None:
        return next(self._feeds, None)


def quantise(plain: Path, out: Path, examples: list[Example], heads: tuple[Head, ...], options: argparse.Namespace) -> None:
    """Linear layers and the table of pieces in 8 bits; attention itself stays in 32."""
    prepared = plain.with_name("prepared.onnx")
    quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
    graph = onnx.load(str(prepared)).graph
    spared = [node.name for node in graph.node if any(part in node.name for part in options.exclude)]
    methods = {"minmax": CalibrationMethod.MinMax, "percentile": CalibrationMethod.Percentile, "entropy": CalibrationMethod.Entropy}
    quantize_static(
        str(prepared),
        str(out),
        _Windows(examples, heads),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        activation_type=QuantType.QUInt8,
        nodes_to_exclude=spared,
        calibrate_method=methods[options.method],
        extra_options={"MatMulConstBOnly": True},
    )


def _describe(out: Path, heads: tuple[Head, ...]) -> None:
    places = {name: offset for name, (_, offset) in token_heads(heads).items()} | {name: plane for name, (_, plane) in arc_heads(heads).items()}
    described = {
        "name": "reader-en",
        "version": VERSION,
        "language": "en",
        "window": {"core": MOST_CORE, "left": MOST_LEFT, "right": MOST_RIGHT, "longestWord": LONGEST_WORD, "mostPieces": MOST_PIECES},
        "heads": [
            {"name": head.name, "kind": head.kind, "labels": list(head.labels), "offset": places[head.name], "size": head.size} for head in heads
        ],
        "calibration": {},
        "files": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in ("model.onnx", "vocab.txt")},
    }
    (out / "reader.json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
