"""Which documents are versions of each other, by title, place and issuer."""

from datetime import date

import pytest

from ingest.versions.series import same_paper, series_of
from schema.extraction import Document, Jurisdiction

_TAISHUN = Jurisdiction(code="330329", name="浙江省温州市泰顺县")
_WENCHENG = Jurisdiction(code="330328", name="浙江省温州市文成县")
_OFFICE = "泰顺县人民政府办公室"
_PLAN = "泰顺县茶业振兴行动方案（2024—2027年）"


def _document(
    title: str,
    issuer: str | None = None,
    place: Jurisdiction | None = _TAISHUN,
    issued_on: date | None = None,
) -> Document:
    return Document(
        id=f"doc-{title}",
        title=title,
        kind="plan",
        source="plan.txt",
        sha256="0" * 64,
        issuer=issuer,
        issued_on=issued_on,
        jurisdiction=place,
    )


@pytest.mark.parametrize(
    "again",
    [
        "泰顺县茶业振兴行动方案（2024—2027年）（2025年修订）",
        "泰顺县茶业振兴行动方案（修订稿）（2024—2027年）",
        "泰顺县茶业振兴行动方案（2024—2027年）（征求意见稿）",
        "泰顺县茶业振兴行动方案（2024—2027年）（试行）",
        "泰顺县茶业振兴行动方案（2024—2027年）（2025年版）",
        "泰顺县茶业振兴行动方案（2024—2027年）征求意见稿",
        "温州市泰顺县 茶业振兴行动方案 (2024-2027年)",
        "《泰顺县茶业振兴行动方案》〔2024至2027年〕",
        "茶业振兴行动方案（2024—2027年）",
    ],
)
def test_versions_print_one_title_in_many_ways(again: str) -> None:
    assert series_of(_document(again)) == series_of(_document(_PLAN))


@pytest.mark.parametrize(
    "notice",
    [
        f"泰顺县人民政府办公室关于印发《{_PLAN}》的通知",
        f"关于印发{_PLAN}的通知",
        f"泰顺县人民政府办公室关于修订印发{_PLAN}的通知",
        f"泰顺县人民政府办公室关于公布{_PLAN}的公告",
        f"关于《{_PLAN}》公开征求意见的公告",
    ],
)
@pytest.mark.parametrize("issuer", [None, _OFFICE, "泰顺县人民政府"])
def test_a_notice_and_what_it_hands_on_are_one(notice: str, issuer: str | None) -> None:
    assert series_of(_document(notice, issuer)) == series_of(_document(_PLAN))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("泰顺县2025年工作要点", "泰顺县2026年工作要点"),
        ("关于印发泰顺县2025年工作要点的通知", "关于印发泰顺县2026年工作要点的通知"),
        (_PLAN, "泰顺县茶业振兴行动方案（2021—2023年）"),
        (_PLAN, "泰顺县茶业振兴行动方案任务清单（2024—2027年）"),
        ("泰顺县种茶办法", "泰顺县制茶办法"),
    ],
)
def test_plans_for_other_years_or_ends_are_not_versions(one: str, other: str) -> None:
    assert series_of(_document(one)) != series_of(_document(other))


def test_places_and_bureaus_have_plans_of_one_title() -> None:
    title = "2025年工作要点"
    issued = [
        _document(title),
        _document(title, place=_WENCHENG),
        _document(title, "泰顺县教育局"),
        _document(title, "泰顺县民政局"),
        _document(title, "泰顺县罗阳镇人民政府"),
        _document(title, "中共泰顺县委办公室"),
    ]
    assert len({series_of(each) for each in issued}) == len(issued)


def test_a_bureau_is_one_by_any_of_its_names() -> None:
    names = "泰顺县发展和改革局", "温州市泰顺县发改局", "县发改局"
    assert len({series_of(_document("2025年工作要点", name)) for name in names}) == 1


def test_party_and_government_together_speak_for_the_place() -> None:
    both = "中共泰顺县委办公室、泰顺县人民政府办公室"
    assert series_of(_document(_PLAN, both)) == series_of(_document(_PLAN, "泰顺县人民政府"))


def test_of_an_unknown_place_and_issuer_nothing_is_a_version() -> None:
    one, other = (
        _document("工作要点", place=None).model_copy(update={"id": each}) for each in "ab"
    )
    assert series_of(one) != series_of(other)


def test_a_report_is_given_every_year() -> None:
    days = date(2024, 1, 9), date(2025, 1, 8), date(2025, 2, 1)
    first, second, printed_again = (
        series_of(_document("政府工作报告", issued_on=day)) for day in days
    )
    assert first != second == printed_again


def test_under_one_number_titles_tell_papers_apart() -> None:
    assert same_paper(f"泰顺县人民政府关于印发{_PLAN}的通知", "茶业振兴行动方案")
    assert not same_paper(_PLAN, "泰顺县茶业振兴行动方案（2024—2027年）任务清单")
    assert not same_paper("泰顺县茶业重点任务清单", "泰顺县茶业重点项目清单")
