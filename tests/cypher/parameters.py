"""What the statements are asked with: a sample for each parameter's name."""

from typing import Any

from ingest.rows import series_of
from tests.samples import plan, revised_plan

SAMPLES: dict[str, Any] = {
    "document": revised_plan().document.id,
    "location": None,
    "series": series_of(plan().document),
}

# Where a statement means something else by a name, or answers nothing to the sample above.
OF_STATEMENT: dict[str, dict[str, Any]] = {
    "read/other_versions": {"document": plan().document.id},
}
