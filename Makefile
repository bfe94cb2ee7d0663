# The environment is .venv; its stamps make a second call cheap.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ZEREN_PORT ?= 8000
CORPUS ?= ../shared/corpus/gold

.DEFAULT_GOAL := run
.PHONY: run install dev test lint format bench evaluate lock clean

run: install
	@$(BIN)/zeren run --samples --port $(ZEREN_PORT)

install: $(VENV)/installed

$(VENV)/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新的版本 / Python 3.11 or newer is needed")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "安装依赖（首次约一分钟）…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

dev: $(VENV)/installed-dev

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

test: dev
	@$(BIN)/python -m pytest

lint: dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: dev
	@$(BIN)/python -m tests.bench

evaluate: dev
	@$(BIN)/zeren evaluate tests/data/gold --floor tests/data/floors/gold.toml
	@if test -d $(CORPUS); then $(BIN)/zeren evaluate $(CORPUS) --floor tests/data/floors/corpus.toml; \
	else echo "没有 $(CORPUS)，只评测了项目自己的标注 / no corpus there: the project's own gold alone"; fi

lock: dev
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements-dev.lock

clean:
	@rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache
