import { setMaxListeners } from 'node:events';
import { fstatSync } from 'node:fs';
import type { Io, Output } from './io.ts';

/**
 * Resolves when the stream has taken the text; a reader that went away (EPIPE) changes no verdict. The stream is made when
 * it is written to: that takes milliseconds.
 */
function output(fd: 1 | 2, streamOf: () => NodeJS.WriteStream): Output {
  let gone = false;
  let made: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    made ??= streamOf().on('error', () => {
      gone = true;
    });
    return made;
  };
  return {
    isTTY: isDevice(fd) && (stream().isTTY ?? false),
    write: (text) =>
      new Promise((resolve) => {
        if (gone) resolve();
        else stream().write(text, () => resolve());
      }),
  };
}

/** Terminals are; on Windows whoever asks is told that it may be one. */
function isDevice(fd: number): boolean {
  try {
    return process.platform === 'win32' || fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

const interrupt = new AbortController();
setMaxListeners(0, interrupt.signal);
process.once('SIGINT', () => {
  interrupt.abort();
  // A second one, or a scan that does not end at once, ends without more ado.
  process.once('SIGINT', () => process.exit(130));
  setTimeout(() => process.exit(130), 1000).unref();
});

const stdout = output(1, () => process.stdout);
const io: Io = {
  stdout,
  stderr: output(2, () => process.stderr),
  // Asked for, it takes milliseconds to be made.
  get stdin() {
    return process.stdin;
  },
  cwd: process.cwd(),
  env: process.env,
  columns: (stdout.isTTY && process.stdout.columns) || 80,
  signal: interrupt.signal,
};
void main();

async function main(): Promise<void> {
  const { runCli, scanning } = await import('./start.ts');
  const detectors = async () => (await import('../index.ts')).detectors;
  const formats = async () => (await import('../index.ts')).formats;
  const findInText = async (text: string) => (await import('../index.ts')).findInText(text);
  process.exit(await runCli(process.argv.slice(2), io, { ...scanning, detectors, formats, findInText }));
}
