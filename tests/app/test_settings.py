"""Settings come from the environment, and a bad one is told by name."""

import os

import pytest

from app.settings import Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ZEREN_")]:
        monkeypatch.delenv(name)


def test_defaults_are_for_one_machine() -> None:
    settings = Settings()
    assert (settings.graph, settings.port, settings.lang) == ("data/graph", 8000, "zh")
    assert "127.0.0.1" in settings.hosts
    assert settings.is_local
    assert settings.reading is None


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZEREN_GRAPH", "neo4j://graph.example:7687")
    monkeypatch.setenv("ZEREN_HOSTS", "plan.example, 127.0.0.1")
    monkeypatch.setenv("ZEREN_PORT", "")
    settings = read_settings()
    assert settings.graph == "neo4j://graph.example:7687"
    assert settings.hosts == ("plan.example", "127.0.0.1")
    assert settings.port == 8000
    assert not settings.is_local


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ZEREN_PORT", "many"),
        ("ZEREN_PORT", "70000"),
        ("ZEREN_LANG", "fr"),
        ("ZEREN_READING", "all"),
    ],
)
def test_a_bad_one_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as refused:
        read_settings()
    assert value in refused.value.zh
    assert name in refused.value.en


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZEREN_PASSWORD", "geheim")
    assert "geheim" not in repr(read_settings())
