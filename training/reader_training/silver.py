"""Names in texts that nobody coded for names: taught where two readers that know nothing of each other agree.

The two are spaCy's small model (`silver_entities.py`) and the product's own rules (`npm run -s predict -- entities FILE`).
Where one finds a name and the other does not, or calls it something else, nothing is taught.
"""

import json
from pathlib import Path

from reader_training.document import Document, Labelled
from reader_training.offsets import CodePoints

HEAD = "entity"
# The rules know armed groups from lists; to learn more of them than the lists hold, they count as organisations here.
TYPES = {"person": "person", "organisation": "organisation", "armed_group": "organisation", "place": "place", "facility": "facility"}

Names = dict[str, list[dict]]


def read_names(file: Path) -> Names:
    """Names by the document's id; descriptions and pronouns are left out."""
    with file.open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    return {entry["id"]: [one for one in entry["mentions"] if one.get("kind", "named") == "named"] for entry in entries}


def teach_names(documents: list[Document], first: Names, second: Names) -> None:
    """Adds the names that both found; what only one found is left open."""
    for document in documents:
        name = document.id.partition("/")[2]
        if HEAD in document.spans or name not in first or name not in second:
            continue
        at = CodePoints(document.text).of
        a, b = ([Labelled(at(one["start"]), at(one["end"]), TYPES[one["type"]]) for one in found[name]] for found in (first, second))
        agreed = [one for one in a if any(_same(one, other) for other in b)]
        document.spans[HEAD] = agreed
        unsure = [one for one in a if one not in agreed] + [one for one in b if not any(_same(one, other) for other in agreed)]
        # Two that agree on a name but not on its ends leave the words between open.
        document.ignore[HEAD] = [piece for one in unsure + b for piece in _outside(one, agreed)]


def _same(one: Labelled, other: Labelled) -> bool:
    return one.label == other.label and one.start < other.end and other.start < one.end


def _outside(one: Labelled, agreed: list[Labelled]) -> list[tuple[int, int]]:
    """The parts of a span that lie in none of the agreed ones."""
    pieces = [(one.start, one.end)]
    for other in agreed:
        pieces = [
            part
            for start, end in pieces
            for part in ((start, min(end, other.start)), (max(start, other.end), end))
            if part[0] < part[1]
        ]
    return pieces
