from datetime import date

import pytest

from tests.ingest.plans import read_plan

BODY = "各部门：\n请认真落实。\n一、任务\n1.甲事。推进。（责任单位：县财政局）\n"


def test_notice_with_number_signature_and_date() -> None:
    plan = read_plan(
        BODY + "泰顺县人民政府办公室\n２０２５年６月４日\n（此件公开发布）\n",
        "泰顺县人民政府文件\n泰政发〔2025〕10号\n泰顺县人民政府办公室关于印发\n茶乡振兴行动方案（2025—2027年）的通知\n",
    )
    document = plan.document
    assert document.title == "泰顺县人民政府办公室关于印发茶乡振兴行动方案（2025—2027年）的通知"
    assert document.doc_number == "泰政发〔2025〕10号"
    assert document.issuer == "泰顺县人民政府办公室"
    assert document.issued_on == date(2025, 6, 4)
    assert document.jurisdiction is not None
    assert document.jurisdiction.code == "330329"
    assert (document.period_start, document.period_end) == (2025, 2027)
    assert document.kind == "plan"


def test_paper_handed_on_is_the_title_of_a_notice_without_one() -> None:
    plan = read_plan(
        "《泰顺县茶乡振兴行动方案》已经县政府同意，现印发给你们，请认真落实。\n"
        "泰顺县人民政府办公室\n二〇二五年六月四日\n泰顺县茶乡振兴行动方案\n一、任务\n推进。\n",
        "首页 | 政策文件 |\n各乡镇：\n",
    )
    assert plan.document.title == "泰顺县茶乡振兴行动方案"
    assert plan.document.issuer == "泰顺县人民政府办公室"
    assert plan.document.issued_on == date(2025, 6, 4)


def test_several_papers_handed_on_together() -> None:
    plan = read_plan(
        "《甲类专项行动方案》《乙类专项行动方案》等2个专项行动方案已经同意，现印发给你们。\n", ""
    )
    assert plan.document.title == "《甲类专项行动方案》等2个专项行动方案"


def test_fields_of_a_web_page_are_not_the_title() -> None:
    fields = (
        "发文机关：泰顺县人民政府\n标　题：泰顺县人民政府关于发展茶业的意见\n"
        "发文字号：泰政发〔2025〕9号\n"
    )
    plan = read_plan(BODY, fields + "泰顺县人民政府关于发展茶业的意见\n")
    assert plan.document.title == "泰顺县人民政府关于发展茶业的意见"
    assert plan.document.issuer == "泰顺县人民政府"
    assert plan.document.doc_number == "泰政发〔2025〕9号"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("（征求意见稿）\n温岭市茶业发展行动方案\n（2024-2026年）\n", "331081"),
        ("中共温州市委办公室印发《关于推进茶业的意见》的通知\n", "330300"),
        ("国家发展改革委等部门关于推动茶业发展的指导意见\n", "100000"),
        ("关于印发《重点工作任务》的通知\n杭州市余杭区人民政府办公室\n2025年1月20日\n", "330110"),
    ],
)
def test_place_a_document_speaks_for(title: str, code: str) -> None:
    jurisdiction = read_plan(BODY, title).document.jurisdiction
    assert jurisdiction is not None
    assert jurisdiction.code == code


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("泰顺县人民政府关于做好防汛工作的通知", "notice"),
        ("泰顺县人民政府关于印发《防汛工作方案》的通知", "plan"),
        ("泰顺县人民政府关于防汛工作的意见", "plan"),
    ],
)
def test_kind_by_title(title: str, kind: str) -> None:
    assert read_plan(BODY, title + "\n").document.kind == kind


def test_papers_of_the_state_council_speak_for_the_country() -> None:
    plan = read_plan(BODY, "国务院关于加快建设的意见\n国发〔2024〕8号\n")
    assert plan.document.jurisdiction is not None
    assert plan.document.jurisdiction.code == "100000"


def test_number_of_a_cited_paper_is_not_its_own() -> None:
    plan = read_plan("根据《防汛条例》（国发〔2020〕1号）要求，制定本方案。\n" + BODY)
    assert plan.document.doc_number is None


def test_one_version_has_one_id_however_it_is_encoded() -> None:
    assert read_plan(BODY).document.id == read_plan(BODY).document.id
    assert read_plan(BODY).document.id != read_plan(BODY + "二、附则\n").document.id


def test_nobody_places_a_document_without_issuer() -> None:
    plan = read_plan("推进平台建设。\n一、任务\n推进。\n", "")
    assert plan.document.jurisdiction is None
    assert "no_jurisdiction" in {warning.code for warning in plan.warnings}


@pytest.mark.parametrize("year", ["2025", "二〇二五", "二○二五", "二零二五"])
def test_year_of_the_title_is_the_period(year: str) -> None:
    document = read_plan(BODY, f"泰顺县{year}年茶乡振兴任务清单\n").document
    assert (document.period_start, document.period_end) == (2025, 2025)


def test_report_to_a_congress_speaks_for_its_place() -> None:
    heading = "政府工作报告\n——2026年1月15日在泰顺县第十八届人民代表大会第五次会议上\n"
    document = read_plan("各位代表：\n一、重点工作\n推进。\n", heading).document
    assert document.issued_on == date(2026, 1, 15)
    assert document.jurisdiction is not None
    assert document.jurisdiction.code == "330329"


def test_a_speech_is_of_the_place_that_stands_on_a_line_of_its_own() -> None:
    spoken = read_plan("泰顺县\n近年来抓好茶业。\n1.种茶。推进。\n", "在推进会上的发言\n").document
    assert spoken.jurisdiction is not None
    assert spoken.jurisdiction.code == "330329"
    several = "泰顺县\n抓好茶业。\n文成县\n抓好民宿。\n1.种茶。推进。\n"
    assert read_plan(several, "在推进会上的发言\n").document.jurisdiction is None
