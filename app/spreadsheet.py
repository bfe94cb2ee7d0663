"""Tables as CSV files that office programs open as they are."""

import csv
import io
from collections.abc import Iterable, Sequence

from fastapi.responses import Response

Value = str | int | float | None

# What begins so is run as a formula by Excel, WPS and LibreOffice.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Without it Excel takes UTF-8 for the machine's own encoding.
_MARK = "\ufeff"


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """A heading and `rows`; words that would be run as a formula get a ``'`` before them."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(map(_harmless, columns))
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return _MARK + written.getvalue()


def csv_file(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Response:
    """The same as a download called `name`, which is ASCII."""
    return Response(
        csv_text(columns, rows),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _harmless(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
