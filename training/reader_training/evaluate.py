"""A quick look at PolNeAR dev while training; the figures that count come from the product's own bench."""

import argparse
import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from reader_training.batches import collate
from reader_training.corpora import documents_of
from reader_training.dataset import Example, examples_of
from reader_training.heads import HEADS, Head, arc_heads, token_heads
from reader_training.model import Reader, encoder_config
from reader_training.offsets import CodePoints
from reader_training.words import WordPieces
from transformers import BertModel


def load_reader(checkpoint: Path) -> tuple[Reader, tuple[Head, ...]]:
    """The reader and its heads as a training run left them."""
    state = torch.load(checkpoint, weights_only=True)
    heads = tuple(head for head in HEADS if head.name in state["heads"])
    reader = Reader(BertModel(encoder_config(state["layers"]), add_pooling_layer=False), heads)
    reader.load_state_dict(state["reader"])
    return reader.eval(), heads


class Exported:
    """The exported reader, called as the trained one is."""

    def __init__(self, file: Path) -> None:
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 2
        self._session = onnxruntime.InferenceSession(str(file), settings, providers=["CPUExecutionProvider"])

    def __call__(self, ids: torch.Tensor, case: torch.Tensor) -> list[torch.Tensor]:
        """One window."""
        feed = {"input_ids": ids.numpy(), "case_ids": case.numpy()}
        return [torch.from_numpy(output) for output in self._session.run(["tokens", "anchors", "targets"], feed)]


def predictions(
    reader: Reader | Exported, heads: tuple[Head, ...], examples: list[Example]
) -> Iterator[tuple[Example, np.ndarray, np.ndarray]]:
    """For each window the logits at the first pieces of its words: `tokens` [words, N], `pairs` [planes, words, words]."""
    for example in examples:
        batch = collate([example], heads, None)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            tokens, anchors, targets = (output[0, example.first_piece].float() for output in reader(batch.ids, batch.case))
        yield example, tokens.numpy(), torch.einsum("apd,tpd->pat", anchors, targets).numpy()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--most", type=int, default=None, help="documents")
    parser.add_argument("--onnx", type=Path, default=None, help="the exported reader, measured instead")
    options = parser.parse_args()
    torch.set_num_threads(2)
    reader, heads = load_reader(options.checkpoint)
    run = Exported(options.onnx) if options.onnx else reader
    documents = documents_of(["polnear"], options.bench, options.split)
    documents = random.Random(0).sample(documents, options.most) if options.most else documents
    examples = examples_of(documents, WordPieces(options.vocabulary), heads)
    found = {document.id: [] for document in documents}
    texts = {document.id: document.text for document in documents}
    for example, tokens, pairs in predictions(run, heads, examples):
        found[example.document] += _attributions(example, tokens, pairs, heads)
    gold, predicted = options.checkpoint.parent / "gold.jsonl", options.checkpoint.parent / "predicted.jsonl"
    lines = (options.bench / "polnear" / f"{options.split}.jsonl").read_text(encoding="utf-8").splitlines()
    gold.write_text("".join(line + "\n" for line in lines if "polnear/" + json.loads(line)["id"] in found), encoding="utf-8")
    with predicted.open("w", encoding="utf-8") as out:
        for name, attributions in found.items():
            at = CodePoints(texts[name]).utf16
            spans = lambda pieces: [{"start": at(start), "end": at(end)} for start, end in pieces]
            shaped = [{role: spans(pieces) for role, pieces in attribution.items()} for attribution in attributions]
            out.write(json.dumps({"id": name.removeprefix("polnear/"), "attributions": shaped}) + "\n")
    score = options.bench / "polnear" / "score.mjs"
    subprocess.run(["node", str(score), str(gold), str(predicted), "--table"], check=True)


def _attributions(example: Example, tokens: np.ndarray, pairs: np.ndarray, heads: tuple[Head, ...]) -> Iterator[dict]:
    _, offset = token_heads(heads)["cue"]
    best = tokens[:, offset : offset + 3].argmax(1)
    word, last = example.core
    planes = arc_heads(heads)
    while word < last:
        if best[word] == 0:
            word += 1
            continue
        end = word + 1
        while end < last and best[end] == 2:
            end += 1
        roles = {role: _runs(pairs[planes[role][1], word] > 0) for role in ("source", "content")}
        yield {
            "cue": [(example.words[word][0], example.words[end - 1][1])],
            **{role: [(example.words[a][0], example.words[b - 1][1]) for a, b in runs] for role, runs in roles.items()},
        }
        word = end


def _runs(flags: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


if __name__ == "__main__":
    main()
