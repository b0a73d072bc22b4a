# make run    opens the window, or without a display plays a routine in the terminal (make run ROUTINE=micro-break)
# make test   runs every test, what listens beside what works (make test ARGS="tests/session -k pause")
# make check  runs every other check: style, types, floors, content
# make cover  runs the tests that need no real device and shows which branches they leave out
# make bench  measures what we promise about speed, side by side with what we compare to
# make screens  renders every page of the window into docs/screens
# make words  collects the texts of the program for its translators and packs what they wrote
# make lock   renews the pinned, hashed lists in requirements/

PYTHON ?= python3
ROUTINE ?= desk-reset
ARGS ?=
HERE := .venv/bin
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM)

export ROUTINE

.PHONY: run test check cover bench screens words lock clean

run: .venv/.app
	@$(PYTHON) tools/qt_libraries.py $(if $(SCREEN),,--optional)
	@$(HERE)/python main.py

test: .venv/.dev
	@$(PYTHON) tools/qt_libraries.py
	$(HERE)/python -m tools.testing $(ARGS)

check: .venv/.dev
	$(HERE)/ruff check
	$(HERE)/ruff format --check
	$(HERE)/mypy
	$(HERE)/lint-imports
	$(HERE)/python tools/clean_tree.py
	$(HERE)/selfcare check routines

cover: .venv/.dev
	@$(PYTHON) tools/qt_libraries.py
	$(HERE)/python -m pytest --cov --ignore tests/real $(ARGS)

bench: .venv/.dev
	@$(PYTHON) tools/qt_libraries.py
	@$(HERE)/python -m bench $(ARGS)

words: .venv/.dev
	@$(HERE)/python -m tools.words $(ARGS)

screens: .venv/.dev
	@$(PYTHON) tools/qt_libraries.py
	$(HERE)/python -m tools.screens $(ARGS)

# One environment for all; a later list only adds to it.
.venv/.%: requirements/%.txt pyproject.toml tools/environment.py
	@$(PYTHON) tools/environment.py $*

LOCK := uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-annotate --no-header --extra voice pyproject.toml requirements/build.in

# uv (pip install uv) writes one list for every system and for Python 3.11 and newer; add --upgrade through ARGS.
lock:
	$(LOCK) $(ARGS) --output-file requirements/app.txt
	$(LOCK) $(ARGS) --extra dev --constraint requirements/app.txt --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
