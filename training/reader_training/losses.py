"""What each head is charged for."""

import torch
from torch import Tensor
from torch.nn import functional

from reader_training.batches import Batch
from reader_training.dataset import UNKNOWN
from reader_training.heads import Head, arc_heads, token_heads
from reader_training.model import Reader


def loss_of(batch: Batch, reader: Reader, hidden: Tensor, heads: tuple[Head, ...]) -> tuple[Tensor, dict[str, float]]:
    """Weighted sum over the heads that this batch teaches, and each head's own loss."""
    tokens = reader.of_tokens(hidden)
    total, parts = tokens.new_zeros((), dtype=torch.float32), {}
    for name, (head, offset) in token_heads(heads).items():
        if name in batch.tokens:
            part = _token_loss(head, tokens[..., offset : offset + head.size].float(), batch.tokens[name])
            if part is not None:
                total = total + head.weight * part
                parts[name] = float(part.detach())
    asked = [(head, plane, *batch.arcs[name]) for name, (head, plane) in arc_heads(heads).items() if name in batch.arcs]
    if asked:
        planes = torch.cat([torch.full_like(window, plane) for _, plane, window, _, _ in asked])
        logits = reader.rows(hidden, torch.cat([one[2] for one in asked]), planes, torch.cat([one[3] for one in asked]))
        for (head, *_, target), rows in zip(asked, logits.split([len(one[2]) for one in asked])):
            part = _arc_loss(rows, target)
            total = total + head.weight * part
            parts[head.name] = float(part.detach())
    return total, parts


def _token_loss(head: Head, logits: Tensor, target: Tensor) -> Tensor | None:
    if head.kind == "value":
        known = ~torch.isnan(target)
        return functional.smooth_l1_loss(logits[..., 0][known], target[known]) if known.any() else None
    known = target != UNKNOWN
    return functional.cross_entropy(logits[known], target[known]) if known.any() else None


def _arc_loss(logits: Tensor, target: Tensor) -> Tensor:
    known = (target != UNKNOWN).float()
    each = functional.binary_cross_entropy_with_logits(logits, target.clamp(min=0).float(), reduction="none") * known
    return (each.sum(1) / known.sum(1).clamp(min=1)).mean()
