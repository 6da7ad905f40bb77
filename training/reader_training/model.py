"""One shared encoder with a head for each question."""

import math

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from reader_training.heads import Head, arc_heads, token_heads

CASES = 4
PAIR_DEPTH = 64


class Reader(nn.Module):
    """Word pieces in; logits for each piece and for each pair of pieces out."""

    def __init__(self, encoder: BertModel, heads: tuple[Head, ...]) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.case = nn.Embedding(CASES, width)
        nn.init.zeros_(self.case.weight)
        self.token_size = sum(head.size for head, _ in token_heads(heads).values())
        self.planes = len(arc_heads(heads))
        self.between = nn.Linear(width, width)
        self.tokens = nn.Linear(width, self.token_size)
        self.anchor_in = nn.Linear(width, width)
        self.target_in = nn.Linear(width, width)
        self.anchor = nn.Linear(width, self.planes * PAIR_DEPTH)
        self.target = nn.Linear(width, self.planes * PAIR_DEPTH)
        self.anchor_bias = nn.Linear(width, self.planes)
        self.target_bias = nn.Linear(width, self.planes)

    def forward(self, input_ids: Tensor, case_ids: Tensor, attention_mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Logits `tokens` [batch, pieces, N]; `anchors` and `targets`, each [batch, pieces, planes, PAIR_DEPTH + 2].

        The logit of a pair in a plane is the product of its anchor and its target: whoever asks computes the rows that it needs.
        """
        hidden = self.hidden(input_ids, attention_mask, case_ids)
        return self.of_tokens(hidden), *self.sides(hidden)

    def hidden(self, input_ids: Tensor, attention_mask: Tensor | None, case_ids: Tensor) -> Tensor:
        """What the encoder makes of the pieces. Without a mask all windows are of one length."""
        embedded = self.encoder.embeddings.word_embeddings(input_ids) + self.case(case_ids)
        return self.encoder(inputs_embeds=embedded, attention_mask=attention_mask).last_hidden_state

    def of_tokens(self, hidden: Tensor) -> Tensor:
        """Logits of the heads that answer for each word."""
        return self.tokens(nn.functional.gelu(self.between(hidden)) + hidden)

    def sides(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Both sides of every pair, turned by their place, so that a product knows how far apart two words are, and on which side."""
        batch, length, _ = hidden.shape
        shape = (batch, length, self.planes, PAIR_DEPTH)
        anchor_in = nn.functional.gelu(self.anchor_in(hidden))
        target_in = nn.functional.gelu(self.target_in(hidden))
        anchors = _rotate(self.anchor(anchor_in).view(shape))
        targets = _rotate(self.target(target_in).view(shape)) / math.sqrt(PAIR_DEPTH)
        by_anchor, by_target = self.anchor_bias(anchor_in).unsqueeze(3), self.target_bias(target_in).unsqueeze(3)
        one = torch.ones_like(by_anchor)
        return torch.cat((anchors, by_anchor, one), dim=3), torch.cat((targets, one, by_target), dim=3)

    def rows(self, hidden: Tensor, window: Tensor, plane: Tensor, anchor: Tensor) -> Tensor:
        """Logits of some anchors with every piece of their windows, [rows, pieces]."""
        anchors, targets = self.sides(hidden)
        asked = anchors[window, anchor, plane].float()
        found = []
        for at in range(hidden.shape[0]):
            own = (window == at).nonzero()[:, 0]
            for of_plane in plane[own].unique():
                rows = own[plane[own] == of_plane]
                found.append((rows, asked[rows] @ targets[at, :, of_plane].float().T))
        order = torch.cat([rows for rows, _ in found])
        return torch.cat([part for _, part in found])[order.argsort()]


def _rotate(vectors: Tensor) -> Tensor:
    length, half = vectors.shape[1], PAIR_DEPTH // 2
    rate = torch.exp(torch.arange(half, dtype=torch.float32, device=vectors.device) * (-math.log(1000.0) / half))
    angle = (torch.arange(length, dtype=torch.float32, device=vectors.device).unsqueeze(1) * rate).unsqueeze(1)
    cos, sin = angle.cos().to(vectors.dtype), angle.sin().to(vectors.dtype)
    left, right = vectors[..., :half], vectors[..., half:]
    return torch.cat((left * cos - right * sin, left * sin + right * cos), dim=-1)


def encoder_config(layers: int, attention: str = "eager") -> BertConfig:
    """Twelve heads, 384 wide: the shape that MiniLM, E5-small and BGE-small share. `sdpa` trains faster; ONNX has to be written from `eager`."""
    return BertConfig(
        vocab_size=30522,
        hidden_size=384,
        num_hidden_layers=layers,
        num_attention_heads=12,
        intermediate_size=1536,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        attn_implementation=attention,
    )
