# What people type. Needs GNU make 3.81 or later, git and Python 3.11 or later; everything else is fetched.
# `make` alone says what there is.

.DEFAULT_GOAL := help
.PHONY: help setup handbook all check test serve doctor bench golden schema catalogue pins hooks clean distclean

# The first Python that is new enough. Another one: make PYTHON=/path/to/python3 handbook
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach name,$(PYTHONS),$(shell $(name) -c "$(NEW_ENOUGH)" >/dev/null 2>&1 && echo $(name))))

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install

# Homebrew's libraries are not where every Python looks. Written before each command rather than exported: macOS takes
# such variables away from its own shell.
ifeq ($(shell uname -s),Darwin)
WITH_LIBRARIES := DYLD_FALLBACK_LIBRARY_PATH="$$(brew --prefix 2>/dev/null)/lib:/usr/local/lib:/usr/lib"
endif
HANDBOOK := $(WITH_LIBRARIES) $(BIN)/crisis-handbook
DOCTOR := $(WITH_LIBRARIES) $(BIN)/python -m generator.doctor

# For every system and for the oldest Python at once: what is pinned here is what every machine gets.
PIN := .cache/pins/bin/uv pip compile --quiet --universal --python-version 3.11.0 --fork-strategy fewest \
  --generate-hashes --no-annotate --custom-compile-command 'make pins' $(NEWER)

# Of what editors write, folders are listed beside their files, so that a file taken away is noticed too.
WRITTEN := $(shell find $(wildcard data private handbook/pages overrides mkdocs.yml) 2>/dev/null | sed 's/ /\\ /g')
CODE := $(shell find generator -type f ! -name '*.pyc')

# A copy of what the last build says it made, as old as its start: a file saved meanwhile is newer. Not true any more if
# dist/ is gone or something else has written there since.
MADE := .cache/handbook-made
$(shell cmp -s dist/manifest.json $(MADE) || rm -f $(MADE))

# An environment holds the path it was made for: one that was moved, copied or whose Python is gone is made anew.
$(shell [ "$$(cat $(VENV)/.place 2>/dev/null)" = "$(CURDIR)" ] && $(BIN)/python -c '' 2>/dev/null || rm -f $(VENV)/.place)

help: ## Say what can be made
	@echo "make <target>, where <target> is one of:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(VENV)/.machine ## Only install what is needed; the other targets do it by themselves

handbook: $(MADE) ## Make the sites, the binder, the packs and the leaflet in dist/: on a new machine this command is enough
	@echo "The handbook is in dist/: the sites in dist/site, what to print in dist/print."

all: $(VENV)/.machine ## Make everything else too: every audience, role packs, message pack, reference volume
	$(HANDBOOK) build --all

check: $(VENV)/.tools $(VENV)/.machine ## Check code and data, in seconds, without running the tests
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy generator
	$(BIN)/lint-imports
	$(HANDBOOK) check

test: $(VENV)/.tested ## Run every test (some of them: make test ARGS="-k ransomware")
	$(WITH_LIBRARIES) $(BIN)/python -m pytest -n auto $(ARGS)

serve: $(VENV)/.machine ## Show the sites on this machine and keep them fresh while you edit
	$(HANDBOOK) serve

doctor: $(VENV)/.packages ## Look at this machine and say what is missing, installing nothing
	@$(DOCTOR) --for tests

bench: $(VENV)/.tested ## Measure the speed
	$(WITH_LIBRARIES) $(BIN)/python -m tests.bench $(ARGS)

golden: $(VENV)/.tested ## Accept what the generator writes now as what the tests expect; look at the difference
	$(WITH_LIBRARIES) $(BIN)/python -m pytest -n auto --update-golden $(ARGS)

schema: $(VENV)/.machine ## Write the JSON Schemas that give editors completion
	$(HANDBOOK) schema

catalogue: $(VENV)/.machine ## Bring the catalogues of translations up to date, of the data and of the words of the pages
	$(HANDBOOK) catalogue

hooks: ## Let git run `make check` before each commit
	git config core.hooksPath .githooks

clean: ## Take away what was made; the packages stay
	rm -rf dist .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
	find handbook -mindepth 1 -maxdepth 1 -type d ! -name pages -exec rm -rf {} +

distclean: clean ## Take away the packages as well
	rm -rf $(VENV) crisis_handbook.egg-info

pins: $(VENV)/.place ## Pin the packages anew after a change of what is asked for (newer ones too: make pins NEWER=--upgrade)
	test -d .cache/pins || $(BIN)/python -m venv .cache/pins
	.cache/pins/bin/python -m pip --disable-pip-version-check -qq install uv==0.13.9
	$(PIN) --output-file requirements/run.txt pyproject.toml requirements/run.in
	$(PIN) --output-file requirements/test.txt requirements/test.in

# From nothing to a machine that is ready. Each step leaves a stamp in the environment, and goes when that goes.

$(VENV)/.place:
	@test -n "$(PYTHON)" || { printf '%s\n' "Python 3.11 or later is needed, and none was found." \
	  "Debian, Ubuntu:  sudo apt-get install python3 python3-venv" "macOS:           brew install python" \
	  "Then the same command again. If it is elsewhere: make PYTHON=/path/to/python3 handbook"; exit 1; }
	@$(PYTHON) -B -m generator.doctor --install --for venv
	$(PYTHON) -m venv --clear $(VENV)
	@pwd > $@

$(VENV)/.packages: requirements/run.txt pyproject.toml $(VENV)/.place
	@echo "Installing the packages of the generator: only after a change of them, about a minute ..."
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.machine: $(VENV)/.packages $(wildcard generator/doctor/*.py)
	@$(DOCTOR) --install --for build
	@touch $@

$(VENV)/.tools: requirements/test.txt $(VENV)/.packages
	@echo "Installing the packages of the tests: only after a change of them ..."
	@$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.tested: $(VENV)/.tools $(VENV)/.machine
	@$(DOCTOR) --install --for tests
	@touch $@

$(MADE): $(VENV)/.machine $(WRITTEN) $(CODE)
	@mkdir -p $(dir $@) && touch $@.start
	$(HANDBOOK) build
	@cp dist/manifest.json $@ && touch -r $@.start $@ && rm $@.start
