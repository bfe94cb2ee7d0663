"""A network as one HTML file that opens anywhere with no network, by pyvis.

pyvis 0.3.2 holds the graph and renders; its own template is not used, as that loads from elsewhere
and lets words of the data become markup. Here the data is JSON in an inert element, escaped by
Jinja, and a content security policy admits the file's own scripts and style by their hashes alone.
"""

import base64
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from viz import vis
from viz.drawing import Json, compact_json, drawing, legend
from viz.network import Network, Passage
from viz.palette import EDGES, NODES, Language

if TYPE_CHECKING:
    import pyvis.network

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
ASSETS = HERE / "assets"


def export_html(network: Network, title: str, language: Language = "zh") -> str:
    """The file's text, to be written as UTF-8; `title` is its heading."""
    network = _without_links(network)
    drawn = drawing(network, language)
    graph = _graph(drawn, title)
    graph.set_template_dir(str(TEMPLATES), "export.html")
    graph.templateEnv.autoescape = True
    graph.templateEnv.policies["json.dumps_function"] = compact_json
    graph.templateEnv.globals.update(_surroundings(network, drawn, language))
    html: str = graph.generate_html()
    return html


def _graph(drawn: Json, title: str) -> "pyvis.network.Network":
    # Imported when needed: it brings IPython along, which a serving site can do without.
    from pyvis.network import Network as Graph

    graph = Graph(directed=True, heading=title)
    graph.set_options(json.dumps(drawn["options"]))
    for node in drawn["nodes"]:
        options = {word: value for word, value in node.items() if word != "id"}
        graph.add_node(node["id"], **options)
    for edge in drawn["edges"]:
        options = {word: value for word, value in edge.items() if word not in {"from", "to"}}
        graph.add_edge(edge["from"], edge["to"], **options)
    return graph


def _without_links(network: Network) -> Network:
    """A file stands alone: paths of the site lead nowhere in it."""
    nodes = [
        node.model_copy(update={"href": None, "passage": _unlinked(node.passage)})
        for node in network.nodes
    ]
    edges = [edge.model_copy(update={"passage": _unlinked(edge.passage)}) for edge in network.edges]
    return Network(nodes=tuple(nodes), edges=tuple(edges), total=network.total)


def _unlinked(passage: Passage | None) -> Passage | None:
    return passage and passage.model_copy(update={"href": None})


def _surroundings(network: Network, drawn: Json, language: Language) -> Json:
    """What the template needs besides what pyvis hands it."""
    style = "".join(_asset(name) for name in ("base.css", "network.css"))
    library, script = vis.script(), _asset("network.js")
    kinds, roles = legend(network)
    return {
        "network": network,
        "passages": drawn["passages"],
        "chosen": drawn["options"],
        "language": language,
        "looks": [NODES[kind] for kind in kinds],
        "lines": [EDGES[role] for role in roles],
        "all_looks": NODES,
        "all_lines": EDGES,
        "style": Markup(style),  # noqa: S704  the project's own file
        "library": Markup(library),  # noqa: S704  the installed package's own file
        "script": Markup(script),  # noqa: S704  the project's own file
        "policy": _policy(style, library, script),
    }


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _policy(style: str, *scripts: str) -> str:
    """Nothing from anywhere, save this style and these scripts, by their hashes."""
    hashes = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    return f"'sha256-{digest}'"
