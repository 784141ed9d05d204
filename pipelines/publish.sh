#!/bin/sh
# Looks through a folder and hands just what was looked through to the command that publishes it:
#
#     sh publish.sh public -- aws s3 sync {} s3://bucket --delete
#
# {} stands for a copy of the folder, which is made first, read-only: nothing changes between the scan and the publishing.
# Links are copied as what they lead to, as `aws s3 sync` would follow them. Exit status: that of `amparo scan` if it is not
# 0, otherwise that of the command. AMPARO_POLICY, AMPARO_CONFIG and AMPARO_STRICT=true are handed on.
set -eu

usage() {
  echo 'usage: publish.sh FOLDER -- COMMAND… with {} where the folder belongs' >&2
  exit 2
}
if [ $# -lt 3 ] || [ ! -d "$1" ] || [ "$2" != -- ]; then usage; fi
folder=$1
shift 2
case $(basename -- "$folder") in
  . | .. | /) folder=$(CDPATH='' cd -- "$folder" && pwd -P) ;;
esac

# Beside the folder, so that the same configuration is found.
parent=$(dirname -- "$folder")
case $parent in -*) parent=./$parent ;; esac
work=$(mktemp -d "$parent/.amparo-publish.XXXXXX")
clean() {
  chmod -R u+w "$work" || true
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

copy=$work/$(basename -- "$folder")
cp -RLp -- "$folder" "$copy"
chmod -R a-w "$copy"

amparo() {
  npx --no -- amparo "$@"
}
scan() {
  set -- --format text "--format=json=$work/report.json"
  [ -z "${AMPARO_POLICY:-}" ] || set -- "$@" "--policy=$AMPARO_POLICY"
  [ -z "${AMPARO_CONFIG:-}" ] || set -- "$@" "--config=$AMPARO_CONFIG"
  [ "${AMPARO_STRICT:-false}" = false ] || set -- "$@" --strict
  amparo scan "$@" -- "$copy"
}
scan || exit $?

# What ignore files and settings left out was read by nobody, and would go out with the rest.
left_out=$(node -p 'Object.values(JSON.parse(fs.readFileSync(process.argv[1], "utf8")).run.skipped).reduce((a, b) => a + b, 0)' "$work/report.json")
if [ "$left_out" != 0 ]; then
  echo "publish.sh: $left_out files of $folder were left out of the scan (.amparoignore, ignore:, .git, node_modules)." >&2
  echo 'publish.sh: nothing was published. Remove them from the folder.' >&2
  exit 3
fi

# The copy for {}, in each argument that is just that.
count=$#
while [ "$count" -gt 0 ]; do
  argument=$1
  shift
  [ "$argument" != '{}' ] || argument=$copy
  set -- "$@" "$argument"
  count=$((count - 1))
done
"$@"
