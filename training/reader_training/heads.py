"""What the encoder is asked, head by head: the list that the product reads back from `reader.json`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """`bio`: spans with labels; `class`: a label at anchor words; `value`: a number there; `arc`: words that belong to an anchor."""

    name: str
    kind: str
    labels: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def size(self) -> int:
        """Number of outputs for each word (or planes of pairs)."""
        if self.kind == "bio":
            return 1 + 2 * len(self.labels)
        return len(self.labels) if self.kind == "class" else 1


HEADS: tuple[Head, ...] = (
    Head("cue", "bio", ("cue",), 4.0),
    Head("source", "arc", weight=2.0),
    Head("content", "arc", weight=2.0),
)


def token_heads(heads: tuple[Head, ...]) -> dict[str, tuple[Head, int]]:
    """Heads that answer for each word, with the offset of their first output."""
    offset, found = 0, {}
    for head in heads:
        if head.kind != "arc":
            found[head.name] = (head, offset)
            offset += head.size
    return found


def arc_heads(heads: tuple[Head, ...]) -> dict[str, tuple[Head, int]]:
    """Heads that answer for pairs of words, with the index of their plane."""
    return {head.name: (head, plane) for plane, head in enumerate(head for head in heads if head.kind == "arc")}
