"""The benches still find what they measure: nothing else runs them but somebody who wants to know."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import MEASURES, main
from bench.claim import Claim
from bench.workrave import NEEDED

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", MEASURES)
def test_a_bench_measures_what_it_claims(name: str) -> None:
    if name == "workrave" and not all(map(shutil.which, NEEDED)):
        pytest.skip("needs a program to compare with that nothing else here needs")
    command = [sys.executable, "-m", "tests.small_bench", name]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    verdicts = [line.split()[0] for line in ended.stdout.splitlines() if line[:1].strip()]
    assert verdicts, ended.stderr
    assert set(verdicts) <= {"kept", "BROKEN"}, ended.stdout
    assert ended.returncode == ("BROKEN" in verdicts), ended.stderr


def test_a_claim_is_kept_up_to_its_bound_and_a_word_for_no_bench_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert [Claim("", measured, 2, "x", "").kept for measured in (1.9, 2, 2.1)] == [True, True, False]
    assert [Claim("", measured, 2, "x", "", at_least=True).kept for measured in (1.9, 2, 2.1)] == [False, True, True]
    assert main(["speed"]) == 2
    assert "There is no measure called speed" in capsys.readouterr().out
