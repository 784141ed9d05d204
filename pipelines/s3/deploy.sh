#!/bin/sh
# Puts a folder into a bucket once it was looked through: sh deploy.sh public s3://bucket/prefix
set -eu
[ $# -eq 2 ] || { echo 'usage: deploy.sh FOLDER s3://BUCKET/PREFIX' >&2; exit 2; }
exec sh "$(dirname -- "$0")/../publish.sh" "$1" -- aws s3 sync {} "$2" --delete --no-follow-symlinks
