# The commands of this project; `make help` names them.
.PHONY: help run test check attack bench chromium
.DEFAULT_GOAL := help

PORT ?= 8501
UV_VERSION := 0.13.9
# uv where it is installed already, else a copy of our own beside the environment.
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
export UV_PYTHON_DOWNLOADS := never
# Else every worker, and every command that a test starts, would compile all that it imports anew.
unexport PYTHONDONTWRITEBYTECODE

help:
	@echo "make run     serve the case study at http://127.0.0.1:$(PORT) (another port: make run PORT=8502)"
	@echo "make test    every check and test, the browser ones included, but not the whole attack"
	@echo "make check   format, lint, types, contracts, SQL and the unit tests: the quick part of it"
	@echo "make attack  all that share mode emits for a borough, in other worlds: half an hour"
	@echo "make bench   how long changes, loads and imports take, over the least they could"

run: $(UV)
	@echo "Preparing the environment"
	@$(UV) sync --locked --no-dev --inexact --quiet
	@$(UV) run --no-sync context-panel demo --port $(PORT)

test: check chromium
	$(UV) run --no-sync pytest -m "stress or browser"
	$(UV) run --no-sync python -m tests.bench --small

check: $(UV)
	@echo "Preparing the environment"
	@$(UV) sync --locked --quiet
	$(UV) run --no-sync ruff format --check .
	$(UV) run --no-sync ruff check .
	$(UV) run --no-sync mypy
	$(UV) run --no-sync lint-imports
	$(UV) run --no-sync sqlfluff lint --processes 2 queries
	$(UV) run --no-sync pytest -m "not stress and not browser and not exhaustive" -n auto --dist loadfile --cov

attack: $(UV)
	@$(UV) sync --locked --quiet
	$(UV) run --no-sync pytest -m exhaustive -n auto

bench: $(UV) chromium
	@$(UV) sync --locked --quiet
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
