"""Windows of at most 256 pieces: a core of whole sentences with some words on either side."""

from bisect import bisect_left
from dataclasses import dataclass

MOST_CORE = 200
MOST_LEFT = 28
MOST_RIGHT = 26


@dataclass(frozen=True)
class Window:
    """Words from `first` to `last`; what is found is taken for those from `core_first` to `core_last` alone."""

    first: int
    core_first: int
    core_last: int
    last: int


def windows_of(words: list[tuple[int, int]], sizes: list[int], sentence_starts: list[int]) -> list[Window]:
    """Cuts a text into windows. `sizes` is the number of pieces of each word."""
    starts = [start for start, _ in words]
    bounds = sorted({bisect_left(starts, at) for at in sentence_starts} | {0, len(words)})
    cores: list[tuple[int, int]] = []
    first, size = 0, 0
    for begin, end in zip(bounds, bounds[1:]):
        length = sum(sizes[begin:end])
        if size + length <= MOST_CORE:
            size += length
            continue
        if first < begin:
            cores.append((first, begin))
        first, size = begin, 0
        for word in range(begin, end):
            if size + sizes[word] > MOST_CORE:
                cores.append((first, word))
                first, size = word, 0
            size += sizes[word]
    if first < len(words):
        cores.append((first, len(words)))
    return [_around(core, sizes) for core in cores]


def _around(core: tuple[int, int], sizes: list[int]) -> Window:
    first, left = core[0], 0
    while first > 0 and left + sizes[first - 1] <= MOST_LEFT:
        first -= 1
        left += sizes[first]
    last, right = core[1], 0
    while last < len(sizes) and right + sizes[last] <= MOST_RIGHT:
        right += sizes[last]
        last += 1
    return Window(first, core[0], core[1], last)
