"""What a corpus says of one text, in terms of the heads that learn from it. Offsets are code points."""

from dataclasses import dataclass, field

Range = tuple[int, int]


@dataclass(frozen=True)
class Labelled:
    """A range of the text with the label (or the number) that a head should give it."""

    start: int
    end: int
    label: str | float


@dataclass(frozen=True)
class Arc:
    """Which ranges belong to an anchor. `among` limits what is learnt to these ranges: elsewhere nothing is known."""

    anchor: Range
    targets: list[Range]
    among: list[Range] | None = None


@dataclass
class Document:
    """One text. A head that no field names is not trained on it; a head with an empty list finds nothing in it."""

    id: str
    corpus: str
    text: str
    spans: dict[str, list[Labelled]] = field(default_factory=dict)
    points: dict[str, list[Labelled]] = field(default_factory=dict)
    arcs: dict[str, list[Arc]] = field(default_factory=dict)
    # Ranges in which a head learns nothing, neither yes nor no.
    ignore: dict[str, list[Range]] = field(default_factory=dict)
