from ingest.target.closings import closing_at, parted
from ingest.target.limits import today_of
from ingest.target.terms import governing, stated_deadlines
from schema.extraction import Document

DOCUMENT = Document(
    id="d", title="t", kind="plan", source="s", sha256="0", period_start=2025, period_end=2025
)


def closed(scope: str, word: str) -> str | None:
    opening, closing = parted(scope, stated_deadlines(scope, DOCUMENT))
    due = closing_at(closing, scope, scope.index(word), len(scope), opening)
    return due.isoformat() if due else None


def test_a_closing_deadline_governs_what_stands_before_it() -> None:
    assert closed("新建学校4所,8月底前全部投用", "4所") == "2025-08-31"
    assert closed("新建学校4所;改造学校2所,8月底前投用", "4所") is None


def test_and_what_a_comma_parts_from_it() -> None:
    scope = "新建学校4所,8月底前全部投用,新增学位900个;改造学校2所"
    assert closed(scope, "900") == "2025-08-31"
    assert closed(scope, "2所") is None


def test_words_that_say_only_that_it_is_done() -> None:
    for done in ("完成全年任务", "上线运行", "全部到账", "建成投用", "建成开放"):
        assert closed(f"新建平台1个,6月底前{done}", "1个") == "2025-06-30", done
    assert closed("新建平台1个,6月底前启动招标工作", "1个") is None


def test_what_closes_last_is_when_it_is_due() -> None:
    scope = "新建学校4所,2025年6月底前全面开工,2026年底前投入使用"
    assert closed(scope, "4所") == "2026-12-31"
    assert closed("新建学校4所,9月投入使用", "4所") == "2025-09-30"


def test_the_year_of_a_plan_is_what_its_months_are_told_from() -> None:
    assert str(today_of(DOCUMENT)) == "2025-01-01"


def test_a_closing_deadline_of_a_named_part_is_of_its_own_clause() -> None:
    scope = "改造泵站30座,其余9座11月底前完工;植树8000株"
    assert closed(scope, "9座") == "2025-11-30"
    assert closed(scope, "30座") is None
    assert closed(scope, "8000株") is None


def test_what_comes_of_a_thing_done_is_due_with_it() -> None:
    scope = "新建冷库2座,10月底前建成。建成后年加工量达到3万吨。种植大棚200亩"
    assert closed(scope, "3万吨") == "2025-10-31"
    assert closed(scope, "200亩") is None


def test_seasons_and_adverbs_stand_between_a_deadline_and_its_end() -> None:
    assert closed("除险水库10座,2026年汛前必须全部销号", "10座") == "2026-12-31"
    assert closed("改造泵站3座,6月底前主体完工", "3座") == "2025-06-30"


def test_a_milestone_governs_no_further_than_its_part_of_the_sentence() -> None:
    scope = "新增泊位900个,其中上半年投用300个;开放车位500个"
    deadlines = stated_deadlines(scope, DOCUMENT)
    assert str(governing(deadlines, scope.index("300"), None)) == "2025-06-30"
    assert governing(deadlines, scope.index("500"), None) is None
    scope = "上半年新增泊位900个;开放车位500个"
    deadlines = stated_deadlines(scope, DOCUMENT)
    assert str(governing(deadlines, scope.index("500"), None)) == "2025-06-30"
