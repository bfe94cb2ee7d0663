"""Findings: stretches of a document that another printed before it, checked by their words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.corpus.comparison import Comparison
from ingest.corpus.passages import Paper, similarity
from schema.extraction import Span
from schema.identity import identifier

LEAST_SIMILAR = 0.8
# Within one document, rows of a table and tasks of one form are alike and yet not the same.
_LEAST_SIMILAR_WITHIN = 0.95

Papers = Callable[[str], Paper]


@dataclass(frozen=True)
class Finding:
    """`span` of `document` repeats `of` of `author`, which may be an earlier place of itself.

    `verbatim` are the passages of `span` that are the same to a character.
    """

    document: str
    span: Span
    author: str
    of: Span
    similarity: float
    quote: str
    of_quote: str
    verbatim: tuple[Span, ...]

    @property
    def id(self) -> str:
        """Told by both passages, so that the same finding has the same id."""
        return identifier("reprint", self.document, *self.span, self.author, *self.of)


@dataclass(frozen=True)
class _Match:
    number: int
    author: str
    of: int
    similarity: float


def find(document: str, comparison: Comparison, papers: Papers) -> list[Finding]:
    """What `document` repeats, in order; passages in a row that are one author's are one finding.

    `papers` gives a document's paper; candidates are asked for only until one is as like.
    """
    matches = [
        match
        for number in comparison.numbers(document)
        for match in [_match(document, number, comparison, papers)]
        if match is not None
    ]
    return [
        _finding(document, run, papers(document), papers(run[0].author)) for run in _runs(matches)
    ]


def _match(document: str, number: int, comparison: Comparison, papers: Papers) -> _Match | None:
    """The best claim among the candidates that are as like as they seem."""
    own = papers(document).passages
    if number >= len(own):  # read otherwise meanwhile
        return None
    for author, of in comparison.originals((document, number)):
        originals = papers(author).passages
        if of < len(originals):
            alike = similarity(own[number], originals[of])
            if alike >= (_LEAST_SIMILAR_WITHIN if author == document else LEAST_SIMILAR):
                return _Match(number, author, of, alike)
    return None


def _runs(matches: Iterable[_Match]) -> Iterator[list[_Match]]:
    run: list[_Match] = []
    for match in matches:
        last = run[-1] if run else None
        if last and (match.number, match.author, match.of) != (
            last.number + 1,
            last.author,
            last.of + 1,
        ):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _finding(document: str, run: Sequence[_Match], own: Paper, author: Paper) -> Finding:
    first, last = run[0], run[-1]
    lengths = [len(own.passages[match.number].words) for match in run]
    alike = sum(m.similarity * n for m, n in zip(run, lengths, strict=True)) / sum(lengths)
    span = own.passages[first.number].span[0], own.passages[last.number].span[1]
    of = author.passages[first.of].span[0], author.passages[last.of].span[1]
    return Finding(
        document=document,
        span=span,
        author=first.author,
        of=of,
        similarity=round(alike, 3),
        quote=own.quote(span),
        of_quote=author.quote(of),
        verbatim=tuple(own.passages[m.number].span for m in run if m.similarity == 1),
    )
