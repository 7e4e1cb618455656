#!/bin/sh
# Installs Debian's Chromium where that is allowed, else says what is wanted.
set -eu
wanted="chromium chromium-driver"
if ! command -v apt-get >/dev/null; then
    echo "The browser tests need Chromium. Install it ($wanted on Debian) so that the command chromium is found." >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    become=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    become="sudo -n"
else
    echo "The browser tests need Debian's packages: sudo apt-get install $wanted" >&2
    exit 1
fi
echo "Installing $wanted for the browser tests"
$become apt-get update -qq
# shellcheck disable=SC2086 - two words, two packages
$become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $wanted >/dev/null
