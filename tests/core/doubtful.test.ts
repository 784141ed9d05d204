import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/noise/random.ts';
import { usSsn } from '../../detectors/us/ssn.ts';
import type { PersonRecord } from '../../src/core/persons/person.ts';
import { Doubtful } from '../../src/core/prose/doubtful.ts';
import type { Reason } from '../../src/core/types.ts';

const owner = { part: 'text', locate: () => ({ locator: 'text' }), span: () => 'text' };

function record(text: string, because: readonly Reason[] = ['shape', 'structure']): PersonRecord {
  const fact = { detector: usSsn, text, score: 0.7, because, visibility: 'visible', at: [0, 0] } as const;
  return { from: 'text', owner, facts: [fact], keys: { strong: [] }, populations: 0, publicRole: false };
}

/** Shows numbers grouped at random, and adds those that have the form. */
function feed(doubtful: Doubtful, count: number, seed = 5): void {
  const random = new Random(seed);
  const group = () => random.digits(random.between(2, 5));
  for (let i = 0; i < count; i++) {
    const number = `${group()}-${group()}-${group()}`;
    doubtful.see(`The unit ${number} was checked.`);
    if (/^\d{3}-\d\d-\d{4}$/.test(number)) doubtful.add(record(number));
  }
}

describe('people of whom there is a number and nothing else', () => {
  it('are told when the file ends, if nothing speaks for chance', () => {
    const told: PersonRecord[] = [];
    const doubtful = new Doubtful([1, 2], (one) => told.push(one));
    doubtful.see('File 512-48-3391 closed');
    doubtful.add(record('512-48-3391'));
    expect([told.length, doubtful.waits]).toEqual([0, true]);
    doubtful.settle();
    expect([told.length, doubtful.waits]).toEqual([1, false]);
  });

  it.each<Reason>(['label', 'header', 'check-digit', 'number-format', 'column-values'])(
    'are told at once where there is more: %s',
    (reason) => {
      const told: PersonRecord[] = [];
      new Doubtful([1, 2], (one) => told.push(one)).add(record('512-48-3391', ['shape', reason]));
      expect(told).toHaveLength(1);
    },
  );

  it('are told at once in a text of people to protect', () => {
    const told: PersonRecord[] = [];
    new Doubtful([1, 2], (one) => told.push(one)).add({ ...record('512-48-3391'), populations: 1 });
    expect(told).toHaveLength(1);
  });

  it('are not told where numbers are grouped at random, however long the text', () => {
    const told: PersonRecord[] = [];
    const doubtful = new Doubtful([1, 2], (one) => told.push(one));
    for (let part = 0; part < 6; part++) feed(doubtful, 30_000, part);
    doubtful.settle();
    expect(told.length).toBe(0);
  });

  it('are told of a long list without waiting for its end', () => {
    const told: PersonRecord[] = [];
    const doubtful = new Doubtful([1, 2], (one) => told.push(one));
    for (let i = 0; i < 5_000; i++) {
      const number = `${200 + (i % 400)}-${11 + (i % 80)}-${1_001 + i}`;
      doubtful.see(number);
      doubtful.add(record(number));
    }
    expect(told.length).toBeGreaterThanOrEqual(4_000);
    doubtful.settle();
    expect(told).toHaveLength(5_000);
  });
});
