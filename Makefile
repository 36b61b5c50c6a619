# make demo     the sample film, on a machine that has only Python 3.11-3.13 and make
# make test     everything a change must pass
# make check    style, types and imports alone
# make format   put the source in form
# make schema   write the JSON Schema and the language's reference again
# make messages write the file of all messages again, to be read
# make fuzz     try the readers with what nobody would write, for some minutes (by hand)
# make docs     write the pictures of the README again
# make gallery  draw the gallery of looks again
# make faults   kill renders and fill disks in every stage (half an hour)
# make bench    measure speed and memory, and write docs/benchmarks.md

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
PYTHON ?= python
else
BIN := $(VENV)/bin
PYTHON ?= python3
endif
RUN := $(BIN)/python -m
SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

.DEFAULT_GOAL := demo
.PHONY: demo test check format schema messages fuzz docs gallery faults bench

demo: $(VENV)/installed
	$(BIN)/videopipe render storyboards/ten-years.yaml

test: check
	$(RUN) pytest -q -n auto --dist loadfile

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(VENV)/installed-dev
	$(RUN) videopipe.storyboard.jsonschema schema/storyboard.schema.json
	$(RUN) videopipe.storyboard.reference docs/storyboard.md

messages: $(VENV)/installed-dev
	$(RUN) tests.golden_messages

fuzz: $(VENV)/installed-dev
	$(RUN) pip install --quiet ".[fuzz]"
	$(RUN) tests.fuzzing

docs: $(VENV)/installed
	$(BIN)/python docs/make_pictures.py

gallery: $(VENV)/installed
	$(BIN)/python docs/make_gallery.py

faults: $(VENV)/installed-dev
	$(RUN) tests.faults

bench: $(VENV)/installed-dev
	$(RUN) benchmarks
	$(RUN) benchmarks.narration
	$(RUN) benchmarks.captions
	$(RUN) benchmarks.kinds
	$(RUN) benchmarks.sharpness

# A stamp says what is installed, so that a second run goes straight to work. Installing for development serves both.
$(VENV)/installed-dev: pyproject.toml | $(VENV)/made
	$(RUN) pip install --quiet --editable ".[dev]"
	$(BIN)/python -c "import pathlib; [pathlib.Path('$(VENV)', name).touch() for name in ('installed', 'installed-dev')]"

$(VENV)/installed: pyproject.toml | $(VENV)/made
	$(RUN) pip install --quiet --editable .
	$(BIN)/python -c "import pathlib; pathlib.Path('$@').touch()"

ifeq ($(OS),Windows_NT)
$(VENV)/made:
	@$(PYTHON) -c "$(SUPPORTED)" || (echo videopipe needs Python 3.11, 3.12 or 3.13: make PYTHON=... && exit 1)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -c "import pathlib; pathlib.Path('$@').touch()"
else
$(VENV)/made:
	@found=; for python in $(PYTHON) python3.13 python3.12 python3.11; do \
	  if command -v "$$python" >/dev/null 2>&1 && "$$python" -c "$(SUPPORTED)"; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "videopipe needs Python 3.11, 3.12 or 3.13; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Install one of them, or name it: make PYTHON=/path/to/python3.12" >&2; \
	  exit 1; \
	fi; \
	echo "$$found -m venv $(VENV)"; "$$found" -m venv $(VENV)
	@touch $@
endif
