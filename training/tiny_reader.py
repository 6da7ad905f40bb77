"""Makes the tiny reader of the product's tests: random weights, a vocabulary of letters. `python tiny_reader.py OUT`."""

import sys
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from reader_training.export import INPUTS, OUTPUTS, describe
from reader_training.heads import HEADS
from reader_training.model import Reader

NAMES = ("cue", "source", "content")


def main(out: Path) -> None:
    """Writes model.onnx, vocab.txt and reader.json."""
    torch.manual_seed(7)
    out.mkdir(parents=True, exist_ok=True)
    letters = [*"abcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"-()"]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, *(f"##{letter}" for letter in letters), "said", "the", "police"]
    (out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=256,
        attn_implementation="eager",
    )
    heads = tuple(head for head in HEADS if head.name in NAMES)
    reader = Reader(BertModel(config, add_pooling_layer=False), heads).eval()
    with torch.no_grad():
        for parameter in reader.parameters():
            parameter.normal_(0, 0.5)
    ids = torch.randint(5, len(vocabulary), (2, 24))
    torch.onnx.export(
        reader,
        (ids, torch.ones_like(ids), torch.zeros_like(ids)),
        str(out / "model.onnx"),
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
    describe(out, heads, name="tiny-reader")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
