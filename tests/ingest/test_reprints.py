"""What documents print again of each other is found, and is its author's."""

import hashlib
from datetime import date

from app.lookups import burdens, statistics, targets
from app.lookups.search import search
from ingest.extract import extract_text
from ingest.loading.load import load, remove
from ingest.reprints import find_reprints
from schema.extraction import Extraction
from tests.servers.store import Store

HARVEST = (
    "做强海岛果园。支持各海岛连片改造老果园，统一种苗、统一技术、统一品牌，"
    "到2027年，果园产值达到25亿元以上，带动果农增收。"
)
ROADS = (
    "打通海岛道路。把断头路、瓶颈路列成清单，按轻重缓急逐条打通，"
    "到2026年，新建海岛公路120公里，让果品当天出岛。"
)
OWN = (
    "建好本地渔港。先修码头再建冷库，分两步走，不与别处争先，"
    "到2027年，渔港年卸货量达到30万吨，渔民收入稳步提高。"
)


def document(
    title: str,
    issuer: str,
    *items: str,
    day: date = date(2025, 3, 1),
    owners: str = "",
) -> Extraction:
    """A plan of `items`, each with the same owners."""
    lines = [title, issuer, f"{day.year}年{day.month}月{day.day}日", "二、重点任务"]
    lines += [f"{number}.{item}{owners}" for number, item in enumerate(items, 1)]
    text = "\n".join(lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract_text(text, source=f"{title}.txt", sha256=digest)


def province(*items: str, day: date = date(2025, 6, 1), owners: str = "") -> Extraction:
    return document(
        "浙江省海岛振兴实施方案", "浙江省人民政府办公厅", *items, day=day, owners=owners
    )


def county(*items: str, day: date = date(2025, 3, 1), owners: str = "") -> Extraction:
    return document(
        "温州市洞头区海岛振兴行动方案", "温州市洞头区人民政府办公室", *items, day=day, owners=owners
    )


def other_county(*items: str, day: date = date(2025, 4, 1), owners: str = "") -> Extraction:
    return document(
        "台州市玉环市海岛振兴工作方案", "玉环市人民政府办公室", *items, day=day, owners=owners
    )


def reprints(store: Store) -> set[tuple[str, str, str]]:
    """Whose document repeats whose, and which words."""
    rows = store.run(
        "MATCH (d:Document)-[:HAS_REPRINT]->(r:Reprint)-[:REPRINTS]->(a:Document) "
        "RETURN d.id AS document, a.id AS author, r.quote AS quote"
    )
    return {(row["document"], row["author"], row["quote"]) for row in rows}


def owed(store: Store, document_id: str | None = None) -> list[str]:
    """The documents whose targets are listed, one for each target."""
    found = targets.find(store.database, targets.TargetFilter(document=document_id))
    return sorted(each.passage.document for each in found.items)


def loaded(store: Store, *documents: Extraction) -> None:
    """Load `documents` and compare them."""
    for each in documents:
        load(store.database, each)
    find_reprints(store.database)


def test_a_reprint_is_the_province_s_whenever_it_was_issued(store: Store) -> None:
    copy, original = county(HARVEST, OWN), province(ROADS, HARVEST)
    for each in (copy, original):
        load(store.database, each)
    report = find_reprints(store.database)
    assert (report.documents, report.reprints, report.repeated_targets) == (2, 1, 1)
    assert reprints(store) == {(copy.document.id, original.document.id, HARVEST)}
    assert owed(store) == sorted([copy.document.id, original.document.id, original.document.id])


def test_asked_for_by_its_document_a_repeated_target_is_listed(store: Store) -> None:
    loaded(store, county(HARVEST, OWN), province(HARVEST))
    assert len(owed(store, county(HARVEST, OWN).document.id)) == 2
    assert statistics.counts(store.database).targets == 2
    assert sum(each.targets for each in statistics.get(store.database).targets_by_year) == 2
    assert len(search(store.database, "果园产值", ["target"])) == 1


def test_among_peers_it_is_the_earlier_s(store: Store) -> None:
    copy, original = other_county(HARVEST), county(HARVEST)
    loaded(store, copy, original)
    assert reprints(store) == {(copy.document.id, original.document.id, HARVEST)}


def test_another_value_is_another_promise(store: Store) -> None:
    loaded(store, county(HARVEST.replace("25亿元", "3亿元")), province(HARVEST))
    assert len(reprints(store)) == 1
    assert len(owed(store)) == 2


def test_what_a_peer_s_own_bureau_answers_for_is_its_own_promise(store: Store) -> None:
    loaded(
        store,
        county(HARVEST, owners="（责任单位：区农业农村局）"),
        other_county(HARVEST, owners="（责任单位：市农业农村局）"),
    )
    assert len(reprints(store)) == 1
    assert len(owed(store)) == 2
    assert statistics.counts(store.database).responsibilities == 2


def test_a_task_printed_again_for_the_same_bureaus_is_counted_once(store: Store) -> None:
    owners = "（责任单位：区农业农村局）"
    notice = document(
        "温州市洞头区果园工作通知",
        "温州市洞头区人民政府办公室",
        HARVEST,
        day=date(2025, 9, 1),
        owners=owners,
    )
    loaded(store, county(HARVEST, OWN, owners=owners), notice)
    assert owed(store).count(notice.document.id) == 0
    counts = statistics.counts(store.database)
    assert (counts.tasks, counts.responsibilities, counts.reprints) == (2, 2, 1)
    [burden] = burdens.heaviest(store.database, ["responsible"], 9)
    assert burden.tasks == 2
    assert len(search(store.database, "海岛果园", ["task"])) == 1


def test_versions_do_not_repeat_each_other(store: Store) -> None:
    loaded(store, county(HARVEST), county(HARVEST, OWN, day=date(2025, 9, 1)))
    assert reprints(store) == set()
    assert len(owed(store)) == 2


def test_a_superseded_author_leaves_the_promise_to_who_repeats_it(store: Store) -> None:
    loaded(store, county(HARVEST), province(HARVEST))
    assert owed(store) == [province(HARVEST).document.id]
    revised = province(ROADS, day=date(2025, 9, 1))
    load(store.database, revised)
    assert owed(store) == sorted([county(HARVEST).document.id, revised.document.id])
    find_reprints(store.database)
    assert (province(HARVEST).document.id, county(HARVEST).document.id) in {
        (copy, author) for copy, author, _ in reprints(store)
    }


def test_what_is_removed_is_nobody_s_author(store: Store) -> None:
    loaded(store, other_county(HARVEST), county(HARVEST), province(HARVEST))
    remove(store.database, province(HARVEST).document.id)
    assert owed(store) == sorted([county(HARVEST).document.id, other_county(HARVEST).document.id])
    assert find_reprints(store.database).documents == 2
    assert reprints(store) == {
        (other_county(HARVEST).document.id, county(HARVEST).document.id, HARVEST)
    }


def test_what_is_read_again_is_compared_again(store: Store) -> None:
    loaded(store, county(HARVEST), province(HARVEST))
    before = store.contents()
    less = county(HARVEST).model_copy(update={"targets": []})
    loaded(store, less)
    loaded(store, county(HARVEST))
    assert store.contents() == before


def test_a_second_pass_and_one_over_all_change_nothing(store: Store) -> None:
    for each in (county(HARVEST, OWN), other_county(OWN, ROADS), province(ROADS, HARVEST)):
        loaded(store, each)
    before = store.contents()
    assert find_reprints(store.database).documents == 0
    assert store.contents() == before
    report = find_reprints(store.database, every=True)
    assert (report.documents, report.reprints) == (3, 3)
    assert store.contents() == before


def test_a_graph_without_signatures_is_signed(store: Store) -> None:
    load(store.database, county(HARVEST))
    load(store.database, province(HARVEST))
    store.run("MATCH (s:Signature) DETACH DELETE s")
    assert find_reprints(store.database).reprints == 1


def test_a_text_that_repeats_itself_promises_once(store: Store) -> None:
    twice = county(HARVEST, ROADS, HARVEST)
    loaded(store, twice)
    assert reprints(store) == {(twice.document.id, twice.document.id, HARVEST)}
    assert len(owed(store)) == 2


def test_targets_that_repeat_in_a_circle_are_listed_once(store: Store) -> None:
    load(store.database, county(HARVEST, OWN))
    one, other = (target.id for target in county(HARVEST, OWN).targets[:2])
    for row in ({"id": one, "of": other}, {"id": other, "of": one}):
        repeat(store, [row])
    assert store.run("MATCH (:Target)-[r:REPEATS]->(:Target) RETURN count(r) AS n") == [{"n": 1}]


def repeat(store: Store, rows: list[dict[str, str]]) -> None:
    store.database.write(lambda transaction: transaction.run("write/repeated_targets", rows=rows))
