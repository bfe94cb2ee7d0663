"""Nothing is open that nobody thought of: every route says whom it lets in."""

from collections.abc import Iterator

from fastapi.dependencies.models import Dependant
from fastapi.routing import iter_route_contexts

from app.person import Requirement, own_session
from app.service import create_app
from app.settings import Settings

# What anybody may ask for, or send, who has not signed in.
OPEN = {
    ("GET", "/api/v1/health/live"),
    ("GET", "/api/v1/health/ready"),
    ("GET", "/sign-in"),
    ("POST", "/sign-in"),
    ("POST", "/sign-out"),
}
# What is sent and changes nothing.
ASKED = {("POST", "/api/v1/ask")}
# Files of the project and its libraries, which are no secret.
FILES = {
    "/api/docs/assets",
    "/api/docs/swagger",
    "/assets",
    "/assets/vis",
    "/assets/viz",
}


def _dependencies(dependant: Dependant) -> Iterator[object]:
    for each in dependant.dependencies:
        yield each.call
        yield from _dependencies(each)


def _routes() -> Iterator[tuple[str, str, Dependant | None]]:
    for route in iter_route_contexts(create_app(Settings()).routes):
        dependant: Dependant | None = getattr(route, "dependant", None)
        for method in sorted(getattr(route, "methods", None) or {"GET"}):
            yield method, str(getattr(route, "path", "")), dependant


def test_every_route_says_whom_it_lets_in() -> None:
    unguarded, files, guarded = set(), set(), 0
    for method, path, dependant in _routes():
        if dependant is None:
            files.add(path)
            continue
        asked = list(_dependencies(dependant))
        rights = {each.right for each in asked if isinstance(each, Requirement)}
        changes = method != "GET" and (method, path) not in ASKED
        enough = rights - {"read"} or own_session in asked if changes else rights
        if enough:
            guarded += 1
        else:
            unguarded.add((method, path))
    assert unguarded == OPEN
    assert files == FILES
    assert guarded > 60
