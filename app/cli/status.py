"""`zeren status`: where the graph is and what it holds."""

import os
from typing import Any

from app.cli.graph import GraphOption, JsonOption, opened, settings_for
from app.cli.output import write, write_json
from app.messages import table, text


def status(graph: GraphOption = None, as_json: JsonOption = False) -> None:
    """Tell the store, its owner, the counts, and whether the samples are in."""
    from app.cli.samples import samples_in
    from app.lookups.statistics import counts

    address = settings_for(graph).graph
    with opened(graph) as database:
        found: dict[str, Any] = {
            "graph": address,
            "product": database.product(),
            "owner": _owner(address),
            "samples": bool(samples_in(database)),
            "counts": counts(database).model_dump(),
        }
    if as_json:
        write_json(found)
    else:
        _show(found)


def _owner(address: str) -> int | None:
    """The process that owns an embedded folder; None for a server."""
    from pathlib import Path

    from cypher.embedded import owner_of
    from cypher.stores import is_server

    return None if is_server(address) else owner_of(Path(address).expanduser())


def _show(found: dict[str, Any]) -> None:
    write(f"{text('status.graph')}: {found['graph']}")
    write(f"{text('status.product')}: {found['product']}")
    if found["owner"] is not None:
        write(f"{text('status.owner')}: {_owner_named(found['owner'])}")
    samples = text("status.loaded") if found["samples"] else text("status.absent")
    write(f"{text('status.samples')}: {samples}")
    names = table("counts")
    for name, count in found["counts"].items():
        write(f"{names.get(name, name)}: {count}")


def _owner_named(process: int) -> str:
    if process == os.getpid():
        return text("status.owner_self")
    return text("status.owner_other", process=process)
