"""The language a request is answered in.

``lang=`` (which pages keep in a cookie) decides, then Accept-Language, then ZEREN_LANG.
"""

from starlette.requests import Request

from app.settings import Language

_LANGUAGES: dict[str, Language] = {"zh": "zh", "en": "en"}


def language_of(request: Request) -> Language:
    """Chinese or English, as asked for; the setting's when neither was."""
    asked = request.query_params.get("lang") or request.cookies.get("lang")
    if asked in _LANGUAGES:
        return _LANGUAGES[asked]
    return _accepted(request.headers.get("accept-language", "")) or _default(request)


def _default(request: Request) -> Language:
    language: Language = request.app.state.settings.lang
    return language


def _accepted(header: str) -> Language | None:
    """The better wanted of the two in an Accept-Language header."""
    wanted: dict[Language, float] = {}
    for part in header.split(","):
        tag, _, quality = part.strip().lower().partition(";q=")
        if language := _LANGUAGES.get(tag.partition("-")[0]):
            wanted[language] = max(wanted.get(language, 0), _quality(quality))
    return max(wanted, key=lambda each: wanted[each], default=None)


def _quality(printed: str) -> float:
    try:
        return float(printed) if printed else 1.0
    except ValueError:
        return 0.0
