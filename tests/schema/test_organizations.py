import csv
from pathlib import Path

import pytest

from schema import offices
from schema.organizations import canonical, committer, interpret, place_of

DONGTOU, WENZHOU, ZHEJIANG, CHINA = "330305", "330300", "330000", "100000"


@pytest.mark.parametrize(
    ("name", "division", "canonical_name", "full_name"),
    [
        ("区发改局", DONGTOU, "发展和改革局", "温州市洞头区发展和改革局"),
        ("发展和改革局", DONGTOU, "发展和改革局", "温州市洞头区发展和改革局"),
        ("洞头区发展改革局", DONGTOU, "发展和改革局", "温州市洞头区发展和改革局"),
        ("市农业农村局", WENZHOU, "农业农村局", "温州市农业农村局"),
        ("省农业农村厅", ZHEJIANG, "农业农村厅", "浙江省农业农村厅"),
        ("市市场监管局", WENZHOU, "市场监督管理局", "温州市市场监督管理局"),
        ("区委办", DONGTOU, "党委办公室", "中共温州市洞头区委办公室"),
        ("区府办", DONGTOU, "人民政府办公室", "温州市洞头区人民政府办公室"),
        ("区委组织部", DONGTOU, "组织部", "中共温州市洞头区委组织部"),
        ("生态环境分局", DONGTOU, "生态环境分局", "温州市生态环境局洞头分局"),
        ("市生态环境局洞头分局", DONGTOU, "生态环境分局", "温州市生态环境局洞头分局"),
        ("国网洞头供电公司", DONGTOU, "国网洞头供电公司", "国网洞头供电公司"),
        ("市公安局交警支队", WENZHOU, "公安局交警支队", "温州市公安局交警支队"),
        ("区妇联", DONGTOU, "妇女联合会", "温州市洞头区妇女联合会"),
        ("财政部", CHINA, "财政部", "财政部"),
        ("国家发展改革委", CHINA, "国家发展和改革委员会", "国家发展和改革委员会"),
        ("乐清市政府", "330382", "人民政府", "乐清市人民政府"),
        ("省市场监管局（省知识产权局）", ZHEJIANG, "市场监督管理局", "浙江省市场监督管理局"),
    ],
)
def test_name_in_a_district(name: str, division: str, canonical_name: str, full_name: str) -> None:
    found = interpret(name, DONGTOU)
    assert found.organization.division == division
    assert found.organization.canonical == canonical_name
    assert found.organization.name == full_name
    assert found.confidence == 1


def test_forms_of_one_name_are_one_organization() -> None:
    forms = ["区发改局", "发改局", "区发展改革局", "洞头区发展和改革局", "温州市洞头区发改局"]
    assert len({interpret(form, DONGTOU).organization.id for form in forms}) == 1


def test_same_bureau_of_two_places_is_two_organizations() -> None:
    mine, other = interpret("区农业农村局", DONGTOU), interpret("区农业农村局", "330110")
    city = interpret("市农业农村局", DONGTOU)
    assert len({one.organization.id for one in (mine, other, city)}) == 3


def test_bare_name_at_the_centre_is_the_ministry() -> None:
    assert interpret("发展改革委", CHINA).organization.canonical == "国家发展和改革委员会"
    assert interpret("发展改革委", ZHEJIANG).organization.canonical == "发展和改革委员会"


def test_place_printed_once_governs_the_list() -> None:
    found = interpret("经信厅", DONGTOU, inherited=ZHEJIANG)
    assert found.organization.name == "浙江省经济和信息化厅"


def test_former_kind_of_the_place_still_means_it() -> None:
    assert interpret("县财政局", DONGTOU).organization.division == DONGTOU


@pytest.mark.parametrize(
    ("division", "name", "full_name"),
    [
        ("650000", "自治区发展改革委", "新疆维吾尔自治区发展和改革委员会"),
        ("110105", "区发展改革委", "北京市朝阳区发展和改革委员会"),
        ("110105", "市发展改革委", "北京市发展和改革委员会"),
    ],
)
def test_other_kinds_of_province(division: str, name: str, full_name: str) -> None:
    assert interpret(name, division).organization.name == full_name


def test_unknown_bureau_is_kept_as_printed_and_doubted() -> None:
    found = interpret("区海岛运动局", DONGTOU)
    assert found.organization.canonical == "海岛运动局"
    assert not found.known
    assert found.confidence < 1


@pytest.mark.parametrize("name", ["之江实验室", "西安海关", "杨凌示范区"])
def test_names_of_their_own_are_kept_whole(name: str) -> None:
    found = interpret(name, ZHEJIANG)
    assert found.organization.name == name
    assert found.confidence == 1


@pytest.mark.parametrize("name", ["文广旅体局", "文化旅游体育局", "文化广电旅游体育局"])
def test_usual_names_of_merged_bureaus(name: str) -> None:
    assert canonical(name) == "文化和广电旅游体育局"


@pytest.mark.parametrize(
    ("name", "division", "full_name"),
    [
        ("区发改和商务局", DONGTOU, "温州市洞头区发展和改革和商务局"),
        ("旗农牧和科技局", "150826", "巴彦淖尔市杭锦后旗农牧和科学技术局"),
        ("自治区党委宣传部", "150000", "中共内蒙古自治区委员会宣传部"),
        ("兵团发展改革委", "650000", "新疆生产建设兵团发展和改革委员会"),
        ("市委金融办", WENZHOU, "中共温州市委金融委员会办公室"),
        ("市河长办", WENZHOU, "温州市河长制办公室"),
    ],
)
def test_bureaus_of_other_makes(name: str, division: str, full_name: str) -> None:
    found = interpret(name, division)
    assert found.known
    assert found.organization.name == full_name


@pytest.mark.parametrize("column", ["former", "successor"])
def test_changes_speak_of_canonical_names(column: str) -> None:
    with (Path(offices.__file__).parent / "data/organization_changes.csv").open(
        encoding="utf-8"
    ) as lines:
        names = [row[column] for row in csv.DictReader(lines)]
    assert [name for name in names if not _is_canonical(name)] == []


def _is_canonical(name: str) -> bool:
    meant = [offices.office(name), offices.office(name, after_place=True), offices.central(name)]
    return any(one is not None and one.known and one.canonical == name for one in meant)


@pytest.mark.parametrize("name", ["江干区教育局", "下城区教育局"])
def test_bureaus_of_districts_that_are_no_more(name: str) -> None:
    found = interpret(name, "330100").organization
    assert found.name == f"杭州市{name}"
    assert found.division in {"330103", "330104"}


def test_renamed_bureaus_lead_to_their_successors() -> None:
    assert list(offices.successors("扶贫开发办公室")) == [
        ("乡村振兴局", 2021),
        ("农业农村局", 2024),
    ]


def test_party_and_government_that_speak_together_are_named_as_printed() -> None:
    found = committer("永嘉县委、县政府", None)
    assert (found.name, found.division) == ("永嘉县委、县政府", "330324")


def test_place_that_a_name_begins_with() -> None:
    assert place_of("温州市洞头区人民政府办公室") == DONGTOU
    assert place_of("关于建设平台的通知") is None


def test_a_school_that_bears_a_place_s_short_name_is_not_the_place_s_school() -> None:
    assert interpret("镇海中学", "330200").organization.name == "镇海中学"
    assert interpret("大竹镇").organization.name == "大竹镇"
    assert interpret("镇海中学").organization.id != interpret("镇海区中学").organization.id
