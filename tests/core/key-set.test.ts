import { expect, test } from 'vitest';
import { keyOf } from '../../src/core/hash.ts';
import { KeySet } from '../../src/core/persons/key-set.ts';

const SECRET = [3, 5] as const;
const key = (i: number) => keyOf(`p${i}`, SECRET);

/** Pages grow in place beyond some 230,000 keys. */
test.each([10, 3_000, 300_000])('%i keys are found with their marks, and no others', (count) => {
  const set = new KeySet();
  let known = 0;
  for (let i = 0; i < count; i++) known += set.add(key(i), 1 + (i % 60_000));
  expect(known).toBe(0);
  expect(set.size).toBe(count);
  for (let i = 0; i < count; i += 7) set.change(key(i), 65_535);
  const copy = new KeySet();
  copy.copyFrom(set);
  for (const one of [set, copy])
    for (let i = 0; i < count; i++) {
      const mark = i % 7 === 0 ? 65_535 : 1 + (i % 60_000);
      if (one.markOf(key(i)) !== mark || one.add(key(i), 9) !== mark) throw new Error(`${i}`);
      if (one.markOf(key(count + i)) !== 0) throw new Error(`${count + i}`);
    }
});

test('the keys that are kept are those whose lowest bits are 0', () => {
  const set = new KeySet();
  const all = Array.from({ length: 100_000 }, (_, i) => key(i));
  for (const one of all) set.add(one, 7);
  set.keepOnly(2);
  const kept = all.filter((one) => (one & 3) === 0);
  expect(set.size).toBe(kept.length);
  expect(all.filter((one) => set.markOf(one) === 7)).toEqual(kept);
  expect(set.add(kept[0]!, 1)).toBe(7);
  expect(set.add(all.find((one) => (one & 3) !== 0)!, 1)).toBe(0);
});
