"""MEANTIME: certainty, polarity and time of the events of business news."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Document, Labelled
from reader_training.offsets import CodePoints

HEADS = {"certainty": "certainty", "polarity": "polarity", "time": "tense"}


def documents(bench: Path, split: str) -> Iterator[Document]:
    """One document an article."""
    with (bench / "factuality" / f"meantime.{split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            at = CodePoints(entry["text"]).of
            points: dict[str, list[Labelled]] = {head: [] for head in HEADS.values()}
            for event in entry["events"]:
                span = event["span"][0]
                for field, head in HEADS.items():
                    if event.get(field):
                        points[head].append(Labelled(at(span["start"]), at(span["end"]), event[field]))
            yield Document(f"meantime/{entry['id']}", "meantime", entry["text"], points=points)
