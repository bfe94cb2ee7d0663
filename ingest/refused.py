"""What the graph refuses to do, said to the person who asked for it."""

from typing import Generic, TypeVar

C = TypeVar("C", bound=str)


class RefusedError(Exception, Generic[C]):
    """Base of what cannot be decided, reported or changed.

    `code` is stable, `zh` and `en` say why and what to do.
    """

    def __init__(self, code: C, zh: str, en: str) -> None:
        super().__init__(zh)
        self.code = code
        self.zh = zh
        self.en = en
