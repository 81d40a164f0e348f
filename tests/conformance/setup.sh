#!/bin/sh
# Installs the outside judges where they are absent and this machine lets us; otherwise says which are missing.
set -u

missing=
for pair in pdffonts:poppler-utils qpdf:qpdf gs:ghostscript node:nodejs npm:npm; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done

if [ -z "$missing" ]; then
    :
elif command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "conformance: installing$missing" >&2
    export DEBIAN_FRONTEND=noninteractive
    # The lists may be old or absent; a first try with what is there saves the update.
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 ||
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null; } ||
        echo "conformance: could not install$missing" >&2
else
    echo "conformance: absent judges; please install$missing" >&2
fi

# The judge from npm, in a folder of its own that git passes over; no script of its packages is run.
here=$(cd "$(dirname "$0")" && pwd)
if command -v npm >/dev/null 2>&1 && [ ! -x "$here/node_modules/.bin/yaml-language-server" ]; then
    echo "conformance: installing yaml-language-server" >&2
    npm install --prefix "$here" --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null ||
        echo "conformance: could not install yaml-language-server" >&2
fi

# A preflight of PDF/X-4 from PyPI. It asks for a newer Python than ours for the sake of one bit of syntax, which is
# written out for it here; nothing else of it is touched.
run="$here/../../.venv/bin/python"
judges="$here/judges"
if [ ! -d "$judges/proof_pdf" ] && [ -x "$run" ]; then
    echo "conformance: installing proof-pdf" >&2
    mkdir -p "$judges"
    { "$run" -m pip download --quiet --disable-pip-version-check --no-deps --ignore-requires-python \
        --python-version 3.15 --only-binary=:all: --dest "$judges" proof-pdf==0.3.4 &&
        "$run" -m pip install --quiet --disable-pip-version-check --target "$judges" typer &&
        "$run" -m zipfile -e "$judges"/proof_pdf-0.3.4-*.whl "$judges" &&
        find "$judges/proof_pdf" -name '*.py' -exec \
            sed -i -E 's/except ([A-Za-z_.]+(, [A-Za-z_.]+)+):/except (\1):/' {} + ; } ||
        { rm -rf "$judges"; echo "conformance: could not install proof-pdf" >&2; }
fi
exit 0
