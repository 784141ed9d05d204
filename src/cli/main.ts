import { setMaxListeners } from 'node:events';
import { fstatSync, statSync, writeSync } from 'node:fs';
import { noCurrentFolder } from './errors/paths.ts';
import type { Io, Output } from './io.ts';

/**
 * Resolves when the text is written; a reader that went away (EPIPE) changes no verdict. Node's stream is made only where it is
 * needed, for terminals and on Windows: it takes milliseconds.
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
  const kind = kindOf(fd);
  const throughStream = (rest: string | Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      stream().write(rest, () => resolve());
    });
  return {
    isTTY: kind === 'device' && (stream().isTTY ?? false),
    async write(text) {
      if (gone) return;
      if (kind !== 'plain' || made) return throughStream(text);
      const { left, code } = writtenAtOnce(fd, Buffer.from(text));
      gone = code !== undefined && code !== 'EAGAIN';
      // Whoever shares a pipe may have made it one that does not wait.
      if (left.length > 0 && !gone) return throughStream(left);
    },
  };
}

/** Files, pipes and what goes nowhere take what is written at once; terminals have a width, and Windows tells nothing. */
function kindOf(fd: number): 'plain' | 'device' | undefined {
  if (process.platform === 'win32') return 'device';
  try {
    const stats = fstatSync(fd);
    if (!stats.isCharacterDevice()) return 'plain';
    return stats.rdev === statSync('/dev/null').rdev ? 'plain' : 'device';
  } catch {
    return undefined;
  }
}

/** What could not be written, and why. */
function writtenAtOnce(fd: number, bytes: Uint8Array): { left: Uint8Array; code?: string | undefined } {
  let left = bytes;
  try {
    while (left.length > 0) left = left.subarray(writeSync(fd, left));
    return { left };
  } catch (error) {
    return { left, code: (error as NodeJS.ErrnoException).code };
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

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw noCurrentFolder();
  }
}

const stdout = output(1, () => process.stdout);
const io: Io = {
  stdout,
  stderr: output(2, () => process.stderr),
  // Asked for, it takes milliseconds to be made.
  get stdin() {
    return process.stdin;
  },
  get cwd() {
    return currentFolder();
  },
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
