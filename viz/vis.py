"""vis-network, as the installed pyvis package carries it."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

SCRIPT = "vis-network.min.js"


@cache
def folder() -> Path:
    """Where its script stands. Its stylesheet beside it dresses buttons that are not shown here."""
    package = find_spec("pyvis")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pyvis is not installed")
    return Path(package.origin).parent / "lib" / "vis-9.1.2"


def script() -> str:
    """The library, to be put into a page."""
    return (folder() / SCRIPT).read_text(encoding="utf-8")
