"""The explorer's states and actions, run in Chromium, which is where they live."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from playwright.sync_api import Page
from starlette.staticfiles import StaticFiles

from tests.site import serve
from viz.network import LIMIT
from viz.pyvis_export import ASSETS

Run = Callable[[str], Any]


@pytest.fixture(scope="module")
def modules() -> Iterator[str]:
    """The address of a page beside the modules."""
    app = FastAPI()
    app.mount("/", StaticFiles(directory=ASSETS / "explorer"))
    with serve(app) as url:
        yield url


@pytest.fixture
def run(page: Page, modules: str) -> Run:
    """Runs a script that sees the model as `m` and the history as `History`."""
    page.goto(f"{modules}/explorer.css")

    return lambda script: page.evaluate(
        "async () => { const m = await import('/model.js');"
        f" const {{ History }} = await import('/history.js'); {script} }}"
    )


def test_what_is_hidden_comes_back_when_it_is_asked_for(run: Run) -> None:
    held, hidden = run(
        "let s = m.hide(m.add(m.EMPTY, ['a', 'b']), 'a'); const was = s.hidden;"
        "s = m.add(s, ['a']); return [s.held, [was, s.hidden]];"
    )
    assert held == ["a", "b"]
    assert hidden == [["a"], []]


def test_an_action_leaves_the_former_state_as_it_was(run: Run) -> None:
    assert run(
        "const s = Object.freeze(m.add(m.EMPTY, ['a'])); m.hide(s, 'a');"
        "m.pin(s, 'a', {x: 1, y: 2}); m.collapse(s, 'a', []); return s;"
    ) == {
        "held": ["a"], "hidden": [], "pinned": {}, "offKinds": [], "offRoles": [],
        "chosen": None, "batch": 0, "way": [],
    }  # fmt: skip


def test_collapsing_takes_what_hangs_on_it_alone_but_for_pins(run: Run) -> None:
    assert run(
        "const ties = [['a','b'],['a','c'],['c','d'],['a','p']].map(([from, to]) => ({from, to}));"
        "let s = m.pin(m.add(m.EMPTY, ['a','b','c','d','p']), 'p', {x: 0, y: 0});"
        "return m.collapse(s, 'a', ties).held;"
    ) == ["a", "c", "d", "p"]


def test_an_address_says_the_state_whatever_its_ids_hold(run: Run) -> None:
    before, after = run(
        """let s = m.add(m.EMPTY, ["a'\\"<b>", "1,2,c", "d&at=e"]);"""
        """s = m.choose(m.pin(m.hide(s, "d&at=e"), "1,2,c", {x: -3.6, y: 4}), "a'\\"<b>");"""
        "s = m.turn(m.filterRole(m.filterKind(s, 'document'), 'part'), 1);"
        """s = m.follow(s, ["d&at=e", "1,2,c"]);"""
        "return [s, m.fromQuery(new URLSearchParams(m.toQuery(s).toString()))];"
    )
    assert before == after
    assert before["pinned"] == {"1,2,c": [-4, 4]}
    assert before["way"] == ["d&at=e", "1,2,c"]


def test_a_path_is_its_steps_and_ends_with_any_of_its_things(run: Run) -> None:
    steps, without, gap = run(
        "const s = m.follow(m.add(m.EMPTY, ['a', 'b', 'c']), ['a', 'b', 'c']);"
        "const on = (from, to) => m.isOnWay(s, {from, to});"
        "return [[on('a', 'b'), on('c', 'b'), on('a', 'c')], m.forget(s, ['b']).way,"
        " m.follow(s, ['a', 'x']).way];"
    )
    assert steps == [True, True, False]
    assert without == gap == []


def test_an_address_made_by_hand_breaks_nothing(run: Run) -> None:
    assert run(
        "return m.fromQuery(new URLSearchParams("
        "'at=a&at=a&hide=b&pin=x&pin=1,2&pin=1,2,b&on=b&way=a&way=b&batch=-1'));"
    ) == {
        "held": ["a"], "hidden": [], "pinned": {}, "offKinds": [], "offRoles": [],
        "chosen": None, "batch": 0, "way": [],
    }  # fmt: skip


def test_no_more_than_300_are_drawn_at_once_nor_500_held(run: Run) -> None:
    first, second, total, held = run(
        "const ids = [...Array(700).keys()].map(String);"
        "const s = m.add(m.EMPTY, ids); const kinds = new Map(ids.map((id) => [id, 'task']));"
        "const [one, two] = [m.drawn(s, kinds), m.drawn(m.turn(s, 9), kinds)];"
        "return [one.ids.length, two.ids.length, one.total, s.held.length];"
    )
    assert (first, second, total, held) == (LIMIT, 200, 500, 500)


def test_undo_and_redo_and_a_new_step_ends_what_was_undone(run: Run) -> None:
    assert run(
        "const h = new History('a'); h.step('b'); h.step('c'); h.undo(); h.undo();"
        "const first = h.state; h.redo(); const again = h.state; h.step('d');"
        "return [first, again, h.state, h.canRedo, h.canUndo];"
    ) == ["a", "b", "d", False, True]
