from schema.extraction import Extraction
from tests.ingest.plans import read_plan


def facts(plan: Extraction) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(p.kind, [(party.name, party.role) for party in p.parties]) for p in plan.pairings]


def test_a_table_of_pairings_is_read_row_by_row() -> None:
    plan = read_plan(
        "对口支援关系表\n支援方\t受援方\n杭州市余杭区\t衢州市柯城区\n宁波市\t丽水市、庆元县\n"
    )
    assert facts(plan) == [
        ("对口支援", [("余杭区", "supporting"), ("柯城区", "supported")]),
        ("对口支援", [("宁波市", "supporting"), ("丽水市", "supported")]),
        ("对口支援", [("宁波市", "supporting"), ("庆元县", "supported")]),
    ]
    assert plan.text[slice(*plan.pairings[0].span)] == "杭州市余杭区\t衢州市柯城区"


def test_who_supports_several_is_printed_once() -> None:
    plan = read_plan(
        "山海协作结对表\n序号\t支援县\t受援县\n1\t龙湾区\t泰顺县\n2\t\t文成县\n3\t瓯海区\t平阳县\n4\t乐清市\t\t\n"
    )
    assert [(one[0], other[0]) for _, (one, other) in facts(plan)] == [
        ("龙湾区", "泰顺县"),
        ("龙湾区", "文成县"),
        ("瓯海区", "平阳县"),
    ]


def test_hospitals_and_schools_may_be_the_sides() -> None:
    plan = read_plan("结对帮扶表\n帮扶医院\t受援医院\n温州市第三医院\t泰顺县人民医院\n")
    assert facts(plan) == [
        (
            "结对帮扶",
            [("温州市第三医院", "supporting"), ("泰顺县人民医院", "supported")],
        )
    ]


def test_columns_of_names_are_the_sides_where_a_kind_is_named() -> None:
    plan = read_plan("县区山海协作结对表\n龙游\t备注\n", title="")
    assert facts(plan) == []
    plan = read_plan("山海协作结对表\n温州市\t丽水市\n龙湾区\t云和县\n瓯海区\t庆元县\n", title="")
    assert [(one[0], other[0]) for _, (one, other) in facts(plan)] == [
        ("龙湾区", "云和县"),
        ("瓯海区", "庆元县"),
    ]


def test_a_cell_may_hold_a_pair() -> None:
    plan = read_plan("山海协作结对表\n双方\t形式\n龙湾区—云和县\t文旅\n", title="")
    assert facts(plan) == [("山海协作", [("龙湾区", "supporting"), ("云和县", "supported")])]


def test_tables_of_places_that_name_no_kind_are_no_pairings() -> None:
    assert facts(read_plan("发车时刻表\n温州市\t丽水市\n龙湾区\t云和县\n瓯海区\t庆元县\n")) == []
