"""Where a page about something stands. Ids and words of documents enter addresses quoted."""

from urllib.parse import quote, urlencode

from app.lookups.record import Kind, Passage

API = "/api/v1"

_NOUNS: dict[Kind, str] = {
    "document": "documents",
    "task": "tasks",
    "organization": "organizations",
    "division": "divisions",
    "pairing": "pairings",
}


def page_of(kind: Kind, identity: str) -> str | None:
    """The page about it; measures and targets are shown on their task's."""
    noun = _NOUNS.get(kind)
    return f"/{noun}/{quote(identity, safe='')}" if noun else None


def place(document: str, start: int, end: int) -> str:
    """The page of a document, at the words that stand there."""
    return f"/documents/{quote(document, safe='')}?at={start}-{end}#at"


def fact(document: str, identity: str) -> str:
    """What was understood of a fact of a document, and its decisions."""
    return f"/documents/{quote(document, safe='')}/facts/{quote(identity, safe='')}"


def changes(document: str, former: str) -> str:
    """What changed from one version of a document to another; the API's address is the same."""
    return f"/documents/{quote(document, safe='')}/changes?{urlencode({'from': former})}"


def passage(where: Passage) -> str:
    """The page of a passage's document, at its words."""
    return place(where.document, where.start, where.end)


def explored(*ids: str) -> str:
    """The explorer, with these things in it."""
    return f"/explore?{urlencode([('at', each) for each in ids])}"


def around(identity: str) -> str:
    """The explorer, with a thing and what is next to it."""
    return f"/explore?{urlencode({'around': identity})}"


def asked(question: str) -> str:
    """The page that answers `question`."""
    return f"/ask?{urlencode({'q': question})}"


def listed(path: str, **filters: object) -> str:
    """A list narrowed by `filters`; those that are None or empty do not narrow."""
    given = query(**filters)
    return f"{path}?{given}" if given else path


def sign_in(back: str) -> str:
    """The page for signing in, which leads to the own page `back`."""
    return listed("/sign-in", back=None if back == "/" else back)


def query(**values: object) -> str:
    """The part of an address after the question mark; what is None or empty is left out."""
    given = {k: v for k, v in values.items() if v not in (None, "")}
    return urlencode([(name, _printed(each)) for name, v in given.items() for each in _each(v)])


def _each(value: object) -> list[object]:
    """A list is told as its members, each under the same name."""
    return value if isinstance(value, list) else [value]


def _printed(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
