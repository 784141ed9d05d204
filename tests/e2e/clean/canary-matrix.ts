/** The test of a list of places: what is hidden there is nowhere in the copy, which nothing stops. */
import { expect, test } from 'vitest';
import { COPY_FORMATS } from '../../../src/clean/index.ts';
import type { Visibility } from '../../../src/core/types.ts';
import { copied, found, isHarmless } from './canary.ts';

export interface CanaryFile {
  readonly title: string;
  /** With its extension. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly bytes: Uint8Array;
  readonly rows: readonly (readonly unknown[])[];
  readonly sentences: readonly string[];
  /** Words of what is to be seen beside the place; none if nothing is. */
  readonly stays?: string;
}

const TIMEOUT = 120_000;

/** Formats take turns, so that each is written from files of all kinds. */
export function testCanaries(files: readonly CanaryFile[]): void {
  const cells = files.map((file, i) => [file.title, file, COPY_FORMATS[i % COPY_FORMATS.length]!] as const);
  test.each(cells)(
    '%s',
    async (_, file, wanted) => {
      // CSV holds one table, and standard fonts of PDF no other letters than Latin ones.
      const copy =
        (await copied(file.name, file.bytes, wanted)) ?? (await copied(file.name, file.bytes, 'html'));
      if (copy === undefined) return;
      expect(found(copy.bytes, canariesOf(file)), `in ${copy.report.to}`).toEqual([]);
      expect(isHarmless(copy)).toBe(true);
      if (file.stays !== undefined && copy.report.to !== 'csv')
        expect(found(copy.bytes, [file.stays])).toEqual([file.stays]);
    },
    TIMEOUT,
  );
}

/** Of hidden people all that is told; of those in sight what tells who they are. Countries stand in many texts. */
function canariesOf({ rows, sentences, visibility }: CanaryFile): string[] {
  const cells = rows.flat().filter((value): value is string => typeof value === 'string');
  const telling = cells.filter((text) => /\d{3}.*\d{3}/.test(text) && !/^\$/.test(text));
  const names = rows.map(([name]) => name).filter((value): value is string => typeof value === 'string');
  const all = visibility === 'visible' ? [...telling, ...names] : [...cells.filter(isLong), ...names];
  return [...all.filter((text) => text.length >= 6), ...sentences];
}

const isLong = (text: string): boolean => text.length >= 12 || /\d{4}/.test(text);
