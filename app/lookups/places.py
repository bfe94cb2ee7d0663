"""Places as filters of lists."""

from schema.divisions import stem


def within(division: str | None) -> str | None:
    """The digits that the codes of a place and of all within it begin with; None of None."""
    return None if division is None else stem(division)
