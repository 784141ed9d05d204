#!/bin/sh
# Hugo runs nothing after a build, so the scan is a step of its own; `public` also keeps what earlier builds left there.
set -eu
hugo --minify
npx --no -- amparo scan public
