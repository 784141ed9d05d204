import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import type { ReportOptions } from '../../src/reporters/types.ts';
import { HOSTILE, reported } from './reports.ts';
import { entry, leak, locked, reportOf } from './sample.ts';
import { approved, run } from './sample-run.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
/** What XML 1.0 allows (production 2), without what must be escaped. */
const TOKEN =
  /<(\/?)([\w-]+)((?: [\w-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>|((?:[\t\n\x20-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])+?(?=<|$))/gy;

/** Parses what reports may hold, and refuses all else: no CDATA, no comments, no character that XML does not have. */
function parsed(xml: string): Element {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  expect(xml.startsWith(head)).toBe(true);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = head.length;
  for (const token of xml.slice(at).matchAll(TOKEN)) {
    const [whole, closes, name, given = '', empty, text] = token;
    at += whole.length;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error('an unknown reference');
      open.at(-1)!.text += plain(text);
    } else if (closes) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const pairs = [...given.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key!,
        plain(value!),
      ]);
      const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  expect([at, open.length]).toEqual([xml.length, 1]);
  return root.children[0]!;
}

/** What Jenkins' schema (xUnit plugin, junit-10.xsd) says of the elements that are used. */
const GRAMMAR: Readonly<
  Record<string, { attributes: RegExp; required: readonly string[]; children: RegExp }>
> = {
  testsuites: { attributes: /^(name|time|tests|failures|errors)$/, required: [], children: /^testsuite$/ },
  testsuite: {
    attributes:
      /^(name|tests|failures|errors|group|time|skipped|timestamp|hostname|id|package|file|log|url)$/,
    required: ['name', 'tests', 'failures', 'errors'],
    children: /^(testsuite|properties|testcase|system-out|system-err)$/,
  },
  properties: { attributes: /^$/, required: [], children: /^property$/ },
  property: { attributes: /^(name|value)$/, required: ['name', 'value'], children: /^$/ },
  testcase: {
    attributes: /^(name|time|classname|group)$/,
    required: ['name'],
    children: /^(skipped|error|failure|system-out|system-err)$/,
  },
  ...Object.fromEntries(
    ['failure', 'error', 'skipped'].map((name) => [
      name,
      { attributes: /^(type|message)$/, required: [], children: /^$/ },
    ]),
  ),
};
const MIXED = /^(failure|error|skipped)$/;

function expectValid(element: Element): void {
  const rule = GRAMMAR[element.name];
  expect(rule, element.name).toBeDefined();
  for (const name of Object.keys(element.attributes)) expect(name).toMatch(rule!.attributes);
  for (const name of rule!.required) expect(element.attributes).toHaveProperty(name);
  if (element.attributes.time) expect(element.attributes.time).toMatch(/^\d+\.\d+$/);
  if (!MIXED.test(element.name)) expect(element.text.trim()).toBe('');
  for (const child of element.children) {
    expect(child.name).toMatch(rule!.children);
    expectValid(child);
  }
}

async function suite(report: Report, given: Partial<ReportOptions> = {}): Promise<Element> {
  const root = parsed(await reported('junit', report, given));
  expectValid(root);
  const [one] = root.children;
  const count = (name: string) =>
    one!.children.filter(({ children }) => children.some((child) => child.name === name)).length;
  const { tests, failures, errors, skipped } = one!.attributes;
  expect([failures, errors, skipped].map(Number)).toEqual([
    count('failure'),
    count('error'),
    count('skipped'),
  ]);
  expect(Number(tests)).toBe(one!.children.filter(({ name }) => name === 'testcase').length);
  return one!;
}
const cases = (one: Element) => one.children.filter(({ name }) => name === 'testcase');

describe('junit', () => {
  test.each([
    ['nothing', reportOf([])],
    ['everything', run],
  ])('%s is well-formed and valid', async (_, report) => {
    for (const lang of ['en', 'es'] as const) await suite(report, { lang });
  });

  const review = entry('r.csv', { verdict: 'review', rules: leak.rules });
  test.each([
    ['a leak fails', leak, 1, 'failure'],
    ['what could not be read is an error', locked, 3, 'error'],
    ['what is to be looked at is skipped', review, 0, 'skipped'],
    ['and fails where that is asked for', review, 1, 'failure'],
    ['what is approved is skipped', approved, 0, 'skipped'],
    ['a clean file passes', entry('a.csv'), 0, undefined],
  ] as const)('%s', async (_, file, exitCode, expected) => {
    const [one] = cases(await suite(reportOf([file]), { exitCode }));
    expect(one!.children[0]?.name).toBe(expected);
  });

  test('one test a file on disk; what lies in it is told in its text', async () => {
    const all = cases(await suite(run));
    expect(all.map(({ attributes }) => attributes.name)).toContain('all.zip');
    expect(all.length).toBe(6);
    expect(all.find(({ attributes }) => attributes.name === 'all.zip')!.children[0]!.text).toContain('b.csv');
  });

  test('whatever files are called', async () => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(name, async (path) => {
        const file = entry(path, { verdict: 'block', rules: leak.rules, places: leak.places });
        const [one] = cases(await suite(reportOf([file])));
        if (/^[\p{L}\p{P}]+$/u.test(path)) expect(one!.attributes.name).toBe(path);
      }),
      { numRuns: 300 },
    );
  });
});
