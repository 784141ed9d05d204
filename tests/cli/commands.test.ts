import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/reporters/index.ts';
import { leak, locked } from '../reporters/sample.ts';
import { run } from './stub.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-commands-'));
  writeFileSync(join(folder, 'good.yaml'), 'policy: own\n');
  writeFileSync(join(folder, 'bad.yaml'), 'nothing\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('policy', () => {
  test('list', async () => {
    const { status, out } = await run(['policy', 'list']);
    expect([status, out]).toEqual([0, 'confidential-population  People whose exposure can harm them.\n']);
  });

  test('show', async () => {
    const { out } = await run(['policy', 'show', 'confidential-population']);
    expect(out).toContain('policy: confidential-population\n');
    expect(out).toContain('  - id: named-protected\n    level: block\n');
    expect(out).toContain('      any:\n        - birth_date\n        - nationality\n      hidden: true\n');
  });

  test('show an unknown one', async () => {
    expect(await run(['policy', 'show', 'x'])).toMatchObject({ status: 2, out: '' });
  });

  test('check', async () => {
    expect(await run(['policy', 'check', 'good.yaml'], { cwd: folder })).toMatchObject({
      status: 0,
      out: 'good.yaml: can be used, 1 rule, 0 examples as expected\n',
    });
    const bad = await run(['policy', 'check', 'bad.yaml'], { cwd: folder });
    expect([bad.status, bad.out]).toEqual([2, '']);
    expect(bad.err).toContain('  bad.yaml:2:5: expected a list');
    expect((await run(['policy', 'check', 'none.yaml'], { cwd: folder })).status).toBe(2);
  });

  test('without a verb: help, and not a success', async () => {
    const { status, out, err } = await run(['policy']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('check [options] <file>');
  });
});

describe('detectors', () => {
  test('list', async () => {
    expect((await run(['detectors', 'list'])).out).toBe('us.a-number  Alien registration number\n');
  });

  test('show', async () => {
    const { out } = await run(['detectors', 'show', 'us.a-number']);
    for (const line of [
      'en: A-number, alien number',
      '012345678  (under "A#")',
      'A4 paper',
      'USCIS Policy Manual',
    ]) {
      expect(out).toContain(`  • ${line}`);
    }
  });

  test('show an unknown one', async () => {
    const { status, err } = await run(['detectors', 'show', 'us.anumber']);
    expect([status, err]).toEqual([2, expect.stringContaining('Did you mean "us.a-number"?')]);
  });
});

describe('formats', () => {
  test.each([
    ['en', 'csv  Delimited text\n     cells\n     Named as not read: nothing\n', 'RAR archive'],
    ['es', 'csv  Texto delimitado\n     celdas\n     Se declara sin leer: nada\n', 'archivo RAR'],
  ] as const)('in %s: what is read, how deep, and what is not', async (lang, read, unread) => {
    const { status, out } = await run(['formats', '--lang', lang]);
    expect(status).toBe(0);
    expect(out.startsWith(read)).toBe(true);
    expect(out).toContain(`  ${unread}\n`);
    for (const { id, about } of formats)
      expect(out).toMatch(new RegExp(`^  ${id} +${about[lang].slice(0, 12)}`, 'm'));
  });
});

describe('explain', () => {
  test('rules, findings and why', async () => {
    const { status, out } = await run(['explain', 'good.yaml'], { cwd: folder, entries: [leak] });
    expect(status).toBe(1);
    expect(out).toContain('release/detention-statistics.xlsx: must not be published');
    expect(out).toContain('named-protected (blocks, 6,252 people)');
    expect(out).toMatch(
      /'Data 2022'!D2 +A•••-•••-•89\n +us\.a-number, score 0\.95 \(hidden sheet\): under a header/,
    );
    expect(out).toContain('2 of 31,258 findings are shown');
  });

  test('only at a locator', async () => {
    const { out } = await run(['explain', 'good.yaml', "'Data 2022'!A"], {
      cwd: folder,
      entries: [leak, locked],
    });
    expect(out).toContain('person.name');
    expect(out).not.toMatch(/us\.a-number|annex/);
  });

  test('nothing there', async () => {
    const { out, err } = await run(['explain', 'good.yaml', 'Sheet9'], { cwd: folder, entries: [leak] });
    expect([out, err]).toEqual(['', expect.stringContaining('Nothing was found there')]);
  });

  test('no such file', async () => {
    expect(await run(['explain', 'none.csv'], { cwd: folder })).toMatchObject({ status: 2, out: '' });
  });
});
