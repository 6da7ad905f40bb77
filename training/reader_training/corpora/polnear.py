"""PolNeAR: source, cue and content of attributions in news."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Arc, Document, Labelled
from reader_training.offsets import CodePoints


def documents(bench: Path, split: str) -> Iterator[Document]:
    """One document an article; attributions without a cue teach nothing."""
    with (bench / "polnear" / f"{split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield _document(json.loads(line))


def _document(entry: dict) -> Document:
    at = CodePoints(entry["text"]).of
    document = Document(f"polnear/{entry['id']}", "polnear", entry["text"], spans={"cue": []}, arcs={"source": [], "content": []})
    for attribution in entry["attributions"]:
        pieces = {role: [(at(span["start"]), at(span["end"])) for span in attribution[role]] for role in ("source", "cue", "content")}
        if not pieces["cue"]:
            continue
        document.spans["cue"] += [Labelled(start, end, "cue") for start, end in pieces["cue"]]
        anchor = min(pieces["cue"])
        document.arcs["source"].append(Arc(anchor, pieces["source"]))
        document.arcs["content"].append(Arc(anchor, pieces["content"]))
    return document
