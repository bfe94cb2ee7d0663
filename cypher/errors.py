"""What can go wrong between the service and a graph, told in one sentence in both languages."""


class GraphError(Exception):
    """Base of all graph errors. `zh` and `en` say what happened and what to do next."""

    exit_code = 10

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en


class GraphUnavailableError(GraphError):
    """The server does not answer."""

    exit_code = 11


class GraphAccessError(GraphError):
    """The server refuses the user or the password."""

    exit_code = 12


class GraphMissingError(GraphError):
    """The server has no database of that name."""

    exit_code = 13


class GraphFolderError(GraphError):
    """The embedded graph's folder cannot be used."""

    exit_code = 14


class GraphVersionError(GraphError):
    """The graph was laid out by a newer version of the project."""

    exit_code = 15
