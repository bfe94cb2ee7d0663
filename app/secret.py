"""Secrets that nobody chose: of sessions and of tokens. The graph keeps their digests alone."""

import hashlib
import secrets

# Programs that look for secrets left in files know a token by its beginning.
_TOKEN = "zeren_"  # noqa: S105
_BYTES = 32


def new_secret() -> str:
    """A session's secret."""
    return secrets.token_urlsafe(_BYTES)


def new_token() -> str:
    """A token's text."""
    return f"{_TOKEN}{new_secret()}"


def digest(secret: str) -> str:
    """What is kept of a secret; of 256 random bits a plain hash tells nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()
