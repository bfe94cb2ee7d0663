"""How each kind of thing and each tie looks: never by colour alone.

Colours keep a contrast of 3:1 on the light and on the dark ground and stay apart for eyes that lack
one kind of cone; they lean on the set of Okabe and Ito (2008). Every kind has a shape of its own,
every role and every kind of pairing a line of its own, and the legend says in words what each is.
"""

from dataclasses import dataclass
from typing import Literal

from viz.network import EdgeRole, NodeKind

Language = Literal["zh", "en"]
Shape = Literal["dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star"]

GROUNDS = {"light": "#fbfaf7", "dark": "#17191c"}
PAPER = GROUNDS["light"]  # fills a hollow shape


@dataclass(frozen=True)
class Look:
    """A node's look; a `hollow` shape is an outline, `outline` are the points of its legend mark
    in a square of 20."""

    zh: str
    en: str
    shape: Shape
    colour: str
    outline: str
    size: int = 14
    hollow: bool = False

    def word(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Line:
    """An edge's look; `dashes` are lengths of ink and gap, none for a solid line."""

    zh: str
    en: str
    width: int
    dashes: tuple[int, ...] = ()

    def word(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Bond(Line):
    """A kind of pairing's look; `sign` is the one character that stands for it on a line."""

    colour: str = "#7d8590"
    sign: str = "他"


_SQUARE = "3,3 17,3 17,17 3,17"
_DIAMOND = "10,1 19,10 10,19 1,10"
_TRIANGLE = "10,2 19,18 1,18"
_TRIANGLE_DOWN = "1,2 19,2 10,18"
_HEXAGON = "5,2 15,2 20,10 15,18 5,18 0,10"
_STAR = "10,0 13,7 20,7.5 14.5,12 16.5,19.5 10,15 3.5,19.5 5.5,12 0,7.5 7,7"
_ROUND = ""  # a circle has no points

NODES: dict[NodeKind, Look] = {
    "organization": Look("单位", "Organization", "dot", "#1f78b4", _ROUND, 15),
    "collective": Look("泛指单位", "Unnamed collective", "dot", "#7d8590", _ROUND, 13, hollow=True),
    "task": Look("重点任务", "Task", "square", "#bd3f16", _SQUARE, 15),
    "measure": Look("举措", "Measure", "hexagon", "#b28704", _HEXAGON, 10),
    "target": Look("目标", "Target", "triangle", "#00856a", _TRIANGLE, 12),
    "pairing": Look("结对", "Pairing", "diamond", "#b0508f", _DIAMOND, 16),
    "division": Look("行政区划", "Division", "star", "#7460c4", _STAR, 16),
    "document": Look("文件", "Document", "triangleDown", "#6f7a2b", _TRIANGLE_DOWN, 14),
}

EDGES: dict[EdgeRole, Line] = {
    "lead": Line("牵头", "leads", 4),
    "responsible": Line("责任", "responsible", 2),
    "cooperating": Line("配合", "supports", 2, (8, 5)),
    "committed": Line("承诺方", "committed by", 2, (2, 4)),
    "target": Line("目标", "target", 1),
    "supporting": Line("支援方", "supporting side", 4),
    "supported": Line("受援方", "supported side", 2, (8, 5)),
    "peer": Line("结对方", "party", 2),
    "part": Line("包含、属于", "part of", 1, (2, 4)),
}

# By the names that documents' kinds of pairing have in the graph.
BONDS: dict[str, Bond] = {
    each.zh: each
    for each in (
        Bond("山海协作", "Mountain–sea cooperation", 2, (), "#bd3f16", "山"),
        Bond("结对帮扶", "Paired assistance", 2, (9, 4), "#1f78b4", "帮"),
        Bond(
            "革命老区重点城市结对合作", "Old revolutionary base areas", 2, (9, 3, 2, 3),
            "#7460c4", "革",
        ),
        Bond("东西部协作", "East–west cooperation", 3, (), "#00856a", "东"),
        Bond("对口支援", "Counterpart support", 3, (9, 4), "#00856a", "援"),
        Bond("对口帮扶", "Counterpart assistance", 3, (4, 3), "#1f78b4", "扶"),
        Bond("对口协作", "Counterpart cooperation", 3, (9, 3, 2, 3), "#7460c4", "协"),
        Bond("对口合作", "Counterpart partnership", 2, (4, 3), "#6f7a2b", "合"),
        Bond("飞地", "Enclave", 3, (1, 4), "#b0508f", "飞"),
        Bond("结对合作", "Paired cooperation", 2, (2, 4), "#6f7a2b", "结"),
        Bond("定点帮扶", "Assigned assistance", 3, (6, 2, 2, 2), "#1f78b4", "定"),
        Bond("挂钩合作", "Linked cooperation", 1, (9, 4), "#6f7a2b", "挂"),
        Bond("合作办学", "Joint schooling", 2, (1, 3), "#b0508f", "学"),
        Bond("托管", "Entrusted management", 1, (9, 3, 2, 3), "#7460c4", "托"),
        Bond("医疗合作", "Medical cooperation", 3, (2, 5), "#00856a", "医"),
        Bond("一体化", "Integration", 1, (), "#b0508f", "体"),
    )
}  # fmt: skip
OTHER_BOND = Bond("其他结对", "Other", 1, (4, 3))


def bond(kind: str) -> Bond:
    """The look of a kind of pairing; one that has none of its own looks like `OTHER_BOND`."""
    return BONDS.get(kind, OTHER_BOND)
