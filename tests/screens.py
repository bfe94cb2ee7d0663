"""Pictures of pages, kept for people to look at in a folder that git ignores."""

import re
from pathlib import Path

from playwright.sync_api import Page

_FOLDER = Path(__file__).parents[1] / "artifacts" / "screens"


def keep(page: Page, name: str) -> None:
    """Keep what the window shows as ``artifacts/screens/<name>.png``; the last of a name stays."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    file = re.sub(r"[^\w*.-]+", "_", name).strip("_")
    page.screenshot(path=_FOLDER / f"{file}.png")
