"""Windows put together into tensors."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from reader_training.dataset import UNKNOWN, Example
from reader_training.heads import Head, arc_heads, token_heads

MASK_PIECE = 103
# Shares of the windows that are shown without capitals, in capitals, and of pieces that are hidden.
SHOWN_SMALL = 0.12
SHOWN_CAPITAL = 0.1
HIDDEN = 0.06


@dataclass
class Batch:
    """Tensors of some windows; targets stand at the first piece of each word."""

    examples: list[Example]
    ids: Tensor
    mask: Tensor
    case: Tensor
    tokens: dict[str, Tensor]
    # head -> (row indices: window, anchor piece; targets [rows, pieces])
    arcs: dict[str, tuple[Tensor, Tensor, Tensor]]


def shuffled(examples: list[Example], size: int, random_: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of like length, in random order."""
    order = sorted(examples, key=lambda example: len(example.ids) + random_.random() * 40)
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    random_.shuffle(groups)
    yield from groups


def collate(examples: list[Example], heads: tuple[Head, ...], random_: random.Random | None) -> Batch:
    """Pads and stacks; with `random_`, capitals are varied and some pieces hidden, for training."""
    length = max(len(example.ids) for example in examples)
    count = len(examples)
    ids = np.zeros((count, length), dtype=np.int64)
    mask = np.zeros((count, length), dtype=np.int64)
    case = np.zeros((count, length), dtype=np.int64)
    for row, example in enumerate(examples):
        size = len(example.ids)
        ids[row, :size], mask[row, :size] = example.ids, 1
        case[row, :size] = _case(example, random_)
        if random_ is not None:
            hidden = np.random.default_rng(random_.getrandbits(32)).random(size) < HIDDEN
            hidden[[0, size - 1]] = False
            ids[row, :size][hidden] = MASK_PIECE
    tokens = {}
    for name, (head, _) in token_heads(heads).items():
        if any(name in example.tokens for example in examples):
            target = np.full((count, length), np.nan if head.kind == "value" else UNKNOWN, dtype=np.float32 if head.kind == "value" else np.int64)
            for row, example in enumerate(examples):
                if name in example.tokens:
                    target[row, example.first_piece] = example.tokens[name]
            tokens[name] = torch.from_numpy(target)
    arcs = {}
    for name in arc_heads(heads):
        rows = [(row, example, anchor, found) for row, example in enumerate(examples) for anchor, found in example.arcs.get(name, [])]
        if rows:
            target = np.full((len(rows), length), UNKNOWN, dtype=np.int64)
            for at, (_, example, _, found) in enumerate(rows):
                target[at, example.first_piece] = found
            window = torch.tensor([row for row, _, _, _ in rows])
            anchor = torch.tensor([int(example.first_piece[anchor]) for _, example, anchor, _ in rows])
            arcs[name] = (window, anchor, torch.from_numpy(target))
    return Batch(examples, torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(case), tokens, arcs)


def _case(example: Example, random_: random.Random | None) -> np.ndarray:
    if random_ is None:
        return example.case
    chance = random_.random()
    if example.recased is not None:
        # A corpus in capitals would teach that only capitals tell of its events.
        return example.case if chance < 0.35 else example.recased if chance < 0.75 else np.zeros_like(example.case)
    if chance < SHOWN_SMALL:
        return np.zeros_like(example.case)
    if chance < SHOWN_SMALL + SHOWN_CAPITAL:
        return np.where(example.ids > 999, 2, 0)
    return example.case
