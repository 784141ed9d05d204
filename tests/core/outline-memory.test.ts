import { beforeEach, describe, expect, test } from 'vitest';
import { whatMayHold } from '../../src/core/detect.ts';
import { createEngine } from '../../src/core/engine.ts';
import { OutlineMemory, outlineMemory } from '../../src/core/table/outline-memory.ts';
import type { Context, Detector } from '../../src/core/types.ts';

/** A detector that may hold texts with a word of its own, here or around; it cannot tell one digit from another. */
const detector = (id: string, word: string): Detector => ({
  id,
  category: 'case_number',
  about: { en: '', es: '' },
  sources: [],
  identifies: 'directly',
  headers: {},
  finds: [],
  ignores: [],
  find: () => [],
  mayHold: (outline, { before = '', title = '', open = false }) =>
    open || `${outline} ${before} ${title}`.includes(word),
  cell: () => 0,
});

/** So many that it is worth asking what stands around; those but the first two are told of a word that no text here has. */
const ALL = ['a', 'b', 'c', 'd', 'e'];
const engine = createEngine({
  detectors: ALL.map((id) => detector(id, { a: 'alpha', b: 'beta' }[id] ?? 'omega')),
  otherHeaders: {},
  populations: () => 0,
});
const LONG = 'a sentence that is longer than what is known by its outline, '.repeat(4);
let memory: OutlineMemory;
beforeEach(() => {
  memory = new OutlineMemory(engine, [1, 2]);
  for (let i = 0; i < 2_000; i++) memory.candidates('', {});
});
const asked = (text: string, context: Context = {}) => memory.candidates(text, context).map(({ id }) => id);

describe('short texts', () => {
  test('are shown to those that their outline does not rule out', () => {
    expect(asked('alpha 12')).toEqual(['a']);
    expect(asked('alpha 34')).toEqual(['a']);
    expect(asked('gamma 12')).toEqual([]);
  });

  test('are shown to those whose words have digits', () => {
    const detectors = [{ ...detector('a', 'gang'), needs: { stems: ['gang 18'] } }];
    expect(whatMayHold(detectors, 'in gang 00', {})).toHaveLength(1);
    expect(whatMayHold(detectors, 'in a gang', {})).toHaveLength(0);
  });

  test('without digits are shown to all until all have seen nothing', () => {
    expect(asked('gamma')).toEqual(ALL);
    memory.quiet('gamma', {});
    expect(asked('gamma')).toEqual([]);
    expect(asked('gamma', { title: 'alpha' })).toEqual(ALL);
  });

  test.each<[string, Context, string[]]>([
    ['nothing around', {}, []],
    ['a word before', { before: 'alpha' }, ['a']],
    ['a word in the title', { title: 'beta' }, ['b']],
    ['one before and one in the title', { before: 'alpha', title: 'beta' }, ['a', 'b']],
  ])('with %s', (_, context, ids) => {
    expect(asked('12-34')).toEqual([]);
    expect(asked('12-34', context)).toEqual(ids);
    expect(asked('56-78', context)).toEqual(ids);
  });
});

test('what a text rules out wherever it stands is asked once for all that may stand around', () => {
  const asks: Context[] = [];
  const blind: Detector = {
    ...detector('f', ''),
    mayHold: (_, context) => {
      asks.push(context);
      return false;
    },
  };
  const few = new OutlineMemory(
    createEngine({ detectors: [blind], otherHeaders: {}, populations: () => 0 }),
    [1, 2],
  );
  for (let i = 0; i < 2_000; i++) few.candidates('', {});
  for (let i = 0; i < 50; i++)
    expect(few.candidates(`1${i}`, { title: `Page ${'x'.repeat(i)}` })).toEqual([]);
  expect(asks).toEqual([{ open: true }, { open: true }]);
});

describe('long texts', () => {
  test('are shown to all until all have seen nothing', () => {
    expect(asked(LONG)).toEqual(ALL);
    memory.quiet(LONG, {});
    expect(asked(LONG)).toEqual([]);
  });

  test('with another digit, in the text or around it, are shown again', () => {
    memory.quiet(`${LONG} 94`, { title: 'Form 94', before: 'No 1' });
    expect(asked(`${LONG} 94`, { title: 'Form 94', before: 'No 1' })).toEqual([]);
    expect(asked(`${LONG} 95`, { title: 'Form 94', before: 'No 1' })).toEqual(ALL);
    expect(asked(`${LONG} 94`, { title: 'Form 95', before: 'No 1' })).toEqual(ALL);
    expect(asked(`${LONG} 94`, { title: 'Form 94', before: 'No 2' })).toEqual(ALL);
  });
});

test('answers that nobody asks for any more are forgotten', () => {
  memory.quiet(LONG, {});
  memory.quiet(`${LONG} kept`, {});
  for (let i = 0; i < 20_000; i++) {
    memory.quiet(`${LONG} ${i}`, {});
    if (i % 1_000 === 0) expect(asked(`${LONG} kept`)).toEqual([]);
  }
  expect(asked(`${LONG} kept`)).toEqual([]);
  expect(asked(LONG)).toEqual(ALL);
});

test('one memory for all files of a run, another one under another secret', () => {
  const secret = [3, 4] as const;
  expect(outlineMemory(engine, secret)).toBe(outlineMemory(engine, secret));
  expect(outlineMemory(engine, [3, 4])).not.toBe(outlineMemory(engine, secret));
});
