from ingest.target.limits import today_of
from ingest.target.terms import closing_at, parted, stated_deadlines
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
    for done in ("完成全年任务", "上线运行", "全部到账", "建成投用"):
        assert closed(f"新建平台1个,6月底前{done}", "1个") == "2025-06-30", done
    assert closed("新建平台1个,6月底前启动招标工作", "1个") is None


def test_what_closes_last_is_when_it_is_due() -> None:
    scope = "新建学校4所,2025年6月底前全面开工,2026年底前投入使用"
    assert closed(scope, "4所") == "2026-12-31"
    assert closed("新建学校4所,9月投入使用", "4所") == "2025-09-30"


def test_the_year_of_a_plan_is_what_its_months_are_told_from() -> None:
    assert str(today_of(DOCUMENT)) == "2025-01-01"
