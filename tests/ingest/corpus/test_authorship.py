"""Whose words they are: the place above, then the earlier."""

from dataclasses import replace

import pytest

from ingest.corpus.authorship import Printed, contains, may_author

COUNTY = Printed(
    id="doc-county",
    title="县方案",
    kind="plan",
    series="county",
    location="/county.txt",
    division="330305",
    issued_on="2025-03-01",
    loaded_at="2026-01-01T00:00:00.000+00:00",
    superseded=False,
)
OTHER = replace(COUNTY, id="doc-other", series="other", location=None, division="330328")


@pytest.mark.parametrize(
    "author",
    [
        replace(OTHER, division="330300", issued_on="2026-01-01"),
        replace(OTHER, division="330000", issued_on=None),
        replace(OTHER, issued_on="2025-02-28"),
        replace(OTHER, division=None, issued_on="2025-02-28"),
        replace(OTHER, loaded_at="2025-12-31T23:59:59.999+00:00"),
    ],
    ids=["its city", "its province, undated", "earlier", "earlier, nobody's", "loaded earlier"],
)
def test_the_author(author: Printed) -> None:
    assert may_author(author, COUNTY)
    assert not may_author(COUNTY, author)


def test_a_version_is_no_author_of_another() -> None:
    earlier = replace(OTHER, issued_on="2020-01-01")
    assert not may_author(replace(earlier, series="county"), COUNTY)
    assert not may_author(replace(earlier, location="/county.txt"), COUNTY)


def test_a_superseded_version_comes_after_all_in_force() -> None:
    province = replace(OTHER, division="330000", issued_on="2020-01-01", superseded=True)
    assert may_author(COUNTY, province)
    assert not may_author(province, COUNTY)


def test_a_place_contains_what_lies_within_it_and_not_itself() -> None:
    assert contains("100000", "330305")
    assert contains("330000", "330305")
    assert contains("330300", "330305")
    assert not contains("330305", "330305")
    assert not contains("330305", "330300")
    assert not contains(None, "330305")
