import { CommanderError } from 'commander';
import { printable } from '../reporters/text/layout.ts';
import type { Api } from './api.ts';
import { wrongUsage } from './errors/usage.ts';
import { UserError } from './errors/user-error.ts';
import type { Io } from './io.ts';
import { chooseLang } from './lang.ts';
import { FLAG_NAMES } from './options.ts';
import { buildProgram } from './program.ts';

const INTERRUPTED = 130;
/** A fault of ours: what was to be checked was not, so the gate stays shut. */
const CRASHED = 3;

/** The whole command line: arguments in, exit status out. Never throws. */
export async function runCli(argv: readonly string[], io: Io, api: Api): Promise<number> {
  const lang = chooseLang(argv, io.env);
  let status = 0;
  const program = buildProgram(argv[0], { io, api, lang }, (given) => {
    status = given;
  });
  const help = captureHelp(program);
  try {
    await program.parseAsync(argv as string[], { from: 'user' });
    return status;
  } catch (error) {
    if (io.signal.aborted) return INTERRUPTED;
    if (error instanceof CommanderError) {
      // Help that was asked for is the answer; help for want of a command is a hint.
      if (error.exitCode === 0) await io.stdout.write(help.text());
      else
        await io.stderr.write(
          error.code === 'commander.help' ? help.text() : message(wrongUsage(error, FLAG_NAMES), lang),
        );
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof UserError) {
      await io.stderr.write(message(error, lang));
      return 2;
    }
    await io.stderr.write(crash(error, io));
    return CRASHED;
  }
}

type Program = ReturnType<typeof buildProgram>;

/** Commander writes help and version by itself; they are kept until it is known where they belong. */
function captureHelp(program: Program): { text(): string } {
  let captured = '';
  const keep = (text: string) => {
    captured += text;
  };
  const visit = (command: Program): void => {
    command.configureOutput({ writeOut: keep, writeErr: (text) => /^error:/.test(text) || keep(text) });
    for (const child of command.commands) visit(child as Program);
  };
  visit(program);
  return { text: () => captured };
}

function message(error: UserError, lang: 'en' | 'es'): string {
  return `amparo: ${error.text[lang].split('\n').map(printable).join('\n')}\n`;
}

/** An unexpected error's own message may quote what was read, so only its kind and its place are told. */
function crash(error: unknown, { env }: Io): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^ +at .{1,300}:\d+:\d+\)?$/.test(line));
  const shown = env.DEBUG === 'amparo' ? `${places.join('\n')}\n` : '';
  return `amparo: stopped by a fault of its own (${kind}). Nothing is cleared for publication.\n${shown}`;
}
