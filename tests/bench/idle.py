"""The site as `zeren run` starts it, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from tests.servers.server import free_port


@dataclass(frozen=True)
class Site:
    """A running site: its address and the process to ask for its memory."""

    url: str
    process: int


@contextmanager
def running_site(graph: Path) -> Iterator[Site]:
    """The site over the embedded graph in `graph`, asked for its home page once."""
    port = free_port()
    command = [str(Path(sys.executable).with_name("zeren")), "run", "--port", str(port)]
    with subprocess.Popen(
        command,
        env=os.environ | {"ZEREN_GRAPH": str(graph)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            url = f"http://127.0.0.1:{port}"
            # The command says where it listens once it does.
            if not any(url in line for line in iter(process.stdout.readline, "")):
                raise RuntimeError("the site did not start")
            with urlopen(url) as home:
                home.read()
            yield Site(url, process.pid)
        finally:
            process.terminate()
