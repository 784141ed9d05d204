import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinPolicy, POLICY_NAMES, parsePolicy, scanBytes } from '../../src/index.ts';
import { CASES } from './cases/index.ts';

const PACKS = new URL('../../src/policies/packs/', import.meta.url);
const all = Object.values(CASES).flat();

test('all packs have cases: 150 and more, about as many that block as not', () => {
  expect(Object.keys(CASES)).toEqual(POLICY_NAMES);
  const blocking = all.filter(([verdict]) => verdict === 'block').length;
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(Math.abs(2 * blocking - all.length)).toBeLessThanOrEqual(all.length / 10);
});

async function verdictOf(pack: string, name: string, text: string): Promise<string> {
  const policy = (await builtinPolicy(pack))!;
  const { verdict, rules } = await scanBytes(name, new TextEncoder().encode(text), { policy });
  return `${verdict} ${rules.map(({ id }) => id).join(' ')}`;
}

describe.each(Object.entries(CASES))('%s', (pack, cases) => {
  test.each(cases)('%s: %s %s %s', async (expected, name, text) =>
    expect(await verdictOf(pack, name, text)).toMatch(new RegExp(`^${expected} `)),
  );
});

describe.each(readdirSync(PACKS).filter((name) => name.endsWith('.yaml')))('the examples in %s', (file) => {
  test('come out as they say', async () => {
    const parsed = await parsePolicy(
      readFileSync(new URL(file, PACKS), 'utf8'),
      new URL(file, PACKS).pathname,
    );
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
    const { policy, examples } = parsed;
    for (const { name, text, expect: verdict, rule } of examples) {
      const entry = await scanBytes(name, new TextEncoder().encode(text), { policy });
      expect([name, entry.verdict]).toEqual([name, verdict]);
      if (rule !== undefined) expect(entry.rules.map(({ id }) => id)).toContain(rule);
    }
  });
});
