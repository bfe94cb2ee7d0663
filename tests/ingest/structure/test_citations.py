import pytest

from tests.ingest.plans import read_plan


def cited(sentence: str) -> list[tuple[str | None, str | None]]:
    return [(c.title, c.doc_number) for c in read_plan(f"{sentence}\n").citations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "按照《关于推进甲事的意见》（浙委办发〔2024〕61号）要求，制定本方案。",
            [("关于推进甲事的意见", "浙委办发〔2024〕61号")],
        ),
        ("认真贯彻《甲事管理条例》，做好服务。", [("甲事管理条例", None)]),
        ("该文件（国办发〔2016〕82号）停止执行。", [(None, "国办发〔2016〕82号")]),
        ("联合编制《甲事三年行动计划》。", []),
        ("播出《山海情》。", []),
    ],
)
def test_citations(sentence: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert cited(sentence) == expected


def test_span_holds_title_and_number() -> None:
    plan = read_plan("按照《关于甲事的意见》（浙委发〔2024〕6号）办理。\n")
    (citation,) = plan.citations
    assert plan.text[slice(*citation.span)] == "《关于甲事的意见》（浙委发〔2024〕6号）"
