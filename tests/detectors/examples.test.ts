import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { OTHER_HEADERS } from '../../detectors/other-headers.ts';
import { captionWords } from '../../src/core/text/fold.ts';
import { detectsAlone, exampleParts } from './engine.ts';

describe.each(detectors)('$id', (detector) => {
  it.each(detector.finds.map(exampleParts))('finds %j %j', (text, context) => {
    expect(detectsAlone(detector, text, context)).toBe(true);
  });
  it.each(detector.ignores.map(exampleParts))('ignores %j %j', (text, context) => {
    expect(detectsAlone(detector, text, context)).toBe(false);
  });
  it('says what it is', () => {
    expect(detector.about.en).not.toBe('');
    expect(detector.about.es).not.toBe('');
    expect(detector.sources.length).toBeGreaterThan(0);
  });
});

describe('the index', () => {
  /** Files of detectors stand two levels deep; deeper ones, those beside the index and `….examples.ts` serve them. */
  it('lists every detector file', () => {
    const root = new URL('../../detectors/', import.meta.url);
    const files = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((folder) =>
        readdirSync(new URL(`${folder.name}/`, root), { withFileTypes: true })
          .filter(
            (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.examples.ts'),
          )
          .map((entry) => `${folder.name}.${entry.name.replace(/\.ts$/, '')}`),
      );
    expect(detectors.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  /** Kinds of numbers may share captions (`NIT`, `Card Number`): they take what the detector declines. */
  it('gives a caption either to detectors or to columns of other things', () => {
    const owned = new Set(detectors.flatMap(({ headers }) => Object.values(headers).flat().map(folded)));
    const others = Object.entries(OTHER_HEADERS).flatMap(([id, words]) =>
      Object.values(words)
        .flat()
        .map((caption) => ({ id, caption })),
    );
    expect(
      Object.keys(OTHER_HEADERS).filter((id) => detectors.some((detector) => detector.id === id)),
    ).toEqual([]);
    const things = others.filter(({ id }) => /^(?:other|staff|stats)\./.test(id) && id !== 'other.reference');
    expect(things.filter(({ caption }) => owned.has(folded(caption)))).toEqual([]);
    expect(others.filter(({ caption }) => folded(caption) === '')).toEqual([]);
  });
});

function folded(caption: string): string {
  return captionWords(caption).join('');
}
