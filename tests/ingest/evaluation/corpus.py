"""The real documents and their gold, which are not part of the project."""

from pathlib import Path

import pytest

from ingest.evaluation.evaluate import gold_files

# They stand beside the checkout, or above the folder that holds several work trees.
SHARED = next(
    (above / "shared" for above in Path(__file__).parents[4:] if (above / "shared").is_dir()),
    Path(__file__).parents[4] / "shared",
)


def corpus() -> list[Path]:
    """The gold files; the test that asks is skipped where they are not at hand."""
    files = gold_files([SHARED / "corpus" / "gold"])
    if not files:
        pytest.skip(f"the corpus is not at {SHARED}")
    return files
