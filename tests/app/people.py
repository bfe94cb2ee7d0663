"""Accounts for tests, and whoever asks the site in their names."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from argon2 import PasswordHasher

from app import accounts, tokens
from app.service import create_app
from app.settings import Settings
from cypher.database import Database
from schema.account import AccountRole
from tests.servers.store import Store
from tests.site import serve

PASSWORD = "山海之间 correct horse"
ELSEWHERE = {"X-Forwarded-For": "192.0.2.7"}

# Tests check what hashes do, not that they are slow.
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def add(
    database: Database,
    name: str = "lin",
    role: AccountRole = "administrator",
    organization: str = "",
    display_name: str = "",
) -> str:
    """The id of a new account; its password is `PASSWORD`."""
    made = accounts.add(
        database,
        name,
        role,
        PASSWORD,
        by="测试",
        organization=organization,
        display_name=display_name,
    )
    return made.id


def token(database: Database, account: str) -> dict[str, str]:
    """The header that asks in the name of an account."""
    made = tokens.make(database, account, "测试", 30, "测试")
    return {"Authorization": f"Bearer {made}"}


@contextmanager
def site(store: Store, **settings: object) -> Iterator[httpx.Client]:
    """Asks the site over a store."""
    known = Settings.model_validate({"graph": store.address} | settings)
    with (
        serve(create_app(known, store.database)) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        yield client


def sign_in(client: httpx.Client, name: str = "lin", password: str = PASSWORD) -> httpx.Response:
    """Sign in as a browser does; the client keeps the session."""
    return client.post("/sign-in", data={"name": name, "password": password})
