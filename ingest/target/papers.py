"""What is known of a whole document before its stretches are read for targets."""

from dataclasses import dataclass

from ingest.target.headings import headline_end
from ingest.target.limits import dated_by_plans
from ingest.target.reports import is_report
from ingest.text.flow import squeeze
from ingest.text.layout import Layout
from schema.extraction import Document

_SHORTEST_HEADLINE = 8
_LONGEST_STEPS = 200


@dataclass(frozen=True)
class Paper:
    """A document as of the year it plans for, and where its title and its headlines end."""

    layout: Layout
    document: Document
    title: str
    title_end: int
    headlines: int
    reported: bool

    @classmethod
    def of(cls, layout: Layout, document: Document) -> "Paper":
        words, title = layout.flow.words, squeeze(document.title)
        end = words.find(title) + len(title)
        own = words.startswith(title, end - len(title)) and layout.starts_line(end)
        return cls(
            layout=layout,
            document=dated_by_plans(document, words),
            title=title,
            title_end=end if own else 0,
            headlines=headline_end(words, layout.paragraphs(0, len(words))),
            reported=is_report(words, document.title),
        )

    def is_headline(self, scope: str, end: int) -> bool:
        """Whether a scope is the title, or above the day that a web page was put up."""
        longer = len(scope) > _SHORTEST_HEADLINE and self.title.endswith(scope)
        return scope == self.title or longer or end <= self.headlines

    def behind(self, end: int) -> str:
        """The words behind `end` in the paragraph, as far as steps may be told in them."""
        words = self.layout.flow.words
        limit = min(end + _LONGEST_STEPS, len(words))
        return words[end : next(iter(self.layout.paragraphs(end - 1, limit)), limit)]
