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

    def forward(self, input_ids: Tensor, attention_mask: Tensor, case_ids: Tensor) -> tuple[Tensor, Tensor]:
        """Logits `tokens` [batch, pieces, N] and `pairs` [batch, planes, anchor, target]."""
        hidden = self.hidden(input_ids, attention_mask, case_ids)
        return self.of_tokens(hidden), self.pairs(hidden)

    def hidden(self, input_ids: Tensor, attention_mask: Tensor, case_ids: Tensor) -> Tensor:
        """What the encoder makes of the pieces."""
        embedded = self.encoder.embeddings.word_embeddings(input_ids) + self.case(case_ids)
        return self.encoder(inputs_embeds=embedded, attention_mask=attention_mask).last_hidden_state

    def of_tokens(self, hidden: Tensor) -> Tensor:
        """Logits of the heads that answer for each word."""
        return self.tokens(nn.functional.gelu(self.between(hidden)) + hidden)

    def rows(self, hidden: Tensor, window: Tensor, plane: Tensor, anchor: Tensor) -> Tensor:
        """Some rows of `pairs`, [rows, pieces], without computing the others: training asks for few."""
        batch, length, _ = hidden.shape
        anchor_in = nn.functional.gelu(self.anchor_in(hidden))
        target_in = nn.functional.gelu(self.target_in(hidden))
        shape = (batch, length, self.planes, PAIR_DEPTH)
        asked = _rotate(self.anchor(anchor_in).view(shape).transpose(1, 2))[window, plane, anchor]
        targets = _rotate(self.target(target_in).view(shape).transpose(1, 2))
        by_target = self.target_bias(target_in)
        found = []
        for at in range(batch):
            own = (window == at).nonzero()[:, 0]
            for of_plane in plane[own].unique():
                rows = own[plane[own] == of_plane]
                found.append((rows, (asked[rows] @ targets[at, of_plane].T).float() / math.sqrt(PAIR_DEPTH) + by_target[at, :, of_plane].float()))
        order = torch.cat([rows for rows, _ in found])
        scores = torch.cat([part for _, part in found])[order.argsort()]
        return scores + self.anchor_bias(anchor_in)[window, anchor, plane].float().unsqueeze(1)

    def pairs(self, hidden: Tensor) -> Tensor:
        """Biaffine scores with rotary positions: they know how far apart two words are, and on which side."""
        batch, length, _ = hidden.shape
        anchor_in = nn.functional.gelu(self.anchor_in(hidden))
        target_in = nn.functional.gelu(self.target_in(hidden))
        shape = (batch, length, self.planes, PAIR_DEPTH)
        anchor = _rotate(self.anchor(anchor_in).view(shape).transpose(1, 2))
        target = _rotate(self.target(target_in).view(shape).transpose(1, 2))
        scores = anchor @ target.transpose(2, 3) / math.sqrt(PAIR_DEPTH)
        by_anchor = self.anchor_bias(anchor_in).transpose(1, 2).unsqueeze(3)
        by_target = self.target_bias(target_in).transpose(1, 2).unsqueeze(2)
        return scores + by_anchor + by_target


def _rotate(vectors: Tensor) -> Tensor:
    length, depth = vectors.shape[-2], vectors.shape[-1]
    half = depth // 2
    rate = torch.exp(torch.arange(half, dtype=torch.float32, device=vectors.device) * (-math.log(1000.0) / half))
    angle = torch.arange(length, dtype=torch.float32, device=vectors.device).unsqueeze(1) * rate
    cos, sin = angle.cos().to(vectors.dtype), angle.sin().to(vectors.dtype)
    left, right = vectors[..., :half], vectors[..., half:]
    return torch.cat((left * cos - right * sin, left * sin + right * cos), dim=-1)


def encoder_config(layers: int, vocabulary: int = 30522) -> BertConfig:
    """Twelve heads, 384 wide: the shape that MiniLM, E5-small and BGE-small share."""
    return BertConfig(
        vocab_size=vocabulary,
        hidden_size=384,
        num_hidden_layers=layers,
        num_attention_heads=12,
        intermediate_size=1536,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
    )
