# brochure: one command each. `make help` lists them; everything is set up on the way, in .venv.
.DEFAULT_GOAL := build
.PHONY: build test lint conformance bench schema messages unicode pictures clean help

VENV := .venv
RUN := $(VENV)/bin/python
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(RUN) -m pip install --quiet
# Only what pyproject.toml names is installed; brochure itself runs from this folder, with its fonts.
NEEDS = $(RUN) -c 'import tomllib; \
    project = tomllib.load(open("pyproject.toml", "rb"))["project"]; \
    print(*$(1), sep="\n")'
# Which Python makes .venv; unset, the first of these that is 3.11 or newer.
PYTHON ?=
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python

build: $(VENV)/.ready ## the newest edition in data/ into out/ (the default)
	@$(RUN) -m brochure

test: $(VENV)/.ready-dev ## the whole suite
	@$(RUN) -m pytest -n auto --dist loadfile

lint: $(VENV)/.ready-dev ## ruff and mypy
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

conformance: $(VENV)/.ready-dev ## the outside judges: poppler, pdf.js, Ghostscript, proof-pdf, veraPDF and others
	@sh tests/conformance/setup.sh
	@$(RUN) -m pytest tests/conformance -rs

bench: $(VENV)/.ready-dev ## how long a flyer takes
	@$(RUN) -m tests.bench

schema: $(VENV)/.ready ## data/*.schema.json, by which editors' programs know editions and themes
	@for each in edition theme; do \
	    $(RUN) -m brochure schema $$each >data/$$each.new && mv data/$$each.new data/$$each.schema.json || exit 1; \
	done

messages: $(VENV)/.ready ## MESSAGES.md, what each message means
	@$(RUN) -m brochure rules --page >MESSAGES.new && mv MESSAGES.new MESSAGES.md

unicode: $(VENV)/.ready-dev ## brochure/unicode/table.py, from the data npm has of Unicode 17
	@$(RUN) -m tests.unicode.make

pictures: $(VENV)/.ready-dev ## the pictures in the README
	@$(RUN) -m tests.showcase

clean: ## away with .venv, out/ and all caches
	@rm -rf $(VENV) out dist build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find brochure tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /\1: /p' Makefile | while IFS=: read -r name words; do \
	    printf 'make %-12s%s\n' "$$name" "$$words"; done

# The stamps are written last, so what was interrupted is done again.
$(VENV)/.ready: pyproject.toml
	@found=; for each in $(PYTHONS); do \
	    if "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$each; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo 'brochure: Python 3.11 이상이 필요합니다. https://www.python.org 에서 설치한 뒤 다시 해 주십시오.' >&2; \
	    echo 'brochure: Python 3.11 or newer is needed; install it from https://www.python.org and try again.' >&2; exit 3; \
	fi; \
	if ! "$$found" -c 'import venv, ensurepip' 2>/dev/null; then \
	    echo "brochure: $$found 에 venv가 없습니다. 데비안·우분투에서는 이렇게 설치합니다: sudo apt install python3-venv" >&2; \
	    echo "brochure: $$found lacks venv; on Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 3; \
	fi; \
	echo '준비하고 있습니다. 처음 한 번만, 1분쯤 걸립니다. / Setting up, once; this takes about a minute.' >&2; \
	"$$found" -m venv $(VENV)
	@$(call NEEDS,project["dependencies"]) >$(VENV)/core.txt
	@$(PIP) --requirement $(VENV)/core.txt
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(call NEEDS,project["optional-dependencies"]["dev"]) >$(VENV)/dev.txt
	@$(PIP) --requirement $(VENV)/dev.txt
	@touch $@
