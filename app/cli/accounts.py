"""`zeren accounts`: who may sign in; the first administrator is made here."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.exits import CommandError, Exit
from app.cli.graph import GraphOption, JsonOption, opened
from app.cli.output import Cell, tell, write, write_json, write_table
from app.cli.who import ByOption, who
from app.cli.wording import Command, Group
from app.messages import text
from schema.account import AccountRole

if TYPE_CHECKING:
    from app.lookups.accounts import Account

program = typer.Typer(cls=Group, help=text("accounts.about"), no_args_is_help=True)

Name = Annotated[str, typer.Argument(help=text("accounts.name"), metavar="NAME")]
Organization = Annotated[str, typer.Option(help=text("accounts.organization"))]
FromStandardInput = Annotated[bool, typer.Option("--password-stdin", help=text("accounts.stdin"))]


@program.command("list", cls=Command, help=text("accounts.list"))
def list_accounts(graph: GraphOption = None, as_json: JsonOption = False) -> None:
    from app.lookups import accounts

    with opened(graph) as database:
        found = accounts.everyone(database)
    if as_json:
        write_json([each.model_dump(mode="json") for each in found])
    elif found:
        write_table(_row(each) for each in found)
    else:
        tell(text("accounts.none"))


@program.command("add", cls=Command, help=text("accounts.add"))
def add(
    name: Name,
    role: Annotated[AccountRole, typer.Option(help=text("accounts.role_option"))] = "reader",
    display_name: Annotated[str, typer.Option(help=text("accounts.display_name"))] = "",
    organization: Organization = "",
    from_stdin: FromStandardInput = False,
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    from app.accounts import add as put

    with opened(graph) as database:
        password = _password(from_stdin)
        made = put(
            database,
            name,
            role,
            password,
            by=who(by),
            display_name=display_name,
            organization=organization,
        )
    tell(text("accounts.added", name=made.name, role=text(f"accounts.{made.role}")))


@program.command("password", cls=Command, help=text("accounts.password"))
def password(
    name: Name,
    from_stdin: FromStandardInput = False,
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    from app.accounts import called, set_password

    with opened(graph) as database:
        account = called(database, name)
        set_password(database, account.id, _password(from_stdin), by=who(by))
    tell(text("accounts.password_set", name=account.name))


@program.command("role", cls=Command, help=text("accounts.role"))
def role(
    name: Name,
    wanted: Annotated[
        AccountRole, typer.Argument(help=text("accounts.role_option"), metavar="ROLE")
    ],
    organization: Organization = "",
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    from app.accounts import called, set_role

    with opened(graph) as database:
        account = called(database, name)
        set_role(database, account.id, wanted, organization, by=who(by))
    tell(text("accounts.role_set", name=account.name, role=text(f"accounts.{wanted}")))


@program.command("disable", cls=Command, help=text("accounts.disable"))
def disable(name: Name, by: ByOption = None, graph: GraphOption = None) -> None:
    _set_disabled(name, True, by, graph)


@program.command("enable", cls=Command, help=text("accounts.enable"))
def enable(name: Name, by: ByOption = None, graph: GraphOption = None) -> None:
    _set_disabled(name, False, by, graph)


@program.command("token", cls=Command, help=text("accounts.token"))
def token(
    name: Name,
    label: Annotated[str, typer.Option(help=text("accounts.label"))] = "",
    days: Annotated[int, typer.Option(min=1, max=366, help=text("accounts.days"))] = 90,
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    """Make a token; it alone goes to standard output."""
    from app.accounts import called
    from app.tokens import make

    with opened(graph) as database:
        account = called(database, name)
        made = make(database, account.id, label or who(by), days, who(by))
    write(made)
    tell(text("accounts.token_made", name=account.name, days=days))


@program.command("tokens", cls=Command, help=text("accounts.tokens"))
def tokens(name: Name, graph: GraphOption = None, as_json: JsonOption = False) -> None:
    from app.accounts import called
    from app.lookups import accounts

    with opened(graph) as database:
        found = accounts.tokens(database, called(database, name).id)
    if as_json:
        write_json([each.model_dump(mode="json") for each in found])
    elif found:
        write_table(
            {
                "id": each.id,
                "label": each.label,
                "last": f"…{each.last}",
                "created_at": _day(each.created_at),
                "expires_at": _day(each.expires_at),
            }
            for each in found
        )
    else:
        tell(text("accounts.no_tokens"))


@program.command("revoke", cls=Command, help=text("accounts.revoke"))
def revoke(
    name: Name,
    token: Annotated[str, typer.Argument(help=text("accounts.token_id"), metavar="ID")],
    by: ByOption = None,
    graph: GraphOption = None,
) -> None:
    from app.accounts import called
    from ingest.accounts.tokens import revoke as take_back

    with opened(graph) as database:
        account = called(database, name)
        if not take_back(database, account.id, token, who(by)):
            said = text("accounts.no_such_token", name=account.name, id=token)
            raise CommandError(said, Exit.NOT_FOUND)
    tell(text("accounts.revoked"))


def _set_disabled(name: str, disabled: bool, by: str | None, graph: str | None) -> None:
    from app.accounts import called, set_disabled

    with opened(graph) as database:
        account = called(database, name)
        set_disabled(database, account.id, disabled, by=who(by))
    tell(text(f"accounts.{'disabled' if disabled else 'enabled'}", name=account.name))


def _password(from_stdin: bool) -> str:
    """A new password: a line of standard input, or typed twice and not shown."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise CommandError(text("accounts.no_terminal"), Exit.USAGE)
    typed = typer.prompt(text("accounts.type"), hide_input=True, err=True)
    again = typer.prompt(text("accounts.type_again"), hide_input=True, err=True)
    if typed != again:
        raise CommandError(text("accounts.unequal"), Exit.USAGE)
    return str(typed)


def _row(account: "Account") -> dict[str, Cell]:
    return {
        "account": account.name,
        "display_name": account.display_name,
        "account_role": text(f"accounts.{account.role}"),
        "organization": account.organization.name if account.organization else None,
        "disabled": text("accounts.is_disabled") if account.disabled else None,
        "created_at": _day(account.created_at),
    }


def _day(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d")
