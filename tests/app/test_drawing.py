from app.drawing import network_of
from app.lookups.graph import Edge, Node, Subgraph
from app.lookups.record import Passage

WORDS = Passage(
    document="doc-1", document_title="方案", task="3", quote="（县渔业局牵头）", start=4, end=12
)
PART = Subgraph(
    nodes=[
        Node(id="bureau", kind="organization", label="县渔业局"),
        Node(id="all", kind="organization", label="各有关部门", collective=True),
        Node(id="measure", kind="measure", label="建设海上牧场"),
        Node(id="target", kind="target", label="渔业产值"),
        Node(id="doc-1", kind="document", label="方案"),
    ],
    edges=[
        Edge(
            source="bureau", target="measure", kind="RESPONSIBLE_FOR", label="牵头", role="lead",
            passage=WORDS,
        ),
        Edge(source="measure", target="target", kind="HAS_TARGET", label="目标"),
        Edge(source="doc-1", target="target", kind="HAS_TARGET", label="目标"),
        Edge(source="bureau", target="all", kind="BELONGS_TO", label="隶属"),
    ],
    total=9,
)  # fmt: skip


def test_each_thing_has_its_kind_and_the_way_to_its_page() -> None:
    nodes = {node.id: node for node in network_of(PART).nodes}
    assert nodes["bureau"].href == "/organizations/bureau"
    assert nodes["all"].kind == "collective"
    assert nodes["target"].href is None


def test_a_tie_keeps_its_role_its_words_and_their_place() -> None:
    lead = network_of(PART).edges[0]
    assert (lead.role, lead.word) == ("lead", None)
    assert lead.passage
    assert lead.passage.quote == "（县渔业局牵头）"
    assert lead.passage.href == "/documents/doc-1?at=4-12#at"


def test_a_tie_of_no_role_is_named_by_the_graph() -> None:
    assert ("part", "隶属") in {(edge.role, edge.word) for edge in network_of(PART).edges}


def test_a_measure_shows_the_words_of_its_clause() -> None:
    measure = network_of(PART).nodes[2]
    assert measure.passage
    assert measure.passage.quote == "（县渔业局牵头）"


def test_a_target_hangs_on_what_governs_it_alone() -> None:
    ties = {(edge.source, edge.target) for edge in network_of(PART).edges}
    assert ("measure", "target") in ties
    assert ("doc-1", "target") not in ties


def test_what_was_not_fetched_is_counted() -> None:
    network = network_of(PART)
    assert (len(network.nodes), network.total) == (5, 9)


def test_a_pairing_is_called_by_its_parties() -> None:
    pair = Subgraph(
        nodes=[
            Node(id="pair", kind="pairing", label="山海协作"),
            Node(id="330329", kind="division", label="泰顺县"),
            Node(id="330482", kind="division", label="平湖市"),
        ],
        edges=[
            Edge(source="pair", target=each, kind="HAS_PARTY", label="结对方", role="peer")
            for each in ("330329", "330482")
        ],
    )
    assert network_of(pair).nodes[0].label == "山海协作：泰顺县—平湖市"
