"""What is told of a history that cannot be kept: in the language that is spoken."""

from pathlib import Path

from selfcare.record import notice
from tests.translation.pseudo import pseudo, unmarked

FOLDER, FILE = Path("folder"), Path("folder/history.db")


def test_every_notice_is_translated_and_names_the_file() -> None:
    with pseudo():
        told = [
            notice.damaged(FILE),
            notice.newer(FILE, Path("history-2.db")),
            notice.unwritable(FOLDER),
            notice.full(FOLDER),
            notice.in_use(FOLDER),
            notice.not_moved(FILE),
        ]
    assert {unmarked(str(each)).strip() for each in told} == {""}
    assert all("folder" in each.what or "history" in each.what for each in told)
