import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config-text.ts';
import { suggest } from '../../src/core/text/suggest.ts';
import { leak } from '../reporters/sample.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-config-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('faults name their place', () => {
  test.each([
    ['lang: fr\n', '1:1', '"lang" must be one of en, es'],
    ['strict: true\nmaxFinding: 3\n', '2:1', 'unknown key "maxFinding"; did you mean "maxFindings"?'],
    ['limits:\n  depth: 0\n', '2:3', '"limits.depth" must be 1 or more'],
    ['limits:\n  deepth: 1\n', '2:3', 'unknown key "deepth"; did you mean "depth"?'],
    ['strict: "yes"\n', '1:1', '"strict" must be true or false'],
    ['maxFindings: 1.5\n', '1:1', '"maxFindings" must be a whole number'],
    ['ignore: 3\n', '1:1', '"ignore" must be text or a list of texts'],
    ['ocr: yes please\n', '1:1', '"ocr" must be true, false or a list of languages (en, es)'],
    ['ocr: [en, fr]\n', '1:1', '"ocr'],
    ['limits: 3\n', '1:1', '"limits" must be'],
    ['- a\n', '1:1', 'a list of "key: value" lines'],
    ['a: [1\n', '2:1', ''],
    ['Ixchel Tzoc: 1\n', '1:1', 'unknown key; known: policy, '],
    ['policy: ""\n', '1:1', '"policy" must be text that is not empty'],
  ])('%j', (text, place, message) => {
    const parsed = parseConfig(text);
    const [fault] = 'faults' in parsed ? parsed.faults : [];
    expect(`${fault?.line}:${fault?.column}`).toBe(place);
    expect(fault?.message.en).toContain(message);
  });

  test('all of them at once', () => {
    const parsed = parseConfig('strict: 1\nlang: xx\nfoo: 1\n');
    expect('faults' in parsed && parsed.faults.map((fault) => fault.line)).toEqual([1, 2, 3]);
  });

  test.each(['', '# nothing\n', 'lang: es\n'])('%j is fine', (text) => {
    expect(parseConfig(text)).toHaveProperty('config');
  });
});

describe('where it is found', () => {
  test('upwards from the first path, as far as the top of the repository', async () => {
    put('amparo.config.yaml', 'maxFindings: 1\n');
    put('repo/.git/HEAD', '');
    put('repo/a/b/x.csv', '');
    const options = async () => (await run(['scan', 'repo/a/b'], { cwd: folder })).options;
    expect((await options()).maxFindings).toBe(100);
    put('repo/amparo.config.yaml', 'maxFindings: 2\n');
    expect((await options()).maxFindings).toBe(2);
    put('repo/a/b/amparo.config.yaml', 'maxFindings: 3\n');
    expect((await options()).maxFindings).toBe(3);
    expect((await run(['scan', 'repo/a/b/x.csv'], { cwd: folder })).options.maxFindings).toBe(3);
  });

  test('its own paths start at its folder', async () => {
    put('project/amparo.config.yaml', 'ignore: ["*.log"]\nformat: [text, json=out.json]\npolicy: own.yaml\n');
    put('project/own.yaml', 'policy: own\n');
    const { options } = await run(['scan', 'project'], { cwd: folder, entries: [leak] });
    expect(options.ignore).toEqual([{ folder: join(folder, 'project'), patterns: ['*.log'] }]);
    expect(options.policy?.id).toBe('own');
    expect(readFileSync(join(folder, 'project/out.json'), 'utf8')).toContain('amparo.report/1');
  });

  test.each([
    ['ocr: true\n', [], ['en', 'es']],
    ['ocr: [es]\n', [], ['es']],
    ['ocr: [es]\n', ['--ocr'], ['es']],
    ['ocr: false\n', [], []],
    ['ocr: false\n', ['--ocr'], ['en', 'es']],
  ])('%j with %j: languages of OCR', async (text, flags, languages) => {
    put('amparo.config.yaml', text);
    expect((await run(['scan', ...flags], { cwd: folder })).options.ocr).toEqual(languages);
  });

  test('the command line wins', async () => {
    put('amparo.config.yaml', 'maxFindings: 1\nlang: es\nformat: json\nlimits: {depth: 2}\n');
    const flags = ['--max-findings=9', '--lang=en', '--format=text'];
    const { options, out } = await run(['scan', ...flags], { cwd: folder, entries: [leak] });
    expect(options).toMatchObject({ maxFindings: 9, lang: 'en', limits: { depth: 2 } });
    expect(out).toContain('DO NOT PUBLISH');
  });

  test('one that cannot be used stops the run', async () => {
    put('amparo.config.yaml', 'strict: true\nfoo: 1\n');
    const { status, out, err } = await run(['scan'], { cwd: folder });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('nothing was scanned.\n  amparo.config.yaml:2:1: unknown key; known: ');
  });
});

test.each([
  ['jsn', 'json'],
  ['JSON', 'json'],
  ['texts', 'text'],
  ['html', undefined],
])('for %j it was probably %j', (typed, expected) => {
  expect(suggest(typed, ['text', 'json'])).toBe(expected);
});
