#!/bin/sh
# Installs the outside judges where they are absent and this machine lets us; otherwise says which are missing.
set -u

missing=
for pair in pdffonts:poppler-utils qpdf:qpdf gs:ghostscript; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
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
exit 0
