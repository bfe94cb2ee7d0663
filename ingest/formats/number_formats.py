"""Numbers as the number formats of Excel show them: rounded, in percent, with their units."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

# Colours, conditions and the sign of a currency in square brackets; room for a sign; fillers.
_UNSEEN = re.compile(r"\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.")
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.(?P<decimals>[#0?]+))?(?P<percent>\s*%)?")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
# What is shown otherwise than as digits and a unit: exponents, fractions, parts of a date.
_OTHERWISE = re.compile(r"[eE][+-]|/|,(?:\.|$|[^#0?])|[ymdhs]", re.IGNORECASE)


def shown_number(value: float, form: str) -> str:
    """`value` in number format `form`, without commas between thousands."""
    section = _section(form, negative=value < 0)
    found = _DIGITS.search(_LITERAL.sub("", section))
    if found is None or _OTHERWISE.search(_LITERAL.sub("", section)):
        return _plain(value)
    before, after = _around(section)
    scaled = Decimal(repr(value)) * (100 if found["percent"] else 1)
    return f"{before}{_rounded(scaled, found['decimals'] or '')}{after}"


def _section(form: str, *, negative: bool) -> str:
    """What a format says of positive or of negative numbers."""
    sections = form.split(";")
    section = sections[1] if negative and len(sections) > 1 and sections[1] else sections[0]
    return _UNSEEN.sub(lambda unseen: unseen["currency"] or "", section).strip()


def _around(section: str) -> tuple[str, str]:
    """The words before and after the digits: ￥, 亿元, %."""
    found = _DIGITS.search(section)
    if found is None:
        return "", ""
    percent = "%" if found["percent"] else ""
    before, after = section[: found.start()], section[found.end() :]
    return _words(before).lstrip("-("), percent + _words(after).rstrip(")")


def _words(part: str) -> str:
    return _LITERAL.sub(lambda literal: literal[1] or literal[2] or "", part).strip()


def _rounded(value: Decimal, places: str) -> str:
    """`value` to as many places as `places` has signs; of those that are # only what is needed."""
    try:
        exact = value.quantize(Decimal(1).scaleb(-len(places)), rounding=ROUND_HALF_UP)
    except InvalidOperation:  # more digits than a number in a document has
        return f"{value}"
    whole, _, decimals = f"{exact:f}".partition(".")
    kept = places.count("0")
    decimals = decimals[:kept] + decimals[kept:].rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def _plain(value: float) -> str:
    return f"{value:.15g}"
