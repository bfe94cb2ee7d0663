"""Where the jars of a Neo4j release lie; fetched once by Maven, kept in `.cache/neo4j`."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock

RELEASES = {"neo4j-5.26": "5.26.30", "neo4j-2026": "2026.08.1"}

_POM = Path(__file__).with_name("pom.xml")
_CACHE = Path(__file__).parents[2] / ".cache" / "neo4j"


class UnavailableError(Exception):
    """A real server cannot be had on this machine; the message is the reason, in one line."""


def jars(version: str) -> Path:
    """The folder that holds the jars of `version`, complete. Raises UnavailableError."""
    folder = _CACHE / version / "lib"
    _CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(_CACHE / f"{version}.lock"):
        if not folder.exists():
            _fetch(version, folder)
    return folder


def _fetch(version: str, folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise UnavailableError("没有找到 mvn / mvn is not installed")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as fetched:
        goal = [maven, "--batch-mode", "--quiet", "--file", str(_POM)]
        goal += ["dependency:copy-dependencies", f"-Dneo4j.version={version}"]
        goal += [f"-DoutputDirectory={fetched}/lib"]
        done = subprocess.run(goal, check=False, capture_output=True, text=True)
        if done.returncode:
            raise UnavailableError(f"Maven 取不到 / Maven cannot fetch org.neo4j:neo4j:{version}")
        Path(fetched, "lib").rename(folder)
