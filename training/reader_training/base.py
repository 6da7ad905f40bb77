"""Weights that training starts from: the encoder inside an ONNX or safetensors file."""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from transformers import BertModel

from reader_training.model import encoder_config


def load_encoder(file: Path) -> BertModel:
    """A BERT encoder, 384 wide, from `model.onnx` as exported by Optimum or from `model.safetensors`."""
    weights = load_file(str(file)) if file.suffix == ".safetensors" else _from_onnx(file)
    weights = {name.removeprefix("bert."): tensor for name, tensor in weights.items() if "pooler" not in name}
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    encoder = BertModel(encoder_config(layers, attention="sdpa"), add_pooling_layer=False)
    missing, unexpected = encoder.load_state_dict(weights, strict=False)
    needed = [name for name in missing if "position_ids" not in name and "token_type_ids" not in name]
    if needed:
        raise ValueError(f"{file} lacks {len(needed)} weights of the encoder, among them {needed[:3]}")
    return encoder


def _from_onnx(file: Path) -> dict[str, torch.Tensor]:
    graph = onnx.load(str(file)).graph
    constants = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    found = {name: tensor for name, tensor in constants.items() if name.endswith((".weight", ".bias"))}
    # Exporters rename and transpose the matrix of a linear layer; its bias, added next, keeps its name.
    users = {name: node for node in graph.node for name in node.input}
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in constants:
            continue
        added = users.get(node.output[0])
        bias = next((name for name in added.input if name.endswith(".bias")), None) if added else None
        if bias is not None:
            found[bias.removesuffix(".bias") + ".weight"] = constants[node.input[1]].T.contiguous()
    return found
