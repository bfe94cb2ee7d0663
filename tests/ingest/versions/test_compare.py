"""What changed between two versions: documents of a few lines, each with one thing otherwise."""

from collections import Counter

import pytest

from ingest.versions.compare import compare
from schema.changes import Change, Changes, Side
from schema.extraction import Extraction
from tests.ingest.plans import read_plan
from tests.samples import page, plan, revised_plan

_ROADS = "修好农村公路。分批整治三级以下旧路，改造危桥。（责任单位：市交通局）"
_TEA = "种好高山茶。到2027年茶叶产值达到20亿元以上。（责任单位：市农业农村局、市商务局）"
_INNS = "培育民宿品牌。盘活闲置农房，三年办起一批民宿。（责任单位：市文旅局）"
_SCHOOLS = "办好乡村学校。合并教学点，统一配送营养餐。（责任单位：市教育局）"


def _listed(*tasks: str, first: int = 1) -> str:
    numbered = (f"{number}.{task}\n" for number, task in enumerate(tasks, first))
    return "一、重点任务\n" + "".join(numbered)


def _changes(old: str, new: str) -> Changes:
    one, other = read_plan(old), read_plan(new)
    found = compare(one, other)
    _check_words(found, one, other)
    return found


def _check_words(found: Changes, old: Extraction, new: Extraction) -> None:
    for each in found.changes:
        for side, text in ((each.before, old.text), (each.after, new.text)):
            assert side is None or text[slice(*side.span)] == side.quote != ""


def _told(found: Changes) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (each.kind, each.subject, _said(each, "before"), _said(each, "after"))
        for each in found.changes
    ]


def _said(change: Change, side: str) -> str | None:
    words: Side | None = getattr(change, side)
    return words.said if words else None


def test_the_same_again_has_no_changes() -> None:
    body = _listed(_ROADS, _TEA)
    found = _changes(body, body.replace("，", ", "))
    assert (found.changes, found.same_tasks) == ([], 2)


def test_owners_targets_and_tasks_of_a_revision() -> None:
    old, new = plan(), revised_plan()
    found = compare(old, new)
    _check_words(found, old, new)
    farm = "浙江省温州市文成县"
    assert _told(found) == [
        (
            "measure_reworded", "做优高山蔬菜", "到2027年蔬菜产值达到12亿元以上。",
            "到2027年蔬菜产值达到15亿元以上。",
        ),
        ("target_changed", "蔬菜产值", "≥12亿元（2027-12-31）", "≥15亿元（2027-12-31）"),
        ("role_changed", f"{farm}商务局", "配合", "牵头"),
        ("role_changed", f"{farm}农业农村局", "牵头", "配合"),
        ("responsibility_dropped", f"{farm}财政局", "配合", None),
        ("task_dropped", "畅通农村公路", "畅通农村公路", None),
        ("task_added", "培育民宿品牌", None, "培育民宿品牌"),
    ]  # fmt: skip
    assert found.changes[1].aspects == ["value"]
    assert found.same_tasks == 1


def test_a_task_put_in_between_leaves_the_others() -> None:
    found = _changes(_listed(_ROADS, _TEA, _SCHOOLS), _listed(_ROADS, _INNS, _TEA, _SCHOOLS))
    assert _told(found) == [
        ("task_added", "培育民宿品牌", None, "培育民宿品牌"),
        ("task_renumbered", "种好高山茶", "2", "3"),
        ("task_renumbered", "办好乡村学校", "3", "4"),
    ]


def test_what_is_gone_is_told_where_it_stood() -> None:
    found = _changes(_listed(_ROADS, _INNS, _TEA), _listed(_ROADS, _TEA))
    assert [each.kind for each in found.changes] == ["task_dropped", "task_renumbered"]
    gone = found.changes[0].before
    assert gone
    assert "市文旅局" in gone.quote


def test_an_order_turned_round_drops_nothing() -> None:
    tasks = [_ROADS, _TEA, _INNS, _SCHOOLS]
    found = _changes(_listed(*tasks), _listed(*reversed(tasks)))
    assert {each.kind for each in found.changes} == {"task_renumbered"}


def test_a_task_under_another_heading_is_moved() -> None:
    old = f"一、重点任务\n(一)产业\n1.{_TEA}\n2.{_ROADS}\n(二)民生\n3.{_SCHOOLS}\n"
    new = f"一、重点任务\n(一)产业\n1.{_TEA}\n(二)民生\n2.{_ROADS}\n3.{_SCHOOLS}\n"
    found = _changes(old, new)
    assert _told(found) == [
        ("task_moved", "修好农村公路", "一、重点任务 › (一)产业", "一、重点任务 › (二)民生")
    ]


def test_headings_that_are_numbered_anew_move_nothing() -> None:
    old = f"一、重点任务\n1.{_TEA}\n"
    new = f"一、总体要求\n生态优先。\n二、重点任务\n1.{_TEA}\n"
    assert _changes(old, new).changes == []


def test_a_title_reworded_is_no_other_task() -> None:
    found = _changes(_listed(_ROADS, _TEA), _listed(_ROADS, _TEA.replace("种好高山茶", "做强茶业")))
    assert _told(found) == [("task_reworded", "做强茶业", "种好高山茶", "做强茶业")]


def test_a_body_written_anew_is_no_other_task() -> None:
    again = "种好高山茶。引进采摘机，统一商标，培训茶农。（责任单位：市农业农村局、市商务局）"
    kinds = [each.kind for each in _changes(_listed(_ROADS, _TEA), _listed(_ROADS, again)).changes]
    assert kinds == ["measure_reworded", "target_dropped"]


def test_another_task_in_its_place_is_another() -> None:
    kinds = [each.kind for each in _changes(_listed(_ROADS, _TEA), _listed(_ROADS, _INNS)).changes]
    assert sorted(kinds) == ["task_added", "task_dropped"]


def test_a_target_of_another_year_value_and_bound() -> None:
    new = _TEA.replace("到2027年茶叶产值达到20亿元以上", "到2028年茶叶产值超过2500万元")
    change = next(
        each
        for each in _changes(_listed(_TEA), _listed(new)).changes
        if each.kind == "target_changed"
    )
    assert set(change.aspects) == {"comparator", "value", "unit", "deadline"}


def test_a_target_that_went_to_another_task_is_the_same() -> None:
    goal = "建成充电站30座。"
    old = _listed(_ROADS.replace("。（", f"。{goal}（"), _SCHOOLS)
    new = _listed(_ROADS, _SCHOOLS.replace("。（", f"。{goal}（"))
    kinds = Counter(each.kind for each in _changes(old, new).changes)
    assert kinds == {"measure_reworded": 2}


def test_a_measure_that_went_to_another_task() -> None:
    moved = "统一配送营养餐，改造食堂和宿舍。（责任单位：市教育局）"
    old = _listed(f"{_ROADS}{moved}", _INNS)
    new = _listed(_ROADS, f"{_INNS}{moved}")
    (change,) = _changes(old, new).changes
    assert change.kind == "measure_moved"
    assert change.before
    assert change.after
    assert (change.before.task, change.after.task) != (None, None)


def test_a_deadline_of_a_measure() -> None:
    old = "1.修好农村公路。整治旧路。\n责任单位：市交通局\n完成时限：2025年6月底前\n"
    kinds = _told(_changes(old, old.replace("2025年6月", "2025年9月")))
    assert kinds == [("deadline_changed", "修好农村公路", "2025年6月底前", "2025年9月底前")]


def test_a_bureau_by_another_of_its_names_stays() -> None:
    renamed = _ROADS.replace("市交通局", "市交通运输局")
    assert _changes(_listed(_ROADS), _listed(renamed)).changes == []


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        ({"status": "ended", "until": "2025"}, "pairing_ended"),
        ({"fields": ["民生服务"]}, "pairing_changed"),
    ],
)
def test_a_pairing_goes_on_otherwise(update: dict[str, object], kind: str) -> None:
    old = page()
    pairing = old.pairings[0].model_copy(update=update)
    new = old.model_copy(update={"pairings": [pairing]})
    (change,) = compare(old, new).changes
    assert (change.kind, change.subject) == (kind, "山海协作：泰顺县、平湖市")
    assert set(change.aspects) == set(update)


def test_a_pairing_comes_and_goes() -> None:
    old, new = page(), page().model_copy(update={"pairings": []})
    assert [each.kind for each in compare(old, new).changes] == ["pairing_dropped"]
    assert [each.kind for each in compare(new, old).changes] == ["pairing_added"]


def test_hundreds_of_tasks_shuffled_are_found_again() -> None:
    crops = [f"{a}{b}" for a in "茶果蔬药菌竹花稻麦豆薯桑" for b in "山坡田园棚坊市村镇县乡街"]
    old = [f"种好{crop}。为{crop}建{at}个基地，办节会。" for at, crop in enumerate(crops, 1)]
    new = [each.replace("办节会", "办好节会") for each in reversed(old)][5:]
    found = Counter(each.kind for each in _changes(_listed(*old), _listed(*new)).changes)
    assert (found["task_dropped"], found["task_added"], found["task_reworded"]) == (5, 0, 0)
