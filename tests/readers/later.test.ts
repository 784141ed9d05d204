import { expect, test } from 'vitest';
import { problem } from '../../src/core/problem.ts';
import type { ByteSource, ReadContext, Reader } from '../../src/core/types.ts';
import { later } from '../../src/readers/shared/later.ts';

const source = {} as ByteSource;
const context = { platform: {} } as ReadContext;

/** A reader of three units that notes what it is asked for. */
function noting(): { read: Reader['read']; seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    read: async function* () {
      try {
        for (const detail of ['a', 'b', 'c']) {
          seen.push(detail);
          yield problem('damaged', detail);
        }
      } finally {
        seen.push('closed');
      }
    },
  };
}

test('is loaded when the first unit is asked for, and gives one unit a demand', async () => {
  const { read, seen } = noting();
  const units = later(async () => {
    seen.push('loaded');
    return read;
  })(source, context);
  expect(seen).toEqual([]);
  for await (const unit of units) {
    expect(unit).toMatchObject({ detail: 'a' });
    expect(seen).toEqual(['loaded', 'a']);
    break;
  }
  expect(seen).toEqual(['loaded', 'a', 'closed']);
});

test('gives all units and ends', async () => {
  const { read, seen } = noting();
  const details: unknown[] = [];
  for await (const unit of later(async () => read)(source, context))
    details.push('detail' in unit && unit.detail);
  expect(details).toEqual(['a', 'b', 'c']);
  expect(seen.at(-1)).toBe('closed');
});

test('throws what hinders loading, and what the reader throws', async () => {
  const all = async (read: Reader['read']) => {
    for await (const _ of read(source, context));
  };
  await expect(all(later(() => Promise.reject(new Error('not there'))))).rejects.toThrow('not there');
  const broken: Reader['read'] = () => {
    throw new Error('broken');
  };
  await expect(all(later(async () => broken))).rejects.toThrow('broken');
});
