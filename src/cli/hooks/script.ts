/** The hooks that Amparo can be. Each is the name of git's file, and of the command that the file calls. */
export const HOOKS = ['pre-commit', 'pre-push', 'pre-receive'] as const;
export type Hook = (typeof HOOKS)[number];

/** What stood in the place of ours is kept beside it under this ending, and runs first. */
export const BEFORE = '.before-amparo';

const BEGIN = '# amparo:begin';
const END = '# amparo:end';

/** The program that a hook calls: absolute paths of Node and of `bin/amparo.js`. */
export interface Program {
  readonly node: string;
  readonly cli: string;
}

/**
 * The text of a hook, for `sh`. Where the program has gone, `amparo` in PATH is called; where there is none, the hook fails:
 * what nobody looked through is not clean. `pre-push` and `pre-receive` are told refs on standard input, which both hooks read.
 */
export function hookScript(hook: Hook, { node, cli }: Program): string {
  const given = hook === 'pre-commit' ? '' : 'amparo_refs | ';
  return [
    '#!/bin/sh',
    `${BEGIN} (written by "amparo hook install", taken away by "amparo hook uninstall"; add lines outside)`,
    `amparo_node=${quoted(node)}`,
    `amparo_cli=${quoted(cli)}`,
    '[ -x "$amparo_node" ] || amparo_node=node',
    ...(given === ''
      ? []
      : ['amparo_read=$(cat)', `amparo_refs() { [ -z "$amparo_read" ] || printf '%s\\n' "$amparo_read"; }`]),
    `if [ -x "$0${BEFORE}" ]; then`,
    `  ${given}"$0${BEFORE}" "$@" || exit $?`,
    'fi',
    'if [ -f "$amparo_cli" ]; then',
    `  ${given}"$amparo_node" "$amparo_cli" hook ${hook} "$@" || exit $?`,
    'elif command -v amparo >/dev/null 2>&1; then',
    `  ${given}amparo hook ${hook} "$@" || exit $?`,
    'else',
    `  echo 'amparo: not found, so nothing was looked through. Install it anew and run: amparo hook install' >&2`,
    '  exit 1',
    'fi',
    END,
    '',
  ].join('\n');
}

export function isOurs(text: string): boolean {
  return text.includes(`\n${BEGIN}`);
}

/** A hook without our lines; undefined if nothing is left of it. */
export function withoutOurs(text: string): string | undefined {
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.startsWith(BEGIN));
  const end = lines.findIndex((line, index) => index > begin && line.startsWith(END));
  if (begin < 0 || end < 0) return text;
  const rest = [...lines.slice(0, begin), ...lines.slice(end + 1)];
  return rest.every((line) => line.trim() === '' || line.startsWith('#!')) ? undefined : rest.join('\n');
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", `'\\''`)}'`;
}
