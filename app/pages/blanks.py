"""What forms send: a field that is left empty says nothing."""

from pydantic import BaseModel, model_validator


class WithoutBlanks(BaseModel):
    """The fields of a form that hold anything."""

    @model_validator(mode="before")
    @classmethod
    def _leave_blanks_out(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value != ""}
        return given
