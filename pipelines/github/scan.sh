#!/usr/bin/env bash
# What action.yml runs. Runs on Linux, Windows and macOS (whose bash is 3.2: no mapfile, no empty arrays).
set -euo pipefail

temp=$(mktemp -d "$RUNNER_TEMP/amparo-XXXXXX")
report=$temp/report.json
errors=$temp/errors.txt
text=$temp/report.txt

give() { # verdict, exit status
  printf 'verdict=%s\nstatus=%s\nreport=%s\n' "$1" "$2" "$report" >>"$GITHUB_OUTPUT"
}
die() { # a message that holds nothing that was given
  printf '::error title=Amparo::%s\n' "$1"
  give error 2
  exit 2
}
each_line() { # text, name of the function that is called with each line that is not empty
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    [ -z "$line" ] || "$2" "$line"
  done <<<"$1"
}

for choice in "$AMPARO_SUMMARY" "$AMPARO_STRICT" "$AMPARO_FAIL"; do
  case $choice in true | false) ;; *) die 'summary, strict and fail are true or false.' ;; esac
done
case $AMPARO_DIFF in -*) die 'diff is the name of a commit.' ;; esac
command -v npm >/dev/null || die 'Node.js 20.19 or later is needed: put actions/setup-node before this step.'

# The package without its install scripts, and from a folder of ours: an .npmrc of the repository must not name where from.
install() {
  local version=$AMPARO_VERSION
  if [ "$version" = project ]; then
    amparo=$PWD/node_modules/amparo/bin/amparo.js
    [ -f "$amparo" ] || die 'version: project needs amparo in node_modules; run npm ci before this step.'
    return
  fi
  [ -n "$version" ] || version=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).version' "$AMPARO_ACTION/package.json")
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || die 'version is a whole one, such as 1.2.3, or project.'
  mkdir "$temp/package"
  printf '{"private":true}' >"$temp/package/package.json"
  (cd "$temp/package" && npm install --ignore-scripts --no-audit --no-fund --loglevel=error "amparo@$version" >"$errors" 2>&1) ||
    die 'The package could not be installed.'
  amparo=$temp/package/node_modules/amparo/bin/amparo.js
}

args=(scan "--lang=$AMPARO_LANG" "--format=json=$report")
on_stdout=
add_format() {
  args+=("--format=$1")
  case $1 in *=?*) ;; *) on_stdout=$1 ;; esac
}
add_path() {
  [ "$1" != - ] || die 'paths names files and folders; there is no standard input here.'
  args+=("$1")
}
each_line "$AMPARO_FORMATS" add_format
# Annotations are few words; the log has room for all.
[ "$on_stdout" != github ] || args+=("--format=text=$text")
# The github format puts its page where this variable says.
[ "$AMPARO_SUMMARY" = true ] || unset GITHUB_STEP_SUMMARY
[ -z "$AMPARO_POLICY" ] || args+=("--policy=$AMPARO_POLICY")
[ -z "$AMPARO_CONFIG" ] || args+=("--config=$AMPARO_CONFIG")
[ -z "$AMPARO_DIFF" ] || args+=("--diff=$AMPARO_DIFF")
[ "$AMPARO_STRICT" = false ] || args+=(--strict)
args+=(--)
each_line "$AMPARO_PATHS" add_path
install

# A file's name may look like a command of the runner: only what writes such commands on purpose may give any.
token=$(node -p 'crypto.randomUUID()')
stop() { printf '::stop-commands::%s\n' "$token"; }
resume() { printf '\n::%s::\n' "$token"; }
status=0
[ "$on_stdout" = github ] || stop
node "$amparo" "${args[@]}" </dev/null 2>"$errors" || status=$?
[ "$on_stdout" != github ] || stop
[ ! -f "$text" ] || cat "$text"
cat "$errors"
resume

verdict=error
[ ! -f "$report" ] || verdict=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).verdict' "$report")
give "$verdict" "$status"
if [ "$AMPARO_FAIL" = false ] && [ "$verdict" != error ]; then
  case $status in 1 | 3) exit 0 ;; esac
fi
exit "$status"
