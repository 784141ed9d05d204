import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { FileEntry, Policy } from '../../src/core/types.ts';
import { exitStatus, hasReview, judgeRun } from '../../src/core/verdict.ts';
import { ApprovalBook, approvalPath } from '../../src/gate/approvals/book.ts';
import type { ApprovalEntry, FoundApprovals } from '../../src/gate/approvals/types.ts';
import { slowDigest } from '../../src/gate/slow-digest.ts';
import { entry } from '../reporters/sample.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const NOW = sha256('the file');
const THEN = sha256('the file as it was');
const POLICY = { id: 'p', digest: `sha256:${'a'.repeat(64)}`, rules: [] } as unknown as Policy;
const WHERE = { file: '/site/amparo.approvals.yaml', cwd: '/site' };

let base: ApprovalEntry;
beforeAll(async () => {
  base = {
    path: 'out/list.csv',
    digest: await slowDigest(NOW),
    verdict: 'review',
    policy: 'p',
    policyDigest: POLICY.digest,
    by: 'Ana',
    reason: 'the board decided so',
    at: '2026-05-01T10:00:00Z',
  };
});

interface Given {
  approvals?: readonly Partial<ApprovalEntry>[];
  policy?: Partial<Policy>;
  verdict?: FileEntry['verdict'];
  digest?: string | undefined;
  path?: string;
  found?: Partial<FoundApprovals>;
}

async function judged(given: Given): Promise<FileEntry> {
  const approvals = (given.approvals ?? [{}]).map((one) => ({ ...base, ...one }));
  const book = new ApprovalBook(
    { approvals, ...WHERE, ...given.found },
    { policy: { ...POLICY, ...given.policy }, today: '2026-06-30', lang: 'en' },
  );
  const file = entry(given.path ?? 'out/list.csv', { verdict: given.verdict ?? 'review' });
  const [outer] = await book.judged([file], 'digest' in given ? given.digest : NOW);
  return outer!;
}

test.each<[string, Given, string]>([
  ['as it was approved', {}, 'approved'],
  ['given as an absolute path', { path: '/site/out/list.csv' }, 'approved'],
  ['a lighter verdict than the one approved', { approvals: [{ verdict: 'block' }] }, 'approved'],
  ['on its last day', { approvals: [{ until: '2026-06-30' }] }, 'approved'],
  ['nothing stops it', { verdict: 'pass' }, ''],
  ['another file', { path: 'list.csv' }, ''],
  ['a changed byte', { digest: THEN }, 'has changed since'],
  ['a graver verdict', { verdict: 'block' }, 'graver now'],
  [
    'no longer read whole is graver than to be looked at, and less than what must not go out',
    { verdict: 'incomplete' },
    'graver now',
  ],
  [
    'not read whole, where a block was approved',
    { verdict: 'incomplete', approvals: [{ verdict: 'block' }] },
    'approved',
  ],
  ['another policy', { policy: { digest: `sha256:${'b'.repeat(64)}` } }, 'another policy'],
  ['the day after', { approvals: [{ until: '2026-06-29' }] }, 'until 2026-06-29'],
  ['a file that cannot be read', { digest: undefined }, 'could not be read'],
  ['a policy that allows none', { policy: { approvals: { allowed: false } } }, 'allows no approvals'],
  ['a policy that asks for two', { policy: { approvals: { persons: 2 } } }, '2 people, and 1 gave'],
  [
    'the same person twice',
    { policy: { approvals: { persons: 2 } }, approvals: [{}, { by: ' ANA ' }] },
    '2 people, and 1 gave',
  ],
  [
    'two people, of whom one approved an earlier file',
    { policy: { approvals: { persons: 2 } }, approvals: [{}, { by: 'Berta', until: '2026-01-01' }] },
    '2 people, and 1 gave',
  ],
  ['two people', { policy: { approvals: { persons: 2 } }, approvals: [{}, { by: 'Berta' }] }, 'Ana, Berta'],
  [
    'somebody’s approval that has ended beside one that holds',
    { approvals: [{ until: '2026-01-01' }, { by: 'Berta' }] },
    'approved',
  ],
  [
    'moved: the same bytes under another path',
    { path: 'out/new.csv', found: { gone: ['out/list.csv'] } },
    'no longer there',
  ],
  ['copied: the approved file is still there', { path: 'out/new.csv' }, ''],
  [
    'another file in a folder from which an approved one is gone',
    { path: 'out/new.csv', digest: THEN, found: { gone: ['out/list.csv'] } },
    '',
  ],
])('%s', async (_, given, expected) => {
  const file = await judged(given);
  const notes = file.rules.filter(({ id }) => id === 'approval-ended').map(({ message }) => message);
  if (expected === '') expect([file.approved, notes]).toEqual([undefined, []]);
  else if (expected === 'approved' || expected.startsWith('Ana'))
    expect([file.approved?.by, notes]).toEqual([
      expect.stringContaining(expected === 'approved' ? '' : expected),
      [],
    ]);
  else {
    expect(file.approved).toBeUndefined();
    expect(notes.join('\n')).toContain(expected);
  }
  expect(file.verdict).toBe(given.verdict ?? 'review');
});

test('a digest that is keyed tells the one who lacks the secret so, and holds with it', async () => {
  const digest = await slowDigest(NOW, 'secret');
  const without = await judged({ approvals: [{ digest }] });
  expect(without.rules[0]!.message).toContain('AMPARO_SECRET');
  const found = { secret: 'secret' };
  expect((await judged({ approvals: [{ digest }], found })).approved).toBeDefined();
  expect((await judged({ approvals: [{ digest }], found: { secret: 'other' } })).approved).toBeUndefined();
});

test('what is approved keeps its verdict and is left out of that of the run, with all that it holds', async () => {
  const approved = { by: 'Ana', reason: 'the board decided so', at: '2026-05-01' };
  const entries = [
    entry('a.zip', { verdict: 'block', persons: 3, approved }),
    entry('a.zip!list.csv', {
      verdict: 'block',
      rules: [{ id: 'r', level: 'review', message: '', persons: 1 }],
    }),
    entry('b.csv', { verdict: 'pass' }),
  ];
  const { verdict, totals } = judgeRun(entries);
  expect(verdict).toBe('pass');
  expect(totals).toMatchObject({ files: 2, blocked: 0, approved: 1, persons: 3 });
  expect(exitStatus(verdict, { strict: true, toReview: hasReview(entries) })).toBe(0);
  const more = [...entries, entry('c.csv', { verdict: 'incomplete' })];
  expect(judgeRun(more)).toMatchObject({ verdict: 'incomplete', totals: { approved: 1, incomplete: 1 } });
});

test.each([
  ['list.csv', '/site/in', 'in/list.csv'],
  ['../list.csv', '/site/in', 'list.csv'],
  ['/site/in/list.csv', '/elsewhere', 'in/list.csv'],
  ['./in//list.csv', '/site', 'in/list.csv'],
])('%s in %s is %s', (path, cwd, name) => {
  expect(approvalPath({ file: '/site/amparo.approvals.yaml', cwd }, path)).toBe(name);
});
