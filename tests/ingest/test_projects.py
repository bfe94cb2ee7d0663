"""Projects are known by their nouns, and only where they have a name of their own."""

import pytest

from ingest.projects import projects_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "加快推进青澜大桥、东屿港区二期建设，谋划沙岙高速。",
            ["青澜大桥", "东屿港区二期", "沙岙高速"],
        ),
        ("建成海霞中学，新建学校3所。", ["海霞中学"]),
        ("推进农村公路、中小学校改造。", []),
        ("建设东屿渔港经济区和永和物流中心。", ["东屿渔港经济区", "永和物流中心"]),
        ("发挥青澜大桥的作用。", []),
        ("完善智慧园区。", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [each.name for each in projects_in(text)] == names


def test_each_has_its_kind_and_its_sentence() -> None:
    (found,) = projects_in("补齐短板。开工建设云岭水库，年内蓄水；加强管理。")
    assert (found.kind, found.words) == ("水利", "开工建设云岭水库，年内蓄水；")
