import pytest

from ingest.responsibility.mentions import Mention, read_mentions
from ingest.text.flow import squeeze


def mentions(printed: str) -> list[Mention]:
    words = squeeze(printed)
    return read_mentions(words, 0, len(words))


def names(printed: str) -> list[str]:
    return [mention.words for mention in mentions(printed)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "市发改委、市经信局，市科技局；市财政局",
            ["市发改委", "市经信局", "市科技局", "市财政局"],
        ),
        ("区经济发展局、投资促进委员会", ["区经济发展局", "投资促进委员会"]),
        ("各乡镇〈街道〉、市财政局", ["各乡镇<街道>", "市财政局"]),
        ("各乡镇、县财政局、各市、县教育局", ["各乡镇", "县财政局", "各市、县教育局"]),
        ("各县（市）区人民政府、市财政局", ["各县(市)区人民政府", "市财政局"]),
        ("自然资源和规划局、发展和改革局", ["自然资源和规划局", "发展和改革局"]),
        ("省委组织部和省财政厅", ["省委组织部", "省财政厅"]),
        ("银保监会及各地区", ["银保监会", "各地区"]),
        ("市经信局等有关部门和单位", ["市经信局", "有关部门和单位"]),
        ("各街道，区市场局", ["各街道", "区市场局"]),
        ("各园区、市财政局", ["各园区", "市财政局"]),
        ("各县、区财政局", ["各县、区财政局"]),
        ("区财政局区果业集团各镇街", ["区财政局", "区果业集团", "各镇街"]),
        ("各地区、各部门", ["各地区", "各部门"]),
        ("各市、县〔市、区〕政府", ["各市、县〔市、区〕政府"]),
        ("省财政厅，各市、县（市、区）人民政府", ["省财政厅", "各市、县(市、区)人民政府"]),
        ("各省、自治区、直辖市人民政府", ["各省、自治区、直辖市人民政府"]),
        ("各乡镇（街道）、各村", ["各乡镇(街道)", "各村"]),
        ("省市场监管局（省知识产权局）、省经信厅", ["省市场监管局(省知识产权局)", "省经信厅"]),
        ("财政部、税务总局等国务院相关部门", ["财政部", "税务总局", "国务院相关部门"]),
        ("市经信局等部门", ["市经信局"]),
        ("市经信局等7个部门", ["市经信局"]),
        ("由市经信局", ["市经信局"]),
        ("各镇（街道）、区级各部门", ["各镇(街道)", "区级各部门"]),
        ("各区、市有关部门", ["各区", "市有关部门"]),
        ("自由贸易试验区管委会", ["自由贸易试验区管委会"]),
        ("市经信局，2025年底前完成", ["市经信局"]),
        ("无", []),
        ("/", []),
    ],
)
def test_list_of_names(printed: str, expected: list[str]) -> None:
    assert names(printed) == expected


@pytest.mark.parametrize("brackets", ["<>", "＜＞", "〈〉"])
def test_office_that_acts_stands_apart_from_the_name(brackets: str) -> None:
    (mention,) = mentions(f"区委办{brackets[0]}改革办{brackets[1]}")
    assert (mention.words, mention.acting_office) == ("区委办", "改革办")
    assert squeeze("区委办<改革办>")[mention.start : mention.end] == "区委办"


def test_quotation_marks_are_no_part_of_an_acting_office() -> None:
    (mention,) = mentions("区府办<“两个健康”>")
    assert mention.acting_office == "两个健康"


def test_missing_separator_is_found_and_owned_to() -> None:
    found = mentions("区强城办<区住建局>各有关单位")
    assert [(m.words, m.acting_office, m.collective, m.guessed) for m in found] == [
        ("区强城办", "区住建局", False, True),
        ("各有关单位", None, True, True),
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("区发改局区经信局", ["区发改局", "区经信局"]),
        ("区发改局各有关部门", ["区发改局", "各有关部门"]),
        ("市场监管局", ["市场监管局"]),
        ("区委区政府督查室", ["区委区政府督查室"]),
    ],
)
def test_names_run_together(printed: str, expected: list[str]) -> None:
    assert names(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "各有关部门",
        "各行业主管部门",
        "有关部门",
        "省级有关部门",
        "国务院相关部门",
        "各地区",
        "各市、县〔市、区〕政府",
        "各级政府有关部门",
        "省级行业主管部门",
        "属地乡镇",
        "市属国有企业",
        "县直各部门",
        "各设区市政府",
    ],
)
def test_collectives(printed: str) -> None:
    (mention,) = mentions(printed)
    assert mention.collective


@pytest.mark.parametrize("printed", ["市发改委", "韩城市政府", "省级机关事务管理局", "经信部门"])
def test_single_organizations_are_no_collective(printed: str) -> None:
    (mention,) = mentions(printed)
    assert not mention.collective


def test_departments_named_after_a_collective_share_it() -> None:
    assert [m.collective for m in mentions("各地行业部门、数据部门")] == [True, True]
    assert [m.collective for m in mentions("各县区政府、管委会")] == [True, True]


@pytest.mark.parametrize(
    "name", ["全市果业各专班", "在杭高校", "有关院校", "负有监管职责的部门", "各有关部门、单位"]
)
def test_groups_that_nobody_can_be_held_to(name: str) -> None:
    assert [(each.words, each.collective) for each in mentions(name)] == [(name, True)]
