# The commands of this project; `make help` names them.
.PHONY: help run test check ready lint types sql quick unit stress browser pictures bench-small attack bench audit chromium
.DEFAULT_GOAL := help

PORT ?= 8501
UV_VERSION := 0.13.9
SHARED_OUT := -n auto --dist worksteal
# uv where it is installed already, else a copy of our own beside the environment.
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
export UV_PYTHON_DOWNLOADS := never
# .python-version names the Python to develop with; any from 3.11 on does.
export UV_PYTHON ?= >=3.11
# Else every worker, and every command that a test starts, would compile all that it imports anew.
unexport PYTHONDONTWRITEBYTECODE

help:
	@echo "make run          serve the case study at http://127.0.0.1:$(PORT) (another port: make run PORT=8502)"
	@echo "make test         every check and test, the browser ones included, but not the whole attack"
	@echo "make check        the quick part of it: lint, types, sql and quick"
	@echo "make lint         format, habits of Python and import contracts, in under 10 s"
	@echo "make types        types, of the tests too"
	@echo "make sql          habits of the queries"
	@echo "make quick        nine tests in ten: what opens no whole page and publishes no whole import"
	@echo "make unit         what neither kills processes nor opens a browser, with its coverage"
	@echo "make stress       kills, races, simulations and builds"
	@echo "make browser      every page in Chromium, two at a time"
	@echo "make pictures     take those of README.md and the guides anew"
	@echo "make bench-small  one thing of each kind of make bench: prints its table and judges nothing"
	@echo "make audit        known faults of the packages in uv.lock; fails where one was not looked up"
	@echo "make attack       all that share mode emits for a borough, in other worlds, and generated"
	@echo "                  examples by the hundred, and kills beside a bucket: half an hour"
	@echo "make bench        how long changes, loads and imports take, over the least they could"

run: $(UV)
	@echo "Preparing the environment"
	@$(UV) sync --locked --no-dev --inexact --quiet
	@$(UV) run --no-sync context-panel demo --port $(PORT)

test: lint types sql unit stress browser bench-small

check: lint types sql quick

ready: $(UV)
	@$(UV) sync --locked --quiet

lint: ready
	$(UV) run --no-sync ruff format --check .
	$(UV) run --no-sync ruff check .
	$(UV) run --no-sync lint-imports
	$(UV) run --no-sync bandit --quiet --configfile pyproject.toml --recursive dashboard

types: ready
	$(UV) run --no-sync mypy

sql: ready
	$(UV) run --no-sync sqlfluff lint --processes 2 queries

# A worker whose tests are done takes over those that wait at another.
quick: ready
	$(UV) run --no-sync pytest -m "not whole and not stress and not browser and not exhaustive" $(SHARED_OUT)

unit: ready
	$(UV) run --no-sync pytest -m "not stress and not browser and not exhaustive" $(SHARED_OUT) --cov

stress: ready
	$(UV) run --no-sync pytest -m "stress and not exhaustive" $(SHARED_OUT)

# Each worker has a browser and servers of its own; the tests of one file stay at one of them.
browser: ready chromium
	$(UV) run --no-sync pytest -m "browser and not exhaustive" -n 2 --dist loadfile

pictures: ready chromium
	$(UV) run --no-sync python -m tests.browser.pictures

bench-small: ready chromium
	$(UV) run --no-sync python -m tests.bench --small

# Not among the checks: it asks a source of known faults, which a room without a network has not.
audit: ready
	$(UV) run --no-sync python -m tests.known_faults

attack: ready chromium
	$(UV) run --no-sync pytest -m "exhaustive or hypothesis" --hypothesis-profile thorough $(SHARED_OUT)

bench: ready chromium
	$(UV) run --no-sync python -m tests.bench

# Browser tests are never left out silently: without Chromium this stops, saying what is wanted.
chromium:
	@command -v chromium >/dev/null || sh tests/browser/install_chromium.sh

.uv/bin/uv:
	@echo "Fetching uv, which builds the environment from the lock file"
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; python3 is $$(python3 --version)."; exit 1; }
	@python3 -m venv .uv \
		|| { echo "Python's venv is missing. On Debian: apt-get install python3-venv"; exit 1; }
	@.uv/bin/pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"
