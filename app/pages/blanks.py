"""What forms send: a field that is left empty says nothing."""

from typing import Annotated

from pydantic import BaseModel, Field, model_validator

# An address of this site to lead back to: not of another, however a browser may read it.
OwnPath = Annotated[str, Field(pattern=r"^/([^/\\\x00-\x20][^\\\x00-\x1f]*)?$", max_length=2000)]


class WithoutBlanks(BaseModel):
    """The fields of a form that hold anything."""

    @model_validator(mode="before")
    @classmethod
    def _leave_blanks_out(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value != ""}
        return given
