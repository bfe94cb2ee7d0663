"""Networks for tests: a small one, and one whose every word tries to be markup."""

from itertools import pairwise

from viz.network import Edge, Network, Node, Passage

HOSTILE = (
    "<img src=x onerror=window.broken=1>",
    "</script><script>window.broken=1</script>",
    "<!--<script>",
    "\"'><svg onload=window.broken=1>",
    '<a href="javascript:window.broken=1">href</a>',
    "{{ 7 * 7 }}${7*7}\u2028\u2029",
)


def small() -> Network:
    """A bureau that leads one measure of a task, with a collective beside it."""
    words = Passage(
        quote="（县渔业局牵头）", document="云屿县行动方案", task="3", href="/documents/d"
    )
    nodes = [
        Node(id="bureau", kind="organization", label="云屿县渔业局", href="/organizations/bureau"),
        Node(id="task", kind="task", label="3. 做大近海养殖", details=(("期限", "2027 年底"),)),
        Node(id="measure", kind="measure", label="建设海上牧场", passage=words),
        Node(id="all", kind="collective", label="各有关部门"),
    ]
    edges = [
        Edge(source="task", target="measure", role="part"),
        Edge(source="bureau", target="measure", role="lead", passage=words),
        Edge(source="all", target="measure", role="responsible"),
    ]
    return Network.of(nodes, edges)


def hostile() -> Network:
    """Every word that a document could bring is an attack."""
    nodes = [
        Node(
            id=words,
            kind="organization",
            label=words,
            details=((words, words),),
            passage=Passage(quote=words, document=words, task=words, href="javascript:alert(1)"),
            href="javascript:alert(1)",
        )
        for words in HOSTILE
    ]
    ties = pairwise(HOSTILE)
    passage = nodes[0].passage
    edges = [Edge(source=a, target=b, role="lead", word=a, passage=passage) for a, b in ties]
    return Network.of(nodes, edges)


def large(size: int) -> Network:
    """A wheel of `size` nodes."""
    nodes = [Node(id=str(each), kind="task", label=f"任务 {each}") for each in range(size)]
    edges = [Edge(source="0", target=str(each), role="part") for each in range(1, size)]
    return Network.of(nodes, edges)
