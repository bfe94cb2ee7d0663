"""What the service is told from outside: environment variables that start with ZEREN_."""

from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Language = Literal["zh", "en"]
Reading = Literal["open", "signed-in"]

# The names of the machine itself, which no other reaches.
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class SettingsError(Exception):
    """A variable of the environment cannot be used; `zh` and `en` say which and why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class Settings(BaseSettings):
    """Immutable. An empty variable counts as not given."""

    model_config = SettingsConfigDict(
        env_prefix="ZEREN_", env_ignore_empty=True, frozen=True, protected_namespaces=()
    )

    graph: str = Field(
        default="data/graph",
        description="the graph: a folder (embedded), or a bolt:// or neo4j:// URI",
    )
    user: str = Field(default="neo4j", description="a server's user")
    password: SecretStr = Field(default=SecretStr(""), description="a server's password")
    database: str | None = Field(default=None, description="a server's database; its own default")
    port: int = Field(default=8000, ge=1, le=65535, description="the site's port")
    lang: Language = Field(default="zh", description="language of messages: zh or en")
    model_url: str | None = Field(
        default=None, description="an OpenAI-compatible endpoint for --model: http://…/v1"
    )
    model: str = Field(default="default", description="the model's name there")
    model_key: SecretStr = Field(default=SecretStr(""), description="the endpoint's key")
    model_prices: Annotated[tuple[float, ...], NoDecode] = Field(
        default=(),
        max_length=2,
        description="what a million tokens asked and answered cost, separated by a comma",
    )
    hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=LOOPBACK,
        description="names the site may be asked by, separated by commas; * for any",
    )

    reading: Reading | None = Field(
        default=None,
        description="who may read: open, or signed-in; open while the hosts are this machine's",
    )

    webhook: str | None = Field(
        default=None, description="where `zeren progress remind` posts what is due: https://…"
    )
    webhook_key: SecretStr = Field(
        default=SecretStr(""), description="the key that its requests are signed with"
    )
    smtp: str | None = Field(
        default=None, description="the server that sends reminders: smtp(s)://user:password@host"
    )
    mail_from: str = Field(default="zeren@localhost", description="the sender of reminders")
    mail_to: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="who gets reminders by mail, separated by commas"
    )

    @property
    def is_local(self) -> bool:
        """Whether the site answers to names of this machine alone."""
        return set(self.hosts) <= set(LOOPBACK)

    @field_validator("hosts", "model_prices", "mail_to", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(host.strip() for host in value.split(",") if host.strip())
        return value


def read_settings() -> Settings:
    """The settings of this process; raises `SettingsError` in a sentence for people."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"ZEREN_{str(first['loc'][0]).upper()}"
        raise SettingsError(
            f"环境变量 {name} 的值 {first['input']!r} 不能用，请改正后重试。",
            f"The variable {name} cannot be {first['input']!r}: {first['msg']}.",
        ) from error
