import type { Problem, Unit } from '../../../core/types.ts';
import { macroTexts } from '../compound/vba.ts';
import { textBlock } from '../text-block.ts';
import { problemOf, Trouble } from '../trouble.ts';
import type { ZipEntry } from '../zip/directory.ts';
import type { OfficePackage } from './package.ts';

/** Bytes of a project with all its modules and forms. */
const MAX_PROJECT = 64 * 1024 * 1024;

/** What the macros of a workbook say in texts and comments. Throws `Trouble` if the project cannot be read at all. */
export async function* readMacros(parts: OfficePackage, entry: ZipEntry): AsyncIterable<Unit | Problem> {
  if (entry.size > MAX_PROJECT) throw new Trouble('too-large', 'macro project is too large to hold');
  const problems = new Map<string, Problem>();
  const note = (error: unknown) => {
    const found = problemOf(error, 'macros');
    problems.set(found.detail, found);
  };
  for (const { name, text } of macroTexts(await parts.archive.whole(entry), note)) {
    yield textBlock(text, { part: `macros "${name}"`, locator: `macros ${name}`, visibility: 'script-data' });
  }
  yield* problems.values();
}
