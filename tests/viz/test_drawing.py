from tests.viz.networks import large, small
from viz.drawing import OPTIONS, drawing, legend
from viz.network import Edge, Network, Node


def test_a_node_keeps_its_full_name_beside_its_short_label() -> None:
    name = "云屿县农业农村和海洋渔业高质量发展工作领导小组办公室"
    network = Network.of([Node(id="a", kind="organization", label=name)], [])
    (node,) = drawing(network)["nodes"]
    assert node["label"].count("\n") == 1
    assert node["label"].endswith("…")
    assert node["about"]["title"] == name


def test_a_long_label_is_broken_in_the_middle() -> None:
    network = Network.of(
        [Node(id="a", kind="organization", label="温州市云屿县农业农村局分局")], []
    )
    assert drawing(network)["nodes"][0]["label"] == "温州市云屿县农\n业农村局分局"


def test_an_edge_says_who_does_what_and_where_it_is_written() -> None:
    drawn = drawing(small())
    lead = drawn["edges"][1]
    assert (lead["from"], lead["to"], lead["label"]) == ("bureau", "measure", "牵头")
    assert lead["about"]["word"] == "牵头"
    assert drawn["passages"][lead["about"]["passage"]]["quote"] == "（县渔业局牵头）"


def test_words_that_carry_several_facts_are_sent_once() -> None:
    drawn = drawing(small())
    assert len(drawn["passages"]) == 1
    told = [each["about"]["passage"] for each in (*drawn["nodes"], *drawn["edges"])]
    assert told.count(0) == 2


def test_roles_differ_by_line_not_by_colour() -> None:
    nodes = [Node(id=each, kind="task", label=each) for each in "ab"]
    edges = [
        Edge(source="a", target="b", role=role) for role in ("lead", "responsible", "cooperating")
    ]
    drawn = drawing(Network.of(nodes, edges))["edges"]
    assert len({(each["width"], str(each["dashes"])) for each in drawn}) == 3
    assert not any("color" in each for each in drawn)


def test_words_on_lines_are_left_out_where_they_would_cross() -> None:
    nodes = [Node(id=str(each), kind="task", label="任务") for each in range(80)]
    edges = [Edge(source="0", target=str(each), role="lead") for each in range(1, 80)]
    assert not any("label" in each for each in drawing(Network.of(nodes, edges))["edges"])


def test_english_words_around_chinese_names() -> None:
    (node, *_) = drawing(small(), "en")["nodes"]
    assert node["about"]["details"] == [["Kind", "Organization"]]


def test_physics_is_tuned_to_come_to_rest() -> None:
    assert OPTIONS["edges"]["smooth"] is False
    assert OPTIONS["physics"]["stabilization"]["iterations"] == 150


def test_the_legend_names_what_is_shown_and_no_more() -> None:
    assert legend(small()) == (
        ["organization", "collective", "task", "measure"],
        ["lead", "responsible", "part"],
    )
    assert legend(large(3)) == (["task"], ["part"])
