"""A language server over stdio, as an editor talks to it: what it says at a place in a file, proposes and finds wrong.

By hand, in a page: of the protocol we need a header, an id and eight messages. The libraries that know all of it (pygls
with lsprotocol) are made to write servers; they would bring a thousand classes and an event loop, and say no more.
"""

import json
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

PATIENCE = 30
"""Seconds that an answer may take; a machine that has time needs a hundredth of it."""

CURSOR = "▮"
"""Stands in a text where the cursor is."""

Message = dict[str, Any]

ABLE: Message = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {"configuration": True},
}
"""What our editor can do: it knows snippets and markdown, and is asked for its settings."""


@contextmanager
def editing(command: Sequence[str], folder: Path, settings: Mapping[str, Any]) -> Iterator["LanguageServer"]:
    """A language server that an editor has started for a folder, until the editor ends."""
    pipe = subprocess.PIPE
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=complaints) as process,
    ):
        server = LanguageServer(process, complaints, folder, settings)
        try:
            server.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": ABLE})
            server.tell("initialized", {})
            server.tell("workspace/didChangeConfiguration", {"settings": settings})
            yield server
        finally:
            process.kill()


class LanguageServer:
    """A running server. What it does not answer in time fails the test that asked, with what it complained of."""

    def __init__(
        self, process: subprocess.Popen[bytes], complaints: IO[bytes], folder: Path, settings: Mapping[str, Any]
    ) -> None:
        self._process, self._complaints, self._folder, self._settings = process, complaints, folder, settings
        self._asked = 0
        self._opened = 0
        self._found: dict[str, list[Message]] = {}

    def open(self, text: str, folder: str = "plans") -> str:
        """Opens a file with this text, which need not be on the disk; comes back with its address."""
        self._opened += 1
        uri = (self._folder / folder / f"opened-{self._opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def hover(self, marked: str) -> str:
        """What stands in the little window when the mouse is where the cursor is; empty when there is none."""
        said = self._at("hover", marked)
        return str(said["contents"]["value"]) if said else ""

    def complete(self, marked: str) -> list[Message]:
        """What can be chosen from where the cursor is."""
        found: list[Message] = self._at("completion", marked)["items"]
        return found

    def faults(self, text: str) -> list[Message]:
        """What the editor underlines in a plan with this text."""
        return self.faults_of(self.open(text))

    def faults_of(self, uri: str) -> list[Message]:
        """What the editor underlines in a file that is open."""
        while uri not in self._found:
            self._next()
        return self._found.pop(uri)

    def _at(self, what: str, marked: str) -> Any:
        before, cursor, after = marked.partition(CURSOR)
        assert cursor, "the text does not say where the cursor is"
        lines = before.split("\n")
        place = {"line": len(lines) - 1, "character": len(lines[-1].encode("utf-16-le")) // 2}
        document = {"uri": self.open(before + after)}
        said = self.ask(f"textDocument/{what}", {"textDocument": document, "position": place})
        self.tell("textDocument/didClose", {"textDocument": document})
        return said

    def ask(self, method: str, params: Message) -> Any:
        """The answer to a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            heard = self._next()
            if heard.get("id") == self._asked and "method" not in heard:
                assert "error" not in heard, f"{method}: {heard['error']}"
                return heard["result"]

    def tell(self, method: str, params: Message) -> None:
        """Says something that asks no answer."""
        self._send({"method": method, "params": params})

    def _next(self) -> Message:
        """The next message. What the server asks in it is answered, and what it found wrong in a file is kept."""
        heard = self._read()
        match heard.get("method"):
            case "workspace/configuration":
                asked = [item.get("section", "") for item in heard["params"]["items"]]
                self._send({"id": heard["id"], "result": [self._settings.get(section) for section in asked]})
            case "textDocument/publishDiagnostics":
                self._found[heard["params"]["uri"]] = heard["params"]["diagnostics"]
            case str() if "id" in heard:
                self._send({"id": heard["id"], "result": None})
        return heard

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Message:
        stream = self._process.stdout
        assert stream is not None
        late = threading.Timer(PATIENCE, self._process.kill)
        late.start()
        try:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            body = stream.read(length)
        finally:
            late.cancel()
        assert body, f"the language server said nothing for {PATIENCE} s, or ended: {self._complained()}"
        found: Message = json.loads(body)
        return found

    def _complained(self) -> str:
        self._complaints.seek(0)
        return self._complaints.read().decode("utf-8", "replace")[-2000:]
