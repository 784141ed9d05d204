import type { Lang } from '../core/types.ts';
import type { Environment } from './io.ts';

/** The language asked for on the command line, or else that of the environment, or else English. */
export function chooseLang(argv: readonly string[], env: Environment): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  const asked = argv.flatMap((arg, index) =>
    arg === '--lang' ? [argv[index + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  );
  // An empty variable counts as unset (POSIX).
  const locale = asked.at(-1) ?? (LC_ALL || LC_MESSAGES || LANG || 'en');
  return /^es([^a-z]|$)/i.test(locale) ? 'es' : 'en';
}
