"""Eight bits for the linear layers and the table of pieces.

Weights are 8-bit for each output; activations 8-bit with one range for each layer, fixed here, so that what is found for a window
does not depend on the windows beside it.
"""

import torch
from torch import Tensor, nn

from reader_training.batches import Batch
from reader_training.model import Reader


class QuantisedEmbedding(nn.Module):
    """The table of word pieces, 8 bits with a scale for each piece."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = (weight.abs().amax(1, keepdim=True) / 127).clamp(min=1e-8)
        self.register_buffer("table", (weight / scale).round().to(torch.int8))
        self.register_buffer("row_scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Vectors of the pieces."""
        return self.table[ids].float() * self.row_scale[ids]


class QuantisedLinear(nn.Module):
    """A linear layer in the order in which ONNX Runtime recognises it: rounded input times rounded weights, then the bias."""

    def __init__(self, linear: nn.Linear, low: float, high: float) -> None:
        super().__init__()
        self.turned = nn.Parameter(linear.weight.detach().T.contiguous())
        self.bias = linear.bias
        self.step = (self.turned.detach().abs().amax(0) / 127).clamp(min=1e-8)
        low, high = min(low, -1e-6), max(high, 1e-6)
        scale = (high - low) / 255
        self.scale, self.zero = torch.tensor(scale).item(), round(-low / scale)

    def forward(self, values: Tensor) -> Tensor:
        """Rounds input and weights as integers would be, then multiplies."""
        values = torch.fake_quantize_per_tensor_affine(values, self.scale, self.zero, 0, 255)
        none = torch.zeros(len(self.step), dtype=torch.int32)
        return values @ torch.fake_quantize_per_channel_affine(self.turned, self.step, none, 1, -128, 127) + self.bias


def quantise(reader: Reader, batches: list[Batch]) -> None:
    """Replaces every linear layer and the table of pieces by its 8-bit version, with ranges taken from these windows."""
    for name, (low, high) in _ranges(reader, batches).items():
        parent_name, _, child = name.rpartition(".")
        parent = reader.get_submodule(parent_name)
        setattr(parent, child, QuantisedLinear(getattr(parent, child), low, high))
    embeddings = reader.encoder.embeddings
    embeddings.word_embeddings = QuantisedEmbedding(embeddings.word_embeddings)


def _ranges(reader: Reader, batches: list[Batch]) -> dict[str, tuple[float, float]]:
    """Lowest and highest input of each linear layer. Cutting off the extremes was tried: few channels carry them, and they matter."""
    found: dict[str, tuple[float, float]] = {}

    def keeper(name: str):
        def keep(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            low, high = found.get(name, (0.0, 0.0))
            found[name] = (min(low, float(inputs[0].amin())), max(high, float(inputs[0].amax())))

        return keep

    hooks = [module.register_forward_pre_hook(keeper(name)) for name, module in reader.named_modules() if isinstance(module, nn.Linear)]
    with torch.no_grad():
        for batch in batches:
            reader(batch.ids, batch.case, batch.mask)
    for hook in hooks:
        hook.remove()
    return found
