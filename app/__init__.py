"""The service and the command line."""

from importlib.metadata import version

__version__ = version("zeren")
