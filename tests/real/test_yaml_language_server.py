"""The language server behind YAML editors, with our schema: content with our files, and it finds a planted mistake."""

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NoReturn

import pytest

from selfcare.routine.places import built_in_folder, routine_files
from selfcare.routine.schema import json_schema

SERVER = Path(__file__).parent / "node_modules" / ".bin" / "yaml-language-server"
Json = dict[str, object]

pytestmark = pytest.mark.device


class Editor:
    """As much of an editor as the server needs: it opens files and collects what is said of them."""

    def __init__(self, server: subprocess.Popen[bytes], schema: Path) -> None:
        assert server.stdin is not None
        assert server.stdout is not None
        self._to: IO[bytes] = server.stdin
        self._from: IO[bytes] = server.stdout
        self._settings = {
            "yaml": {
                "validate": True,
                "schemas": {schema.as_uri(): "*.yaml"},
                "schemaStore": {"enable": False, "url": ""},
                "kubernetesCRDStore": {"enable": False},
            }
        }
        self._send({"id": 1, "method": "initialize", "params": self._introduction()})
        self._until(lambda message: message.get("id") == 1)
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": self._settings}})

    def complaints(self, uri: str, text: str) -> list[tuple[int, str]]:
        """Open a file and return (line, message) of everything the server says of it."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        said = self._until(lambda message: _is_about(message, uri))
        diagnostics = _map(said["params"])["diagnostics"]
        assert isinstance(diagnostics, list)
        return [(_line(each), str(each["message"])) for each in diagnostics]

    def completions(self, uri: str, line: int, character: int) -> set[str]:
        """Return what the server offers at a place of an open file; both count from 0."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        self._send({"id": 2, "method": "textDocument/completion", "params": place})
        result = self._until(lambda message: message.get("id") == 2)["result"]
        items = result["items"] if isinstance(result, dict) else result
        assert isinstance(items, list)
        return {str(item["label"]) for item in items}

    def _introduction(self) -> Json:
        asks = {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}
        return {
            "processId": os.getpid(),
            "rootUri": None,
            "capabilities": {"workspace": asks},
            "workspaceFolders": None,
        }

    def _until(self, wanted: Callable[[Json], bool]) -> Json:
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                self._answer(message)
            elif wanted(message):
                return message

    def _answer(self, request: Json) -> None:
        result: object = None
        if request["method"] == "workspace/configuration":
            items = _map(request["params"])["items"]
            assert isinstance(items, list)
            result = [self._settings.get(str(item["section"]), {}) for item in items]
        self._send({"id": request["id"], "result": result})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._to.flush()

    def _receive(self) -> Json:
        length = 0
        while (header := self._from.readline().strip()) != b"":
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return _map(json.loads(self._from.read(length)))


def _map(value: object) -> Json:
    assert isinstance(value, dict), "the server hung up"
    return value


def _line(diagnostic: Json) -> int:
    line = _map(_map(diagnostic["range"])["start"])["line"]
    assert isinstance(line, int)
    return line


def _is_about(message: Json, uri: str) -> bool:
    return message.get("method") == "textDocument/publishDiagnostics" and _map(message["params"])["uri"] == uri


@pytest.fixture(scope="module")
def editor(
    tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn], need: Callable[[str], str]
) -> Iterator[Editor]:
    need("node")
    if not SERVER.exists():
        absent("yaml-language-server is not there (npm install --prefix tests/real)")
    schema = tmp_path_factory.mktemp("schema") / "selfcare.schema.json"
    schema.write_text(json.dumps(json_schema()), encoding="utf-8")
    with subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        yield Editor(server, schema)
        server.kill()


def test_the_built_in_files_are_accepted(editor: Editor) -> None:
    files = routine_files([built_in_folder()]).values()
    said = {path.stem: editor.complaints(path.as_uri(), path.read_text(encoding="utf-8")) for path in files}
    assert {name: complaints for name, complaints in said.items() if complaints} == {}
    assert len(said) >= 16


@pytest.mark.parametrize(
    ("right", "wrong", "word"),
    [
        ("use: chin-tucks", "use: chin-tucks\n    tiem: 45 s", "tiem"),
        ("level: 1", "level: 9", "3"),
        ("use: chin-tucks", "use: chin-tucks\n    time: 45", "string"),
        ("use: chin-tucks", "use: chin-tucks\n    start: sitting", "sitting_chair"),
        ("first: worse", "first: best", "worse"),
    ],
)
def test_a_planted_mistake_is_reported_in_its_line(editor: Editor, right: str, wrong: str, word: str) -> None:
    text = (built_in_folder() / "desk-reset.yaml").read_text(encoding="utf-8")
    spoilt = text.replace(right, wrong, 1)
    line = spoilt[: spoilt.index(wrong) + len(wrong)].count("\n")
    complaints = editor.complaints(f"file:///planted-{abs(hash(wrong))}.yaml", spoilt)
    assert any(at == line and word in message for at, message in complaints), complaints


def test_a_mistake_in_a_picture_is_reported(editor: Editor) -> None:
    path = built_in_folder() / "exercises" / "neck" / "upper-trapezius-kneading.yaml"
    spoilt = re.sub(r"camera: \w+", "camera: abov", path.read_text(encoding="utf-8"), count=1)
    complaints = editor.complaints("file:///picture.yaml", spoilt)
    assert any("three_quarter_back" in message for _line, message in complaints), complaints


def test_keys_and_words_are_offered(editor: Editor) -> None:
    uri = "file:///offered.yaml"
    editor.complaints(uri, "exercise: 1\nid: a\nname: A\nregion: neck\ntechnique: \n")
    assert {"kneading", "stretch"} <= editor.completions(uri, 4, 11)
    assert {"start", "sides", "figure", "cue"} <= editor.completions(uri, 5, 0)
