"""Who asks: ``def endpoint(person: CurrentPerson)``, and who alone may."""

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Annotated

from fastapi import Depends, Request

from app import refusals
from app.credentials import COOKIE, Credentials, challenge, credentials_of
from app.graph import Graph
from app.lookups import accounts
from app.lookups.accounts import Holder
from app.secret import digest
from app.settings import Settings
from cypher.database import Database
from ingest.accounts import sessions
from schema.account import AccountRole, Right, key_of, rights_of


@dataclass(frozen=True)
class Person:
    """Whoever sent a request. `name` is null for who has no account: whoever sits at this machine
    as long as there are none, or a visitor.

    `organization` is the id of the bureau that a reporter reports for; `account` is the id of the
    account, and `session` names the session that a browser asks in.
    """

    role: AccountRole
    name: str | None = None
    organization: str | None = None
    account: str | None = None
    session: str | None = None

    def may(self, right: Right) -> bool:
        """Whether this person has the right."""
        return right in rights_of(self.role)

    def signs(self, given: str | None = None) -> str:
        """The name under a change: the account's own, or what who has none `given`.

        Raises `ProblemError` when there is none, or an account gives another than its own.
        """
        if self.name and given and given != self.name:
            raise refusals.not_your_name(self.name)
        if not (name := self.name or given):
            raise refusals.unsigned()
        return name


_VISITOR = Person("reader")
# Who sits at this machine, and whoever can reach the graph from the command line.
OPERATOR = Person("administrator")


def current_person(request: Request, graph: Graph) -> Person:
    """Who sent the request; raises `ProblemError` when whoever that is may not even read."""
    person = _identified(request, graph) or _unknown(request, graph)
    # What is shown, and what a refusal says, depends on it too.
    request.state.person = person
    return person


CurrentPerson = Annotated[Person, Depends(current_person)]


@dataclass(frozen=True)
class Requirement:
    """A dependency that lets in who has the right, and tells others what they lack."""

    right: Right

    def __call__(self, request: Request, graph: Graph, person: CurrentPerson) -> Person:
        if person.may(self.right):
            return person
        if person.account:
            raise refusals.not_allowed()
        raise _way_in(request, graph)


def requires(right: Right) -> Requirement:
    """What an endpoint depends on that is for those who have `right`."""
    return Requirement(right)


def own_session(request: Request, graph: Graph, person: CurrentPerson) -> Person:
    """A dependency of what people change of their own account, on the site's pages alone."""
    if not person.account:
        raise _way_in(request, graph)
    if not person.session:
        raise refusals.needs_session()
    return person


def administrator(
    request: Request, graph: Graph, person: Annotated[Person, Depends(requires("administer"))]
) -> Person:
    """A dependency of what is changed of accounts: the first is made at the command line."""
    if not person.account:
        raise _way_in(request, graph)
    return person


READING = Depends(requires("read"))
Reporter = Annotated[Person, Depends(requires("report"))]
Decider = Annotated[Person, Depends(requires("decide"))]
Auditor = Annotated[Person, Depends(requires("audit"))]
OwnSession = Annotated[Person, Depends(own_session)]
Administrator = Annotated[Person, Depends(administrator)]


def _identified(request: Request, graph: Database) -> Person | None:
    """Whose token or session the request bears; a token that fits nobody is refused."""
    at = datetime.now(UTC)
    if credentials := credentials_of(request):
        holder = accounts.of_token(graph, digest(credentials.token), at)
        if holder is None or not _is_for(credentials, holder):
            raise refusals.bad_credentials(challenge(request))
        return _person(holder)
    secret = request.cookies.get(COOKIE)
    holder = accounts.of_session(graph, digest(secret), at) if secret else None
    if secret is None or holder is None:
        return None
    if holder.seen_at and at - holder.seen_at > sessions.NOTED_EVERY:
        sessions.see(graph, digest(secret), at)
    return _person(holder, digest(secret))


def _is_for(credentials: Credentials, holder: Holder) -> bool:
    return credentials.name is None or key_of(credentials.name) == key_of(holder.name)


def _person(holder: Holder, session: str | None = None) -> Person:
    return Person(holder.role, holder.display_name, holder.organization, holder.id, session)


def _unknown(request: Request, graph: Database) -> Person:
    """Who has not signed in: whoever sits at this machine as long as there are no accounts, or a
    visitor where reading is open."""
    settings: Settings = request.app.state.settings
    is_here = settings.is_local and _is_sent_here(request)
    if is_here and not accounts.exist(graph):
        return OPERATOR
    if settings.reading == "open" or (settings.reading is None and is_here):
        return _VISITOR
    raise _way_in(request, graph)


def _is_sent_here(request: Request) -> bool:
    """Whether this machine sent the request; uvicorn has read what a proxy says of that."""
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _way_in(request: Request, graph: Database) -> Exception:
    """What to tell who is not signed in, and must be."""
    if accounts.exist(graph):
        return refusals.sign_in_needed(challenge(request))
    return refusals.no_accounts()
