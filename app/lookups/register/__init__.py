"""The register: the facts in force as lists need them, held in memory and kept up to date."""

from app.lookups.register.register import NOTHING, Register, register_of

__all__ = ["NOTHING", "Register", "register_of"]
