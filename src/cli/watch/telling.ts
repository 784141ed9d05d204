import type { FileEntry, Lang, Report } from '../../core/types.ts';
import type { Group } from '../../reporters/shared/groups.ts';
import { styles } from '../../reporters/text/ansi.ts';
import { fileBlock } from '../../reporters/text/file-block.ts';
import { printable } from '../../reporters/text/layout.ts';
import { type Page, sign } from '../../reporters/text/page.ts';
import type { Reporter } from '../../reporters/types.ts';
import { words } from '../../reporters/words/index.ts';
import type { Changes } from '../../sources/watch/watch-folder.ts';
import type { Io } from '../io.ts';
import { wantsColour } from '../outputs.ts';
import type { Batch } from './batch.ts';
import { countedFiles, plainNumber, watchWords, whatIsWrong } from './words.ts';

/** Tells of what goes on, for people or for programs. */
export interface Telling {
  /** A file, as soon as it is scanned. */
  entry(entry: FileEntry): Promise<void>;
  /** All of what came at once. `isFirst`: the files that were there from the start. */
  batch(batch: Batch, changes: Changes, isFirst: boolean): Promise<void>;
  /** `report`: without files. `again`: how many were looked through after the first time. */
  end(report: Report, again: number, isBehind: boolean): Promise<void>;
}

/** Lines of JSON: `file` as in a report, `gone`, `left-alone`, and `run` at the end. */
export function forPrograms(reporter: Reporter, io: Io): Telling {
  const line = (value: object) => io.stdout.write(`${JSON.stringify(value)}\n`);
  return {
    async entry(entry) {
      await io.stdout.write(reporter.entry?.(entry) ?? '');
    },
    async batch(_, { gone, leftAlone }) {
      for (const path of gone) await line({ type: 'gone', path });
      for (const path of leftAlone) await line({ type: 'left-alone', path });
    },
    async end(report) {
      await io.stdout.write(reporter.end?.(report) ?? '');
    },
  };
}

/** Files that are told in full, and in a line each, of those that come at once. */
const IN_FULL = 3;
const IN_A_LINE = 10;

export function forPeople(io: Io, lang: Lang): Telling {
  const text = watchWords[lang];
  const style = styles(wantsColour(io.stdout.isTTY, io.env));
  const page: Page = { words: words[lang], style, width: Math.min(80, Math.max(40, io.columns)) };
  const files = (count: number) => countedFiles(count, lang);
  const tell = (lines: readonly string[]) =>
    io.stdout.write(lines.map((line) => `${line.trimEnd()}\n`).join(''));
  return {
    async entry() {},
    async batch({ wrong, wrongCount, clean, cleanCount }, { gone, leftAlone, isOverfull }, isFirst) {
      const shown = wrong.slice(0, IN_FULL);
      const more = wrongCount - shown.length;
      const line = (sign: string, says: string) => (path: string) => `${sign} ${printable(path)}: ${says}`;
      await tell([
        ...shown.flatMap((group) => blocks(group, page)),
        ...(more > 0 ? ['', stamped(`▲ ${text.more(files(more))}`)] : []),
        ...(isFirst
          ? []
          : listed(clean.map(line(sign('pass'), text.clean)), cleanCount, (n) => text.moreClean(files(n)))),
        ...listed(gone.slice(0, IN_A_LINE).map(line('–', text.gone)), gone.length, (n) =>
          text.moreGone(files(n)),
        ),
        ...leftAlone.slice(0, IN_A_LINE).map(line('○', text.leftAlone)).map(stamped),
        ...(isOverfull && isFirst ? [stamped(`▲ ${text.overfull}`)] : []),
      ]);
    },
    async end({ totals }, again, isBehind) {
      const wrong = whatIsWrong(totals, lang);
      const ended = text.ended(files(totals.files), plainNumber(again, lang));
      await tell(['', `${ended}${wrong === '' ? '' : `: ${wrong}`}.`, ...(isBehind ? [text.behind] : [])]);
    },
  };
}

/** A file that is to be looked at, as the report of a scan has it. */
function blocks(group: Group, page: Page): string[] {
  const shown = group.filter((file) => file.verdict !== 'pass');
  return ['', page.style.dim(time()), ...shown.flatMap((file) => fileBlock(file, { page, group }))];
}

/** `lines`: the first of `count`. */
function listed(lines: readonly string[], count: number, rest: (count: number) => string): string[] {
  const shown = lines.map(stamped);
  return count > lines.length ? [...shown, stamped(`  ${rest(count - lines.length)}`)] : shown;
}

const stamped = (line: string): string => `${time()}  ${line}`;

/** Of the clock on the wall. */
const time = (): string => new Date().toTimeString().slice(0, 8);
