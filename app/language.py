"""The language a request is answered in.

``lang=`` (which pages keep in a cookie) decides, then ZEREN_LANG. A browser's own preference does
not: the documents and their readers are Chinese, whatever language an office's machines came in.
"""

from starlette.requests import Request

from app.settings import Language

_LANGUAGES: dict[str, Language] = {"zh": "zh", "en": "en"}


def language_of(request: Request) -> Language:
    """Chinese or English, as asked for; the setting's when neither was."""
    asked = request.query_params.get("lang") or request.cookies.get("lang")
    if asked in _LANGUAGES:
        return _LANGUAGES[asked]
    language: Language = request.app.state.settings.lang
    return language
