"""Offsets of the benches are UTF-16 units; Python counts code points."""


class CodePoints:
    """Maps UTF-16 offsets into a text to offsets in code points."""

    def __init__(self, text: str) -> None:
        self._beyond = [i for i, char in enumerate(text) if ord(char) > 0xFFFF]
        # UTF-16 offset at which each of these characters begins.
        self._at = [position + index for index, position in enumerate(self._beyond)]

    def of(self, utf16: int) -> int:
        """Code point offset of a UTF-16 offset; one inside a pair counts as after it."""
        return utf16 - sum(1 for at in self._at if at < utf16)

    def utf16(self, code_point: int) -> int:
        """UTF-16 offset of a code point offset."""
        return code_point + sum(1 for position in self._beyond if position < code_point)
