"""Trains the reader: `python -m reader_training.train --bench DIR --base FILE --vocabulary FILE --out DIR`."""

import argparse
import json
import pickle
import random
import time
import zlib
from collections import defaultdict
from pathlib import Path

import torch

from reader_training.base import load_encoder
from reader_training.batches import collate, shuffled
from reader_training.corpora import CORPORA, documents_of
from reader_training.dataset import Example, examples_of
from reader_training.heads import HEADS, Head, arc_heads, token_heads
from reader_training.losses import loss_of
from reader_training.model import PAIR_DEPTH, Reader
from reader_training.silver import read_names, teach_names
from reader_training.words import WordPieces


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the benches")
    parser.add_argument("--base", type=Path, required=True, help="weights to start from")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--windows", type=Path, default=None, help="folder for the windows that are cut; where not said, that of the checkpoints")
    parser.add_argument("--corpora", nargs="*", default=list(CORPORA))
    parser.add_argument("--silver", type=Path, nargs=2, default=None, metavar="NAMES", help="names that two readers found in the texts")
    parser.add_argument("--passes", nargs="*", default=[], metavar="CORPUS=N", help="how often a pass shows a corpus; 1 where not said")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="CORPUS", help="corpora to train without")
    parser.add_argument("--without-heads", nargs="*", default=[], metavar="HEAD", help="heads to train without")
    parser.add_argument("--share", type=float, default=1.0, help="share of the documents of each corpus")
    parser.add_argument("--start", type=Path, default=None, help="checkpoint of an earlier run to start from instead of the base")
    parser.add_argument("--final-rate", type=float, default=0.02, help="share of the rate at the last step")
    parser.add_argument("--layers", type=int, default=None, help="keep only the first layers of the encoder")
    parser.add_argument("--epochs", type=float, default=3.0)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


def train(options: argparse.Namespace) -> Reader:
    """Trains from the base, or from where an earlier run in the same folder stopped."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random_ = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    heads = tuple(head for head in HEADS if head.name not in options.without_heads)
    names = [name for name in options.corpora if name not in options.leave_out]
    examples = _examples(options, names, heads)
    # By a hash of the name: a smaller share is part of a larger, and leaving out a corpus changes nothing of the others.
    examples = [example for example in examples if zlib.crc32(example.document.encode()) < options.share * 2**32]
    encoder = load_encoder(options.base)
    if options.layers is not None:
        encoder.encoder.layer = encoder.encoder.layer[: options.layers]
        encoder.config.num_hidden_layers = options.layers
    # Few words of the vocabulary occur in the corpora: learning them would set them apart from the others.
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    reader = Reader(encoder, heads)
    if options.start is not None:
        start_from(reader, heads, options.start)
    steps = int(options.epochs * -(-len(examples) // options.batch))
    optimizer, schedule = _optimizer(reader, options, steps)
    step = _resume(options.out, reader, optimizer, schedule)
    print(f"{len(examples)} windows, {sum(len(example.ids) for example in examples)} pieces, {steps} steps from {step}", flush=True)
    began, seen, running = time.time(), 0, defaultdict(list)
    while step < steps:
        for group in shuffled(examples, options.batch, random_):
            batch = collate(group, heads, random_)
            # Where the processor multiplies matrices in bfloat16 (AMX) it is twice as fast, elsewhere slower.
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.cpu._is_amx_tile_supported()):
                loss, parts = loss_of(batch, reader, reader.hidden(batch.ids, batch.mask, batch.case), heads)
            if loss.requires_grad:
                loss.backward()
                torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
            schedule.step()
            step, seen = step + 1, seen + batch.ids.numel()
            for name, part in parts.items():
                running[name].append(part)
            if step % 100 == 0:
                figures = " ".join(f"{name} {sum(values) / len(values):.4f}" for name, values in sorted(running.items()))
                print(f"{step}/{steps} {seen / (time.time() - began):.0f}/s {figures}", flush=True)
                running.clear()
            if step % 500 == 0 or step >= steps:
                _save(options.out, reader, optimizer, schedule, step, heads)
            if step >= steps:
                break
    return reader


def _examples(options: argparse.Namespace, names: list[str], heads: tuple[Head, ...]) -> list[Example]:
    pieces, examples = WordPieces(options.vocabulary), []
    silver = None if options.silver is None else [read_names(file) for file in options.silver]
    passes = {name: int(count) for name, _, count in (entry.partition("=") for entry in options.passes)}
    for name in names:
        cache = (options.windows or options.out) / f"{name}.windows"
        if cache.exists():
            found = pickle.loads(cache.read_bytes())
        else:
            documents = documents_of([name], options.bench, "train")
            if silver is not None:
                teach_names(documents, *silver)
            found = examples_of(documents, pieces, heads)
            cache.write_bytes(pickle.dumps(found))
        print(f"{name}: {len(found)} windows", flush=True)
        examples += found * passes.get(name, 1)
    return examples


def _optimizer(reader: Reader, options: argparse.Namespace, steps: int):
    shared = {id(parameter) for parameter in reader.encoder.parameters()}
    groups = [
        {"params": [p for p in reader.parameters() if id(p) in shared and p.requires_grad], "lr": options.rate},
        {"params": [p for p in reader.parameters() if id(p) not in shared], "lr": options.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(options.final_rate, (steps - step) / max(1, steps - warm)))
    )
    return optimizer, schedule


def _save(out: Path, reader: Reader, optimizer, schedule, step: int, heads: tuple[Head, ...]) -> None:
    state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "step": step}
    state["layers"] = reader.encoder.config.num_hidden_layers
    state["heads"] = [head.name for head in heads]
    torch.save(state, out / "checkpoint.tmp")
    (out / "checkpoint.tmp").replace(out / "checkpoint.pt")
    (out / "progress.json").write_text(json.dumps({"step": step}) + "\n")


def start_from(reader: Reader, heads: tuple[Head, ...], checkpoint: Path) -> None:
    """Takes over the encoder and those heads that the earlier run had."""
    state = torch.load(checkpoint, weights_only=True)
    earlier = tuple(head for head in HEADS if head.name in state["heads"])
    own = reader.state_dict()
    taken = {name: tensor for name, tensor in state["reader"].items() if name in own and tensor.shape == own[name].shape}
    reader.load_state_dict(taken, strict=False)
    with torch.no_grad():
        for where, size in (("tokens", 1), ("anchor", PAIR_DEPTH), ("target", PAIR_DEPTH), ("anchor_bias", 1), ("target_bias", 1)):
            find = token_heads if where == "tokens" else arc_heads
            before, now = find(earlier), find(heads)
            for name in before.keys() & now.keys():
                head, old = before[name]
                count = head.size * size
                for kind in ("weight", "bias"):
                    source = state["reader"][f"{where}.{kind}"][old * size : old * size + count]
                    new = now[name][1] * size
                    getattr(getattr(reader, where), kind)[new : new + count] = source


def _resume(out: Path, reader: Reader, optimizer, schedule) -> int:
    if not (out / "checkpoint.pt").exists():
        return 0
    state = torch.load(out / "checkpoint.pt", weights_only=True)
    reader.load_state_dict(state["reader"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return state["step"]


if __name__ == "__main__":
    main()
