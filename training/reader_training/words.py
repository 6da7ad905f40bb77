"""Words and word pieces, exactly as the product's own tokenizer makes them."""

import unicodedata
from functools import lru_cache
from pathlib import Path

import regex

WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]")
FOLDED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "–": "-", "―": "-", "—": "-"}
)
LONGEST_WORD = 40
MOST_PIECES = 12


def words_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each word: a run of letters, digits and marks, or one other visible character."""
    return [match.span() for match in WORD.finditer(text)]


def fold(word: str) -> str:
    """Quotation marks and dashes of one kind, small letters, no accents."""
    lowered = word.translate(FOLDED).lower()
    return "".join(char for char in unicodedata.normalize("NFD", lowered) if unicodedata.category(char) != "Mn")


def case_of(word: str) -> int:
    """0 no capital, 1 first letter alone, 2 all capitals (two letters or more), 3 another mix."""
    letters = [char for char in word if unicodedata.category(char) in ("Lu", "Ll", "Lt")]
    upper = [unicodedata.category(char) != "Ll" for char in letters]
    if not any(upper):
        return 0
    if all(upper):
        return 2 if len(upper) > 1 else 1
    return 1 if upper[0] and not any(upper[1:]) else 3


class WordPieces:
    """Greedy longest-match word pieces over a vocabulary."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf-8").splitlines()
        self.ids = {piece: index for index, piece in enumerate(lines)}
        self.unknown = self.ids["[UNK]"]
        self.begin = self.ids["[CLS]"]
        self.end = self.ids["[SEP]"]
        self.of = lru_cache(maxsize=200_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        folded = fold(word)
        if not folded or len(folded) > LONGEST_WORD:
            return (self.unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(folded):
            for end in range(len(folded), start, -1):
                piece = folded[start:end] if start == 0 else "##" + folded[start:end]
                if piece in self.ids:
                    pieces.append(self.ids[piece])
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(pieces[:MOST_PIECES])
