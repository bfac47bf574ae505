# Everything a developer types; each target sets itself up. Needed: Python 3.11 or newer, git, make (tests of
# editors: node and npm; of a whole evening: tmux). Nothing as root.

PYTHON ?= python3
BIN := .venv/bin
PIP := -m pip --disable-pip-version-check install --quiet
READY := .venv/.ready
CODE := src tests tools benchmarks examples hatch_build.py
SOURCES := $(wildcard locales/*/LC_MESSAGES/*.po)
CATALOGUES := $(SOURCES:.po=.mo)
TODAY := 2026-11-21
# What pytest is asked besides: make test TESTS=tests/store
TESTS ?= tests
WORKERS := -n 2 --dist worksteal

.DELETE_ON_ERROR:
.PHONY: benchmark catalogues check clean demo help lock oldest test whole

help:
	@echo "make demo        a workspace of invented families in demo/: check, overdue, handouts"
	@echo "make test        all tests   (TESTS=tests/store for some)"
	@echo "make whole       all tests over all of their files, with coverage and its floors"
	@echo "make check       format, lint, types, import rules, translations"
	@echo "make catalogues  new sentences into locales/*/LC_MESSAGES/g1p.po, to be translated there"
	@echo "make benchmark   how fast the commands start, and how long an edit takes"
	@echo "make lock        constraints.txt again, from pyproject.toml, with the newest versions"
	@echo "make oldest      all tests with the oldest libraries that pyproject.toml promises"
	@echo "make clean       everything that was made here"

# The environment is made anew only when what it is made from has changed.
$(READY): constraints.txt pyproject.toml hatch_build.py
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "g1p needs Python 3.11 or newer")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python $(PIP) --require-hashes -r constraints.txt
	$(BIN)/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

%.mo: %.po | $(READY)
	$(BIN)/python -m tools.catalogues compile

demo: $(READY) $(CATALOGUES)
	@test -e demo || $(BIN)/g1p demo demo
	$(BIN)/g1p -C demo check --today $(TODAY)
	$(BIN)/g1p -C demo overdue --today $(TODAY)
	$(BIN)/g1p -C demo --today $(TODAY) render p-4h --to html --out demo/handout.html
	$(BIN)/g1p -C demo --today $(TODAY) render p-4h --to md --out demo/handout.md
	@echo "The handouts: $(CURDIR)/demo/handout.html (open it in a browser) and $(CURDIR)/demo/handout.md"

test: $(READY) $(CATALOGUES)
	$(BIN)/python -m pytest $(WORKERS) $(TESTS)

# Counting lines takes as long as the tests, and so do the last thousands of files: each run of CI, not of a hand.
whole: $(READY) $(CATALOGUES)
	WHOLE=1 $(BIN)/python -m pytest $(WORKERS) --cov --cov-report=term --cov-report=json:coverage.json $(TESTS)
	$(BIN)/python tools/coverage_floors.py coverage.json

check: $(READY)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy --strict $(CODE)
	$(BIN)/lint-imports
	$(BIN)/python -m tools.catalogues check

catalogues: $(READY)
	$(BIN)/python -m tools.catalogues update
	$(BIN)/python -m tools.catalogues compile

benchmark: $(READY) $(CATALOGUES)
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/edit.py

# One resolution for every system and Python that we promise; no index and no host gets into the file.
.venv-lock/.ready:
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python $(PIP) 'uv>=0.9,<1'
	@touch $@

COMPILE := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --custom-compile-command "make lock"

lock: .venv-lock/.ready
	$(COMPILE) --upgrade --generate-hashes --group dev --output-file constraints.txt pyproject.toml

oldest: .venv-lock/.ready
	mkdir -p .cache
	$(COMPILE) --resolution lowest-direct --output-file .cache/oldest.txt pyproject.toml
	$(PYTHON) -m venv --clear .venv-oldest
	.venv-oldest/bin/python $(PIP) --require-hashes -r constraints.txt
	.venv-oldest/bin/python $(PIP) -r .cache/oldest.txt
	.venv-oldest/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	.venv-oldest/bin/python -m pytest -n 2 --dist worksteal $(TESTS)

clean:
	rm -rf .venv .venv-lock .venv-oldest .cache build dist demo coverage.json .coverage .coverage.* htmlcov
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache $(CATALOGUES)
	find src tests tools benchmarks examples -type d -name __pycache__ -prune -exec rm -rf {} +
