from tests.viz.networks import large, small
from viz.network import Edge, Network, Node


def test_a_network_within_the_limit_is_whole() -> None:
    network = small()
    assert network.total == len(network.nodes) == 4
    assert not network.is_cut


def test_a_cut_keeps_the_nearest_and_no_edge_hangs_loose() -> None:
    network = large(400)
    assert (len(network.nodes), network.total, network.is_cut) == (300, 400, True)
    assert network.nodes[0].id == "0"
    shown = {node.id for node in network.nodes}
    assert len(network.edges) == 299
    assert all({edge.source, edge.target} <= shown for edge in network.edges)


def test_a_node_handed_in_twice_is_shown_once() -> None:
    node = Node(id="a", kind="task", label="甲")
    network = Network.of([node, node], [Edge(source="a", target="gone", role="part")])
    assert network.nodes == (node,)
    assert network.edges == ()
    assert network.total == 1


def test_what_was_cut_before_is_counted() -> None:
    assert Network.of(small().nodes, [], total=1234).total == 1234
