"""When the drawing of 300 things stands on the page, in Chromium, from the click on its address on.

`python -m tests.bench.painting FOLDER` prints it, over the graph in FOLDER; see `serving`.
"""

import statistics
import sys
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser
from rich.console import Console

from app.lookups import graph, organizations
from app.lookups.organizations import OrganizationFilter
from app.lookups.paging import Window
from cypher.stores import open_database
from tests.bench.idle import running_site
from tests.browser import executable, launch, offline_page

_THINGS = 300
_ROUNDS = 7
# Milliseconds, as the project wants them.
AIM = 1000

# A frame that fills as many shapes as there are things holds them all.
_WATCH = """
let shapes = 0;
const fill = CanvasRenderingContext2D.prototype.fill;
CanvasRenderingContext2D.prototype.fill = function (...given) {
  shapes += 1;
  return fill.apply(this, given);
};
const look = () => {
  if (shapes >= THINGS) window.paintedAt = performance.now();
  else { shapes = 0; requestAnimationFrame(look); }
};
requestAnimationFrame(look);
"""


def measure(folder: Path, rounds: int = _ROUNDS) -> dict[str, float]:
    """Milliseconds to the first drawing of the busiest bureau and what is next to it."""
    chromium = executable()
    if chromium is None:
        return {}
    path = _address(folder)
    with running_site(folder) as site, launch(chromium) as browser:
        taken = [_painted(browser, site.url + path) for _ in range(rounds + 1)][1:]
    return {
        f"首绘 first drawing of {_THINGS}, p50 毫秒 (≤ {AIM})": statistics.median(taken),
        "最慢 slowest": max(taken),
    }


def _address(folder: Path) -> str:
    with open_database(str(folder)) as database:
        [busiest] = organizations.find(
            database, OrganizationFilter(collective=False), Window("-tasks", 1)
        ).items
        around = graph.neighbours(database, busiest.id, limit=_THINGS - 1)
    return f"/explore?{urlencode([('at', node.id) for node in around.nodes])}"


def _painted(browser: Browser, url: str) -> float:
    with offline_page(browser) as page:
        page.add_init_script(_WATCH.replace("THINGS", str(_THINGS)))
        page.goto(url)
        page.wait_for_function("window.paintedAt")
        return float(page.evaluate("window.paintedAt"))


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path(sys.argv[1])).items():
        Console().print(f"{name}: {value:,.0f}")


if __name__ == "__main__":
    main()
