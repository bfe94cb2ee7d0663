"""What is said to whoever may not do something, and what they can do about it."""

from http import HTTPStatus

from app.problems import ProblemError, Words

SIGN_IN_NEEDED = "sign-in-needed"
FIRST_ADMINISTRATOR = Words(
    "本站还没有账号。请在运行它的机器上添加第一个管理员："
    "zeren accounts add 名字 --role administrator",
    "This site has no accounts yet. On the machine that runs it, add the first administrator: "
    "zeren accounts add NAME --role administrator",
)

_NOT_SIGNED_IN = Words("需要登录", "Sign in first")
_NOT_ALLOWED = Words("没有权限", "Not allowed")
_NAME = Words("署名有误", "The name does not fit")


def sign_in_needed(challenge: str) -> ProblemError:
    """Nobody is signed in; `challenge` tells programs how they can be."""
    return ProblemError(
        HTTPStatus.UNAUTHORIZED,
        SIGN_IN_NEEDED,
        _NOT_SIGNED_IN,
        Words(
            "请先登录；程序请带上令牌：Authorization: Bearer 令牌。",
            "Sign in first; programs send a token: Authorization: Bearer TOKEN.",
        ),
        headers={"WWW-Authenticate": challenge},
    )


def bad_credentials(challenge: str) -> ProblemError:
    """A token lets nobody in."""
    return ProblemError(
        HTTPStatus.UNAUTHORIZED,
        "bad-credentials",
        Words("令牌不能用", "The token does not fit"),
        Words(
            "令牌不对、已过期或已撤销。请在账号页重新做一个。",
            "The token is wrong, expired or revoked. Make another on your account's page.",
        ),
        headers={"WWW-Authenticate": challenge},
    )


def not_allowed() -> ProblemError:
    """Whoever is signed in has not the right."""
    return _forbidden(
        "not-allowed",
        Words(
            "您的账号不能做这件事；如有需要，请联系管理员。",
            "Your account may not do this; ask an administrator if you need to.",
        ),
    )


def no_accounts() -> ProblemError:
    """Nobody can be let in as long as there are no accounts."""
    return _forbidden("no-accounts", FIRST_ADMINISTRATOR)


def needs_session() -> ProblemError:
    """A program's token does not change what its owner signs in with."""
    return _forbidden(
        "session-needed",
        Words(
            "自己的密码与令牌只能登录后在网页上改。",
            "Passwords and tokens are changed by their owner on the site's pages alone.",
        ),
    )


def unsigned() -> ProblemError:
    """A change without the name of who makes it."""
    return _about_the_name("no-name", "请写明由谁决定（by）。", "Say who decides (`by`).")


def not_your_name(own: str) -> ProblemError:
    """An account that signs as somebody else."""
    return _about_the_name(
        "other-name",
        f"改动署您账号的姓名“{own}”，不能写别人（by 可以不写）。",
        f"Changes bear your account's name, {own}, and no other (leave `by` out).",
    )


def _forbidden(code: str, why: Words) -> ProblemError:
    return ProblemError(HTTPStatus.FORBIDDEN, code, _NOT_ALLOWED, why)


def _about_the_name(code: str, zh: str, en: str) -> ProblemError:
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, code, _NAME, Words(zh, en))
