"""What is built from this tree works where the tree is not."""

import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_routine_and_asset_of_the_tree(wheel: Path) -> None:
    packed = set(ZipFile(wheel).namelist())
    kept = [path for name in ("routines", "assets") for path in (ROOT / name).rglob("*") if path.is_file()]
    assert kept
    assert {f"selfcare/{path.relative_to(ROOT)}" for path in kept} <= packed


def test_installed_away_from_the_tree_it_finds_its_routines(wheel: Path, tmp_path: Path) -> None:
    selfcare = installed(wheel, tmp_path / "elsewhere")
    told = subprocess.run(
        [selfcare, "simulate", "desk-reset"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "00:00.000" in told.stdout


def installed(wheel: Path, folder: Path) -> Path:
    """Make an environment with nothing but this wheel, and the libraries lent by the one that runs the test."""
    venv.create(folder, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], check=True)
    # A folder named in a .pth file is searched, but its own .pth files are not read: this tree stays out of it.
    (packages,) = (folder / "lib").glob("python*/site-packages")
    lent = next(path for path in sys.path if path.endswith("site-packages"))
    (packages / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return folder / "bin" / "selfcare"
