"""A bureau's tasks through the API against the records of the same tasks on the raw driver."""

import http.client
import json
from typing import Any
from urllib.parse import quote, urlsplit

import neo4j

from cypher.catalogue import statement
from cypher.database import Database
from ingest.loading.load import load
from tests.bench.documents import extraction
from tests.bench.figures import medians

_DOCUMENTS = 20
_TASKS = 30
_PAGE = 50


def fill(database: Database) -> str:
    """Load plans of several counties; the id of a bureau that has a part in many tasks."""
    organization = ""
    for number in range(_DOCUMENTS):
        read = extraction(number, _TASKS)
        organization = read.tasks[0].measures[0].responsibilities[0].organization.id
        load(database, read)
    return organization


def measure(
    site: str, organization: str, driver: neo4j.Driver, name: str | None, rounds: int = 300
) -> dict[str, float]:
    """Milliseconds (p50) of both, asked in turns over one kept connection each, and the ratio."""
    address = urlsplit(site)
    connection = http.client.HTTPConnection(str(address.hostname), address.port)
    path = f"/api/v1/organizations/{quote(organization)}/tasks?limit={_PAGE}"
    text = statement("read/task_details").text

    def through_api() -> dict[str, Any]:
        connection.request("GET", path)
        answer = connection.getresponse()
        body: dict[str, Any] = json.loads(answer.read())
        if answer.status != http.HTTPStatus.OK or not body["items"]:
            raise RuntimeError(f"{path}: {answer.status} {body}")
        return body

    parameters = {"ids": [each["id"] for each in through_api()["items"]]}

    def through_driver() -> object:
        return driver.execute_query(
            text,
            parameters,
            database_=name,
            routing_=neo4j.RoutingControl.READ,
        ).records

    taken = medians({"api": through_api, "driver": through_driver}, rounds)
    return {
        "API p50 毫秒": taken["api"] * 1000,
        "raw driver p50 毫秒": taken["driver"] * 1000,
        "比值 API / raw": taken["api"] / taken["driver"],
    }
