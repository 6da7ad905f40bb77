"""One module a corpus, each with `documents(bench, split)`."""

from importlib import import_module
from pathlib import Path

from reader_training.document import Document

CORPORA = ("polnear", "muc4", "wikievents", "uw", "meantime", "gap", "gum")


def documents_of(names: list[str], bench: Path, split: str) -> list[Document]:
    """All documents of the named corpora, in a fixed order."""
    return [document for name in names for document in import_module(f"reader_training.corpora.{name}").documents(bench, split)]
