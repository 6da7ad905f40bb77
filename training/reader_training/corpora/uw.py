"""UW event factuality: how surely an event happened, in the author's view, from -3 to 3."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Document, Labelled
from reader_training.offsets import CodePoints

# Sentences are documents here: many are put into one text, as sentences of a report stand side by side.
TOGETHER = 6


def documents(bench: Path, split: str) -> Iterator[Document]:
    """Texts of a few sentences each."""
    with (bench / "factuality" / f"uw.{split}.jsonl").open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    for first in range(0, len(entries), TOGETHER):
        text, points = "", []
        for entry in entries[first : first + TOGETHER]:
            at, base = CodePoints(entry["text"]).of, len(text)
            for event in entry["events"]:
                span = event["span"][0]
                points.append(Labelled(base + at(span["start"]), base + at(span["end"]), float(event["value"])))
            text += entry["text"] + "\n\n"
        yield Document(f"uw/{first}", "uw", text, points={"factuality": points})
