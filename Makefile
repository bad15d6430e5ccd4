# Needs make and Python 3.10 or later; everything else goes into .venv.
PYTHON ?= python3
EVAL ?= ../shared/eval
BENCH ?= ../shared/bench/mixed.jsonl.gz ../shared/bench/conflict.jsonl.gz
PAGES ?= ../shared/bench/html
MINUTES ?= 10
TARGET ?=

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
INSTALLED_TOOLS := $(VENV)/.installed-tools
# Tests over all processors; one that is done takes of what another still has to do.
SPREAD := -n auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help install run test fuzz lint format score bench mutants docs gazetteer coverage dist lock audit clean

help: ## What there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## Set up .venv with the conflict command
	@echo "Ready: $(BIN)/conflict --help"

run: $(INSTALLED) ## Read the sample reports in seeds/
	$(BIN)/conflict extract seeds/

test: $(INSTALLED_DEV) ## Run the tests
	$(BIN)/python -m pytest $(SPREAD)

fuzz: $(INSTALLED_TOOLS) ## Feed readers and rules with what nobody would write, for MINUTES=10, or TARGET=events alone
	@nice $(BIN)/python -m fuzz "$(TARGET)" --minutes $(MINUTES)

lint: $(INSTALLED_DEV) ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(INSTALLED_DEV) ## Put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: $(INSTALLED) ## Score against the gold sets in EVAL (default ../shared/eval), and against the last run
	@$(BIN)/python scripts/floors.py "$(EVAL)" --keep .score

bench: $(INSTALLED_DEV) ## Measure how fast the news in BENCH is read, end to end and stage by stage
	@$(BIN)/python bench/speed.py $(BENCH)
	@if [ -d "$(PAGES)" ]; then $(BIN)/python bench/pages.py "$(PAGES)"; \
		$(BIN)/python bench/archive.py "$(PAGES)" $(firstword $(BENCH)); fi
	@$(BIN)/python bench/files.py $(firstword $(BENCH))
	@$(BIN)/python bench/codebook.py $(BENCH)
	@$(BIN)/python bench/merge.py
	@$(BIN)/python bench/report.py 5000 100000

mutants: $(INSTALLED_TOOLS) ## Put faults into the code of MODULE (default: figures, merging, attachment), and see what the tests miss
	@$(BIN)/python bench/mutants.py $(MODULE)

docs: $(INSTALLED_DEV) ## Build the site (build/site/index.html) and the pages of the manual (docs/man)
	$(BIN)/sphinx-build -q -W --keep-going -E -b html -d build/doctrees docs build/site
	$(BIN)/sphinx-build -q -W --keep-going -E -b man -t man -d build/doctrees-man docs docs/man
	@echo "Read them: build/site/index.html, and man -l docs/man/conflict.1"

gazetteer: $(INSTALLED_TOOLS) ## Build the list of places anew, from pinned sources
	$(BIN)/python -m conflictcli.gazetteer.base_map
	$(BIN)/python -m conflictcli.gazetteer.build

coverage: $(INSTALLED_DEV) ## Run the tests, and tell which lines of conflictcli/ none of them runs
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(SPREAD)
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --skip-covered

dist: $(INSTALLED_DEV) ## Build wheel and sdist in dist/, look into them, and install and run them in an empty environment
	@$(BIN)/python scripts/dist.py

lock: $(INSTALLED_TOOLS) ## Pin what is needed anew (requirements/); with UPGRADE=--upgrade the newest of all of it
	PATH="$(BIN):$$PATH" $(BIN)/python scripts/lock.py $(UPGRADE)

audit: $(INSTALLED_TOOLS) ## Ask whether a hole is known in what is pinned (needs the network)
	@for lock in run dev tools; do \
		$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements/$$lock.lock || exit; done

clean: ## Remove .venv and what tools leave behind
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz .coverage .coverage.*
	find conflictcli fuzz tests scripts -name __pycache__ -type d -exec rm -rf {} +

# ---- set-up, done once and again when pyproject.toml changes --------------------------------------------------

$(BIN)/python:
	@echo "Setting up $(VENV), once …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
		{ echo "Python 3.10 or later is needed; name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); $(PYTHON) -m virtualenv --quiet $(VENV) 2>/dev/null; } || \
		{ rm -rf $(VENV); echo "Python cannot make a virtual environment here. On Debian or Ubuntu:" \
		"apt install python3-venv. Elsewhere: $(PYTHON) -m pip install --user virtualenv. Then make again." >&2; exit 1; }

$(INSTALLED): pyproject.toml requirements/run.lock | $(BIN)/python
	@# Where a library of an extra cannot be installed, the rest works without it.
	$(BIN)/python scripts/install.py run '.[fast,store]' .
	@$(BIN)/python -m compileall -q conflictcli
	@touch $@

$(INSTALLED_DEV): pyproject.toml requirements/dev.lock | $(BIN)/python
	$(BIN)/python scripts/install.py dev '.[dev]'
	@$(BIN)/python -m compileall -q conflictcli tests
	@touch $@ $(INSTALLED)

$(INSTALLED_TOOLS): requirements/tools.lock | $(INSTALLED_DEV)
	$(BIN)/python scripts/install.py tools '.[dev,supply,gazetteer,fuzz,mutants]' '.[dev,supply]'
	@touch $@
