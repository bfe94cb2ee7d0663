"""Words are cut anew where documents change, and nowhere else."""

from app.lookups.register import register_of
from app.lookups.register.rows import Paper
from app.lookups.register.runs import Run, Words, words_of
from app.lookups.search import matches
from ingest.loading.listing import Listing
from ingest.loading.load import load
from tests.samples import plan, revised_plan
from tests.servers.store import Store


def _paper(number: int) -> Paper:
    title = f"第{number}号方案"
    listing = Listing((), ())
    return Paper(f"{number:016x}", title, "plan", None, False, frozenset(), None, listing)


def test_one_document_changes_its_run_alone() -> None:
    papers = [_paper(number) for number in range(400)]
    known: dict[Run, Words] = {}
    before = words_of(papers, known)
    assert len(before) > 5
    papers[200] = _paper(200)
    after = words_of(papers, known)
    assert [*known.values()] == after
    assert sum(one is not other for one, other in zip(before, after, strict=True)) == 1
    del papers[100]
    assert len({*map(id, words_of(papers, known))} - {*map(id, after)}) == 1


def test_words_follow_the_graph(store: Store) -> None:
    load(store.database, plan())
    [found] = matches(store.database, "通村公路优良率", ["measure"])
    former = register_of(store.database)
    load(store.database, revised_plan())
    assert not matches(store.database, "通村公路优良率", ["measure"])
    assert former.measures.rows[former.wording("measure").found({"通村"})[0].number].id == found.id
