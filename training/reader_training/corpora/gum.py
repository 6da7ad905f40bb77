"""GUM: which mentions a pronoun shares its thing with, and what kind of thing a name names."""

import json
from collections.abc import Iterator
from pathlib import Path

from reader_training.document import Arc, Document, Labelled
from reader_training.offsets import CodePoints

# A longer mention holds relative clauses and appositions: its head stands for it.
LONGEST_NAME = 4


def documents(bench: Path, split: str) -> Iterator[Document]:
    """One document a text."""
    with (bench / "entities" / f"gum.{split}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            at = CodePoints(entry["text"]).of
            mentions = [(mention["entity"], mention["kind"], *_words(mention, at)) for mention in entry["mentions"]]
            full = [(entity, (start, end)) for entity, kind, start, end in mentions if kind != "pronoun"]
            arcs = [
                Arc((start, end), [span for other, span in full if other == entity], [span for _, span in full])
                for entity, kind, start, end in mentions
                if kind == "pronoun"
            ]
            names = [Labelled(*_words(mention, at), mention["type"]) for mention in entry["mentions"] if mention["kind"] == "named"]
            yield Document(f"gum/{entry['id']}", "gum", entry["text"], spans={"entity": names}, arcs={"antecedent": arcs})


def _words(mention: dict, at) -> tuple[int, int]:
    named = mention["kind"] == "named" and len(mention["text"].split()) <= LONGEST_NAME
    span = mention if named or mention["kind"] == "pronoun" else mention.get("head", mention)
    return at(span["start"]), at(span["end"])
