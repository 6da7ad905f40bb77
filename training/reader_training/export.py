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

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader_training.batches import collate
from reader_training.evaluate import load_reader
from reader_training.heads import Head, arc_heads, token_heads
from reader_training.model import Reader
from reader_training.quantised import quantise
from reader_training.windows import MOST_CORE, MOST_LEFT, MOST_RIGHT
from reader_training.words import LONGEST_WORD, MOST_PIECES

INPUTS = ["input_ids", "case_ids"]
OUTPUTS = ["tokens", "anchors", "targets"]
# Goes up with every set of weights that ships: records name it.
VERSION = 2
# Windows that fix the ranges of activations.
CALIBRATION_WINDOWS = 96


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--windows", type=Path, nargs="+", required=True, help="windows of the corpora, as training keeps them")
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    options = parser.parse_args()
    reader, heads = load_reader(options.checkpoint)
    options.out.mkdir(parents=True, exist_ok=True)
    examples = [example for file in options.windows for example in random.Random(3).sample(pickle.loads(file.read_bytes()), CALIBRATION_WINDOWS)]
    quantise(reader, [collate(examples[at : at + 8], heads, None) for at in range(0, len(examples), 8)])
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        write_onnx(reader, plain)
        _store_small(plain, options.out / "model.onnx")
    shutil.copyfile(options.vocabulary, options.out / "vocab.txt")
    describe(options.out, heads)


def write_onnx(reader: Reader, file: Path) -> None:
    """Writes the model as it computes, for windows of one length: none is padded, so none can change what is found in another.

    The pieces of the trace are none that a vocabulary could lack.
    """
    ids = torch.zeros((2, 24), dtype=torch.long)
    torch.onnx.export(
        reader,
        (ids, torch.zeros_like(ids)),
        str(file),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes={name: {0: "batch", 1: "pieces"} for name in INPUTS + OUTPUTS},
        opset_version=17,
        dynamo=False,
    )


def _store_small(file: Path, out: Path) -> None:
    """Rounded weights are stored as the integers that they are: exporters leave them in 32 bits beside the rounding."""
    model = onnx.load(str(file))
    graph = model.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    constants |= {node.output[0]: node.attribute[0].t for node in graph.node if node.op_type == "Constant"}
    for node in [node for node in graph.node if node.op_type == "QuantizeLinear" and node.input[0] in constants]:
        weight, scale = (numpy_helper.to_array(constants[name]) for name in node.input[:2])
        axis = next((attribute.i for attribute in node.attribute if attribute.name == "axis"), 1)
        shape = [-1 if at == axis else 1 for at in range(weight.ndim)]
        rounded = np.clip(np.rint(weight / scale.reshape(shape)), -128, 127).astype(np.int8)
        graph.initializer.append(numpy_helper.from_array(rounded, node.output[0]))
        graph.node.remove(node)
    used = {name for node in graph.node for name in node.input}
    for tensor in [tensor for tensor in graph.initializer if tensor.name not in used]:
        graph.initializer.remove(tensor)
    onnx.save(model, str(out))


def describe(out: Path, heads: tuple[Head, ...], name: str = "reader-en", version: int = VERSION) -> None:
    """Writes `reader.json`: what the product needs to know of the model."""
    places = {head: offset for head, (_, offset) in token_heads(heads).items()} | {head: plane for head, (_, plane) in arc_heads(heads).items()}
    described = {
        "name": name,
        "version": version,
        "language": "en",
        "window": {"core": MOST_CORE, "left": MOST_LEFT, "right": MOST_RIGHT, "longestWord": LONGEST_WORD, "mostPieces": MOST_PIECES},
        "heads": [
            {"name": head.name, "kind": head.kind, "labels": list(head.labels), "offset": places[head.name], "size": head.size} for head in heads
        ],
        "calibration": {},
        "files": {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in ("model.onnx", "vocab.txt")},
    }
    (out / "reader.json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
