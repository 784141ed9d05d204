import type { Lang } from '../core/types.ts';
import { printable } from '../reporters/text/layout.ts';
import { counted, size, words } from '../reporters/words/index.ts';
import type { Io } from './io.ts';

/** Often enough to show that something moves, seldom enough to cost nothing. */
const EVERY_MS = 100;

export interface Progress {
  show(done: { files: number; bytes: number; path: string }): void;
  /** Wipes the line, before anything else is written. */
  clear(): void;
}

/** One line on standard error that is written over; nothing where that is no terminal. */
export function progressLine(io: Io, lang: Lang): Progress {
  if (!io.stderr.isTTY) return { show() {}, clear() {} };
  let last = 0;
  return {
    show({ files, bytes, path }) {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      const done = `${counted(files, words[lang].file, words[lang])}, ${size(bytes, words[lang])}  `;
      const room = Math.max(0, Math.min(80, io.columns) - done.length - 1);
      const name = printable(path);
      const shown = name.length > room ? `…${name.slice(name.length - room + 1)}` : name;
      void io.stderr.write(`\r\x1b[2K${done}${room > 10 ? shown : ''}`);
    },
    clear() {
      if (last > 0) void io.stderr.write('\r\x1b[2K');
    },
  };
}
