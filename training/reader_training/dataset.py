"""Documents cut into windows with the targets of each head."""

import json
import subprocess
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from reader_training.document import Document
from reader_training.heads import Head
from reader_training.offsets import CodePoints
from reader_training.windows import Window, windows_of
from reader_training.words import WordPieces, case_of, words_of

TRAINING = Path(__file__).resolve().parent.parent
UNKNOWN = -100


@dataclass
class Example:
    """One window. Token targets are arrays over its words; `UNKNOWN` (or nan) where nothing is taught."""

    document: str
    corpus: str
    ids: np.ndarray  # pieces, with [CLS] and [SEP]
    case: np.ndarray  # as written
    recased: np.ndarray | None  # for text in capitals: with the case that English gives
    first_piece: np.ndarray  # index of the first piece of each word
    words: list[tuple[int, int]]
    core: tuple[int, int]  # words
    tokens: dict[str, np.ndarray] = field(default_factory=dict)
    # head -> rows of (anchor word, target per word as 0, 1 or UNKNOWN)
    arcs: dict[str, list[tuple[int, np.ndarray]]] = field(default_factory=dict)


def sentences_of(documents: list[Document]) -> list[tuple[list[int], str | None]]:
    """Sentence starts as the product cuts them, in code points, and the recased text of documents in capitals."""
    lines = "\n".join(json.dumps({"text": document.text}) for document in documents)
    run = subprocess.run(
        ["npx", "tsx", str(TRAINING / "sentences.ts")], input=lines, capture_output=True, text=True, check=True, cwd=TRAINING.parent
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(documents):
        raise ValueError(f"{len(answers)} answers for {len(documents)} documents from sentences.ts")
    return [
        ([CodePoints(document.text).of(at) for at in answer["starts"]], answer["recased"])
        for document, answer in zip(documents, answers)
    ]


def examples_of(documents: Iterable[Document], pieces: WordPieces, heads: tuple[Head, ...]) -> list[Example]:
    """All windows of the documents."""
    listed = list(documents)
    return [
        example
        for document, (starts, recased) in zip(listed, sentences_of(listed))
        for example in _windows(document, starts, recased, pieces, {head.name: head for head in heads})
    ]


def _windows(
    document: Document, starts: list[int], recased: str | None, pieces: WordPieces, heads: dict[str, Head]
) -> Iterable[Example]:
    words = words_of(document.text)
    ids = [pieces.of(document.text[start:end]) for start, end in words]
    targets = {name: _token_targets(document, words, head) for name, head in heads.items() if _is_taught(document, head)}
    rows = {name: _rows(document, words, name) for name, head in heads.items() if head.kind == "arc" and name in document.arcs}
    for window in windows_of(words, [len(word) for word in ids], starts):
        yield _example(document, recased, words, ids, window, pieces, targets, rows)


def _is_taught(document: Document, head: Head) -> bool:
    if head.kind == "arc":
        return False
    return head.name in (document.spans if head.kind == "bio" else document.points)


def _example(document, recased, words, ids, window: Window, pieces, targets, rows) -> Example:
    flat, case, recase, first_piece = [pieces.begin], [0], [0], []
    for word in range(window.first, window.last):
        first_piece.append(len(flat))
        start, end = words[word]
        flat += ids[word]
        case += [case_of(document.text[start:end])] * len(ids[word])
        recase += [case_of((recased or document.text)[start:end])] * len(ids[word])
    inside = slice(window.first, window.last)
    example = Example(
        document.id,
        document.corpus,
        np.array(flat + [pieces.end], dtype=np.int64),
        np.array(case + [0], dtype=np.int64),
        None if recased is None else np.array(recase + [0], dtype=np.int64),
        np.array(first_piece, dtype=np.int64),
        words[inside],
        (window.core_first - window.first, window.core_last - window.first),
    )
    for name, target in targets.items():
        copy = target[inside].copy()
        # A cut-off context can hide what decides: only the core teaches.
        copy[: example.core[0]] = np.nan if copy.dtype == np.float32 else UNKNOWN
        copy[example.core[1] :] = np.nan if copy.dtype == np.float32 else UNKNOWN
        example.tokens[name] = copy
    for name, found in rows.items():
        example.arcs[name] = [
            (anchor - window.first, row[inside]) for anchor, row in found if window.core_first <= anchor < window.core_last
        ]
    return example


class _Index:
    def __init__(self, words: list[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in words]
        self.ends = [end for _, end in words]

    def of(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))


def _token_targets(document: Document, words: list[tuple[int, int]], head: Head) -> np.ndarray:
    index = _Index(words)
    if head.kind == "bio":
        target = np.zeros(len(words), dtype=np.int64)
        for found in sorted(document.spans[head.name], key=lambda span: (span.start, span.end)):
            first, last = index.of(found.start, found.end)
            label = head.labels.index(found.label)
            target[first:last] = 2 + 2 * label
            target[first : min(first + 1, last)] = 1 + 2 * label
        for start, end in document.ignore.get(head.name, []):
            first, last = index.of(start, end)
            target[first:last] = UNKNOWN
        return target
    if head.kind == "value":
        numbers = np.full(len(words), np.nan, dtype=np.float32)
        for found in document.points[head.name]:
            first, last = index.of(found.start, found.end)
            if first < last:
                numbers[first] = found.label
        return numbers
    target = np.full(len(words), UNKNOWN, dtype=np.int64)
    for found in document.points[head.name]:
        first, last = index.of(found.start, found.end)
        if first < last:
            target[first] = head.labels.index(found.label)
    return target


def _rows(document: Document, words: list[tuple[int, int]], name: str) -> list[tuple[int, np.ndarray]]:
    index = _Index(words)
    rows = []
    for arc in document.arcs[name]:
        anchor, end = index.of(*arc.anchor)
        if anchor >= end:
            continue
        row = np.full(len(words), 0 if arc.among is None else UNKNOWN, dtype=np.int64)
        for start, stop in arc.among or []:
            first, last = index.of(start, stop)
            row[first:last] = 0
        for start, stop in arc.targets:
            first, last = index.of(start, stop)
            row[first:last] = 1
        rows.append((anchor, row))
    return rows
