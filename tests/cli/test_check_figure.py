"""`selfcare check` also tells what a body cannot do in an exercise's figure, where it is written."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from selfcare.cli import main
from selfcare.routine.places import built_in_folder


def out_of_reach(folder: Path) -> Path:
    text = next(built_in_folder().rglob("upper-trapezius-kneading.yaml")).read_text()
    start = text.index("  hands:")
    end = text.index("  motion:")
    hands = "  hands:\n    always:\n      working: {on: calf, of: other}\n"
    path = folder / "upper-trapezius-kneading.yaml"
    path.write_text((text[:start] + hands + text[end:]).replace("id: upper-", "id: my-upper-"))
    return path


def test_a_hand_that_stays_short_is_told_with_line_and_column(tmp_path: Path) -> None:
    path = out_of_reach(tmp_path)
    line = path.read_text().splitlines().index("      working: {on: calf, of: other}") + 1
    result = CliRunner().invoke(main, ["check", str(path)])
    assert f"{path}:{line}:21: warning: The working hand stays" in result.output
    assert "[reach]" in result.output
    assert result.exit_code == 0


def test_a_routine_does_not_wait_for_the_body() -> None:
    words = (
        "import sys; from selfcare.cli import main\n"
        f"main(['check', {str(built_in_folder() / 'desk-reset.yaml')!r}], standalone_mode=False)\n"
        "print([name for name in ('numpy', 'selfcare.body.check') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True, timeout=60)
    assert ended.stdout.splitlines()[-1] == "[]"
