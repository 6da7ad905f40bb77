"""GAP: which of two names a pronoun stands for."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Arc, Document
from reader_training.offsets import CodePoints


def documents(bench: Path, split: str) -> Iterator[Document]:
    """One document a passage; nothing is learnt of other words than the two names."""
    with (bench / "entities" / f"gap.{split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            at = CodePoints(entry["text"]).of
            names = [((at(name["start"]), at(name["end"])), name["coref"]) for name in entry["candidates"]]
            pronoun = (at(entry["pronoun"]["start"]), at(entry["pronoun"]["end"]))
            arc = Arc(pronoun, [span for span, same in names if same], [span for span, _ in names])
            yield Document(f"gap/{entry['id']}", "gap", entry["text"], arcs={"antecedent": [arc]})
