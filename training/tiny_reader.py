"""Makes the tiny reader of the product's tests: random weights, a vocabulary of letters. `python tiny_reader.py OUT`."""

import sys
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from reader_training.export import describe, write_onnx
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
    write_onnx(reader, out / "model.onnx")
    describe(out, heads, name="tiny-reader", version=1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
