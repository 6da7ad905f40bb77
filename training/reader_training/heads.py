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
    Head(
        "muc_role",
        "bio",
        ("perp_individual", "physical_target", "human_target_named", "human_target_described", "instrument"),
        3.0,
    ),
    Head("muc_organisation", "bio", ("perp_organisation",), 2.0),
    Head(
        "muc_type", "class", ("attack", "bombing", "kidnapping", "arson", "robbery", "hijacking", "forced_work_stoppage"), 0.5
    ),
    Head("muc_stage", "class", ("accomplished", "attempted", "threatened"), 0.2),
    Head(
        "muc_confidence",
        "class",
        ("reported_as_fact", "claimed_or_admitted", "suspected_or_accused", "suspected_or_accused_by_authorities", "possible"),
        0.4,
    ),
    Head("same_incident", "arc", weight=0.5),
    Head("same_filler", "arc", weight=0.5),
    *(Head(f"event_{kind}", "bio", (f"event_{kind}",), 1.5) for kind in ("attack", "die", "injure", "damage")),
    *(
        Head(f"role_{role}", "arc", weight=1.0)
        for role in ("agent", "target", "victim", "artifact", "instrument", "explosive", "place")
    ),
    Head("factuality", "value", weight=0.5),
    Head("certainty", "class", ("certain", "probable", "possible", "unknown"), 0.2),
    Head("polarity", "class", ("pos", "neg", "unknown"), 0.1),
    Head("tense", "class", ("future", "non_future", "unknown"), 0.1),
    Head("antecedent", "arc", weight=1.0),
    Head("entity", "bio", ("person", "organisation", "place", "facility"), 1.0),
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
