# From a fresh checkout: `make run` opens the desk, `make test` runs every check, `make help` tells the rest.
# Nothing is needed but Python with venv and pip, and make (GNU make from 3.81 on, which is macOS's own).

PYTHON ?= python3
UV ?= uv

# A stamp's name holds what it vouches for: another lock, or a folder that has moved, asks for another stamp.
run_ready := .venv/ready-$(shell { pwd; cat Makefile requirements.txt; } | cksum | tr ' ' -)
test_ready := .venv/tests-$(shell cksum < requirements-test.txt | tr ' ' -)

in_venv := .venv/bin/python -m
install = "$(PYTHON)" -m pip --python .venv/bin/python install \
	--quiet --disable-pip-version-check --no-input --require-hashes --requirement

# What is wrong with the Python at hand, and the remedy; nothing where it will do.
newer := install Python 3.11 or later, or name one, as in: make PYTHON=python3.12
lack = $(shell "$(PYTHON)" -c 'import sys; \
	old = sys.version_info < (3, 11); \
	find = old or __import__("importlib.util").util.find_spec; \
	lost = [] if old else [name for name in ("venv", "pip") if not find(name)]; \
	print("is Python %d.%d: $(newer)" % sys.version_info[:2] if old else "" if not lost else \
	"has no " + " and no ".join(lost) + ": install what it lacks (Debian and Ubuntu: apt install " \
	+ " ".join("python3-" + name for name in lost) + ")")' \
	2>/dev/null || echo 'cannot be run: $(newer)')

# What an installer would write. It needs no build, so that nothing is fetched which the lock does not know.
define launcher
#!/bin/sh
'''exec' "$(CURDIR)/.venv/bin/python" "$$0" "$$@"
' '''
import sys
from briefing.cli import entry
sys.exit(entry())
endef
export launcher

.PHONY: run test bench soak thorough lint format lock clean help
.NOTPARALLEL:

run: $(run_ready) ## open the desk, or do what ARGS says: make run ARGS="export"
	@.venv/bin/briefing $(ARGS)

test: $(test_ready) ## run every check and every test
	@before=$$(git status --porcelain 2>/dev/null); \
	$(MAKE) --no-print-directory lint && \
	.venv/bin/briefing build --check && \
	$(in_venv) pytest --quiet --numprocesses 2 --dist worksteal || exit; \
	after=$$(git status --porcelain 2>/dev/null); \
	if [ -z "$$before" ] && [ -n "$$after" ]; then \
		printf 'The checks left this in the checkout:\n%s\n' "$$after" >&2; exit 1; \
	fi

bench: $(test_ready) ## measure start, keys, memory and scale against their budgets
	@$(in_venv) tests.bench $(ARGS)

soak: $(test_ready) ## mutants, saves, sizes of the terminal, keys: very many; fewer with ARGS="--share 0.01"
	@$(in_venv) tests.soak $(ARGS)

thorough: $(test_ready) ## try what must hold for any input with very many, others each time
	@$(in_venv) pytest --quiet --numprocesses 2 -m hypothesis --hypothesis-profile thorough $(ARGS)

lint: $(test_ready) ## check style, types, and which part imports which
	@$(in_venv) ruff check
	@$(in_venv) ruff format --check
	@$(in_venv) mypy
	@.venv/bin/lint-imports --no-logo --cache-dir .venv/imports

format: $(test_ready) ## lay out the code, and mend what mends itself
	@$(in_venv) ruff check --fix
	@$(in_venv) ruff format

lock: ## resolve the locks from pyproject.toml, with uv; newer versions with ARGS=--upgrade
	$(resolve) --output-file requirements.txt
	$(resolve) --output-file requirements-test.txt --extra test --constraints requirements.txt
resolve = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

clean: ## remove what was made here
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	find briefing tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## tell this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

# A set-up that was cut short left no stamp and begins anew: half a package cannot be told from a whole one.
# Of the interpreter the real path is kept, since a link may come to lead to another version.
$(run_ready): .venv/bin/python
	$(eval lacks := $(lack))$(if $(lacks),$(error $(PYTHON) $(lacks)))
	@echo 'Making .venv, this once ...' >&2
	@rm -rf .venv
	@"$$("$(PYTHON)" -c 'import os, sys; print(os.path.realpath(sys.executable))')" -m venv --without-pip .venv
	@$(install) requirements.txt
	@echo ../../../.. > "$$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/briefing.pth"
	@printf '%s\n' "$$launcher" > .venv/bin/briefing
	@chmod +x .venv/bin/briefing
	@touch $@

.venv/bin/python: ;

$(test_ready): $(run_ready)
	@echo 'Adding what the tests need, this once ...' >&2
	@rm -f .venv/ready-* .venv/tests-*
	@$(install) requirements-test.txt
	@touch $(run_ready) $@
