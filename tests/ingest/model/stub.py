"""A server that answers as an OpenAI-compatible one does, with what a test put into its mouth."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Stub:
    """`answers` are given in turn, the last one again and again; `asked` is what came in."""

    url: str
    answers: list[str]
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)


@contextmanager
def answering(*answers: object, status: int = 200) -> Iterator[Stub]:
    """A stub on a free port of this machine; an answer that is no string is sent as JSON."""
    said = [each if isinstance(each, str) else json.dumps(each) for each in answers]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            stub.asked.append(json.loads(body))
            answer = stub.answers[min(len(stub.asked), len(stub.answers)) - 1]
            sent = json.dumps(_completion(answer)).encode()
            self.send_response(stub.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: object) -> None:
            """Nothing: the tests' output is read by people."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub = Stub(f"http://127.0.0.1:{server.server_port}/v1", said, status)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _completion(content: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": content}
    return {
        "id": "stub",
        "object": "chat.completion",
        "created": 0,
        "model": "stub",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
