import { expect, test } from 'vitest';
import { markedLines } from '../../src/core/ignored-lines.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import * as library from '../../src/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each<[string, string, number[] | undefined, number[]?]>([
  ['behind code', 'a\nconst a = 1; // amparo-ignore: a specimen\nb', [2]],
  ['on a line of its own, for the next', '# amparo-ignore: a specimen\nname: x\nmore', [1, 2]],
  ['in markup', '<!-- amparo-ignore: a specimen -->\n<p>x</p>', [1, 2]],
  ['in SQL', "INSERT INTO t VALUES ('x'); -- amparo-ignore: a specimen", [1]],
  ['in a block', '/* amparo-ignore: a specimen */', [1, 2]],
  ['with the line ends of Windows', 'a\r\n# amparo-ignore: a specimen\r\nb\r\n', [2, 3]],
  ['no reason', '# amparo-ignore:\nb', [], [1]],
  ['a reason that is only the end of a comment', '<!-- amparo-ignore: ------> -->', [], [1]],
  ['a word', '# amparo-ignore: ok', [], [1]],
  ['another word', '# not-amparo-ignore: a specimen', []],
  ['no colon', '# amparo-ignore a specimen', undefined],
  ['none', 'nothing to see', undefined],
  ['what is no text', 'PK\0\0 amparo-ignore: a specimen', undefined],
])('a comment %s', async (_, text, lines, without = []) => {
  const marked = await markedLines(memorySource('x', bytes(text)));
  expect(marked && [...marked.lines.keys()]).toEqual(lines);
  if (marked) expect(marked.withoutReason).toEqual(without);
});

const ROW = 'Ixchel Tzoc,1987-03-12,A918-264-745';
const scan = (name: string, text: string, options: library.ScanOptions = {}) =>
  library.scanBytes(name, bytes(text), options);
const REASON = 'amparo-ignore: an invented person of the manual';

test.each<[string, string, string, 'pass' | 'block', string?]>([
  ['a row of CSV', 'a.csv', `Name,Birth date,A-number,Note\n${ROW},${REASON}\n`, 'pass', '2'],
  [
    'the others of CSV',
    'a.csv',
    `Name,Birth date,A-number,Note\n${ROW},${REASON}\nBogdan Ionescu,1990-11-25,,\n`,
    'block',
    '2',
  ],
  ['no row of CSV', 'a.csv', `Name,Birth date,A-number,Note\n${ROW},invented\n`, 'block'],
  ['a line of text', 'a.md', `<!-- ${REASON} -->\nSSN 536-22-8145 is printed on the form.\n`, 'pass', '2'],
  ['another line', 'a.md', `<!-- ${REASON} -->\n\nSSN 536-22-8145 is printed on the form.\n`, 'block'],
  ['YAML', 'a.yaml', `person:\n  ssn: 536-22-8145 # ${REASON}\n`, 'pass', '2'],
  [
    'a record of which only the name is marked',
    'a.yaml',
    `people:\n  - name: Ixchel Tzoc # ${REASON}\n    ssn: 536-22-8145\n`,
    'block',
    '2',
  ],
  [
    'a number that stands on another line, too',
    'a.yaml',
    `a:\n  ssn: 536-22-8145 # ${REASON}\nb:\n  ssn: 536-22-8145\n`,
    'block',
  ],
  ['a script', 'a.js', `const a = 1;\nconst ssn = "536-22-8145"; // ${REASON}\n`, 'pass', '2'],
  ['Python', 'a.py', `a = 1\nssn = "536-22-8145" # ${REASON}\n`, 'pass', '2'],
  ['a line below labels', 'a.txt', `Name: Ixchel Tzoc # ${REASON}\nSSN: 536-22-8145\n`, 'block', '1'],
  ['a comment without a reason', 'a.yaml', 'person:\n  ssn: 536-22-8145 # amparo-ignore:\n', 'block'],
  ['what a page hides', 'a.html', `<p hidden>SSN 536-22-8145</p><!-- ${REASON} -->\n`, 'block'],
  ['what a page shows', 'a.html', `<p>SSN 536-22-8145</p><!-- ${REASON} -->\n`, 'pass', '1'],
])('%s', async (_, name, text, verdict, line) => {
  const entry = await scan(name, text);
  expect(entry.verdict).toBe(verdict);
  const notes = entry.rules.filter(({ id }) => id === 'allow:amparo-ignore').map(({ message }) => message);
  if (line === undefined) expect(notes).toEqual([]);
  else expect(notes).toEqual([expect.stringMatching(new RegExp(`^[1-9].* lines ${line}$`))]);
  expect(JSON.stringify(entry)).not.toContain('invented person');
});

test('a policy may take no notice of comments, nor does one that allows no approvals', async () => {
  const text = `person:\n  ssn: 536-22-8145 # ${REASON}\n`;
  const policy = await library.builtinPolicy('confidential-population');
  for (const approvals of [{ comments: false }, { allowed: false }])
    expect((await scan('a.yaml', text, { policy: { ...policy!, approvals } })).verdict).toBe('block');
  expect((await scan('a.yaml', text, { policy: { ...policy!, approvals: { persons: 2 } } })).verdict).toBe(
    'pass',
  );
});

test('a comment without a reason is told, in the language of the report', async () => {
  const text = 'person:\n  ssn: 536-22-8145 # amparo-ignore:\n';
  const entry = await scan('a.yaml', text, { lang: 'es' });
  expect(entry.rules.map(({ id }) => id)).toContain('ignore-without-reason');
  expect(entry.rules.at(-1)!.message).toContain('sin motivo');
});
