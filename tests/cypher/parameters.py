"""What the statements are asked with: a sample for each parameter's name."""

from typing import Any

from ingest.rows import series_of
from tests.samples import plan, revised_plan

SAMPLES: dict[str, Any] = {
    "document": revised_plan().document.id,
    "location": None,
    "series": series_of(plan().document),
}

# What a statement is asked besides; its first case stands in for the samples.
CASES: dict[str, list[dict[str, Any]]] = {
    "read/other_versions": [{"document": plan().document.id}],
}
