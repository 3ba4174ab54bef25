# 政图 · the two commands of the README are `make demo` and `make test`; the rest serves developers.
SHELL := /bin/sh
PY := .venv/bin/python
RUN := $(PY) -m zhengtu
export PYTHONUTF8 := 1

.PHONY: demo test gold bench docs lock clean
.DEFAULT_GOAL := demo

demo: .venv/core.stamp  ## five sample pages → graph → answer → picture
	@$(RUN) build corpus/notices --store out/zhengtu.lbug
	@$(RUN) ask 省卫生计生委牵头哪些任务 --store out/zhengtu.lbug
	@$(RUN) viz --store out/zhengtu.lbug --out out/zhengtu.html

test: .venv/dev.stamp  ## all checks: style, types, imports, gold gate, tests (real browsers and Neo4j)
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) -c "from importlinter.cli import lint_imports_command as run; run()"
	@$(PY) -m tests.gold
	@$(PY) -m tests.programs
	@$(PY) -m pytest -n 2 --dist loadfile

gold: .venv/dev.stamp  ## precision, recall and F1 against the hand-written records
	@$(PY) -m tests.gold

bench: .venv/dev.stamp  ## speed beside the named peers, as ratios
	@for file in benchmarks/[a-z]*.py; do $(PY) "$$file" || exit 1; done

.venv/core.stamp: requirements.lock pyproject.toml
	@test -x $(PY) || python3 -m venv .venv
	@$(PY) -m pip install -q --require-hashes -r requirements.lock
	@$(PY) -m pip install -q --no-deps -e .
	@touch $@

.venv/dev.stamp: .venv/core.stamp requirements-dev.lock
	@$(PY) -m pip install -q --require-hashes -r requirements-dev.lock
	@touch $@

docs: .venv/dev.stamp  ## renew the command reference
	@$(PY) -m typer zhengtu.app utils docs --name zhengtu --output docs/commands.md

lock: .venv/dev.stamp  ## renew the lock files from pyproject.toml
	$(PY) -m uv pip compile -q --universal --generate-hashes --no-header -o requirements.lock pyproject.toml
	$(PY) -m uv pip compile -q --universal --generate-hashes --no-header --extra dev -o requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv out build
