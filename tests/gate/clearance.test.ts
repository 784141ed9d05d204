import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FileEntry, Report } from '../../src/core/types.ts';
import {
  envelopeOf,
  keyId,
  keyIn,
  newKeys,
  preAuthentication,
  signed,
  signersOf,
} from '../../src/gate/clearance/dsse.ts';
import { isPlainName } from '../../src/gate/clearance/names.ts';
import { parseClearance } from '../../src/gate/clearance/parse.ts';
import { statementOf, statementText } from '../../src/gate/clearance/statement.ts';
import type { Envelope, Statement } from '../../src/gate/clearance/types.ts';
import { Cleared, type Demands, objectionsTo } from '../../src/gate/clearance/verify.ts';
import { entry } from '../reporters/sample.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const POLICY = `sha256:${'a'.repeat(64)}`;
const TIME = Date.parse('2026-06-30T10:00:00Z');

const head = (given: Partial<Report['run']> = {}, verdict: Report['verdict'] = 'pass') =>
  ({
    schema: 'amparo.report/1',
    tool: { name: 'amparo', version: '1.2.3' },
    run: {
      startedAt: new Date(TIME).toISOString(),
      durationMs: 0,
      policy: 'p',
      policyDigest: POLICY,
      ...given,
    },
    verdict,
    totals: { files: 1, bytes: 1, blocked: 0, review: 0, incomplete: 0, approved: 0, persons: 0 },
  }) as const;
const file = (name: string, given: Partial<FileEntry> = {}, text: string | undefined = name) => ({
  name,
  entry: entry(name, given),
  sha256: text === undefined ? undefined : sha256(text),
});
const GATE = { strict: false, allowIncomplete: false };
const clean = () => statementOf([file('a.csv')], head(), GATE);
const demands: Demands = { policyDigest: POLICY, allowIncomplete: false, now: TIME };

describe('the envelope', () => {
  test('what is signed is as the specification has it (its own example)', () => {
    expect(preAuthentication('http://example.com/HelloWorld', Buffer.from('hello world')).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
  });

  const [ana, berta] = [newKeys(), newKeys()];
  const privateOf = (keys: typeof ana) => keyIn(keys.privateKey, 'private')!;
  const publicOf = (keys: typeof ana) => keyIn(keys.publicKey, 'public')!;

  test('keys count once each, however often they are given', () => {
    const once = signed(envelopeOf('{}'), privateOf(ana))!;
    expect(signed(once, privateOf(ana))).toBeUndefined();
    const twice = signed(once, privateOf(berta))!;
    expect(signersOf(twice, [publicOf(ana), publicOf(ana)]).size).toBe(1);
    expect(signersOf(twice, [publicOf(ana), publicOf(berta)]).size).toBe(2);
    expect(
      signersOf({ ...once, signatures: [...once.signatures, ...once.signatures] }, [publicOf(ana)]).size,
    ).toBe(1);
    expect(keyId(privateOf(ana))).toBe(keyId(publicOf(ana)));
  });

  test.each<[string, (envelope: Envelope) => Envelope]>([
    ['another payload', (one) => ({ ...one, payload: Buffer.from('{ }').toString('base64') })],
    ['another type', (one) => ({ ...one, payloadType: 'text/plain' as never })],
    [
      'another’s signature under the key’s id',
      (one) => ({
        ...one,
        signatures: [
          { ...signed(envelopeOf('{}'), privateOf(berta))!.signatures[0]!, keyid: one.signatures[0]!.keyid },
        ],
      }),
    ],
    [
      'half a signature',
      (one) => ({ ...one, signatures: [{ keyid: '', sig: one.signatures[0]!.sig.slice(0, 40) }] }),
    ],
    ['none', (one) => ({ ...one, signatures: [] })],
  ])('%s is not signed by the key', (_, changed) => {
    const envelope = signed(envelopeOf('{}'), privateOf(ana))!;
    expect(signersOf(envelope, [publicOf(ana)]).size).toBe(1);
    expect(signersOf(changed(envelope), [publicOf(ana)]).size).toBe(0);
  });

  test('only Ed25519 keys are keys', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(
      keyIn(ec.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'private'),
    ).toBeUndefined();
    expect(keyIn('Ixchel Tzoc', 'private')).toBeUndefined();
    expect(keyIn(ana.publicKey, 'private')).toBeUndefined();
    expect(createPublicKey(ana.privateKey).asymmetricKeyType).toBe('ed25519');
  });
});

test.each([
  ['a.csv', true],
  ['data/año 2022/a.csv', true],
  ['..a/b', true],
  ['', false],
  ['/etc/passwd', false],
  ['../a.csv', false],
  ['data/../../a.csv', false],
  ['data//a.csv', false],
  ['./a.csv', false],
  ['data\\..\\a.csv', false],
  ['C:a.csv', false],
  ['a\0.csv', false],
])('%j may be a name: %s', (name, expected) => {
  expect(isPlainName(name)).toBe(expected);
});

describe('what is no clearance', () => {
  const changes: [string, (statement: Statement) => unknown][] = [
    ['a name that leads out', (one) => ({ ...one, subject: [{ ...one.subject[0], name: '../a.csv' }] })],
    [
      'two names that are one on some systems',
      (one) => ({
        ...one,
        subject: ['e\u0301.csv', '\u00e9.csv'].map((name) => ({ ...one.subject[0], name })),
      }),
    ],
    ['the same name twice', (one) => ({ ...one, subject: [one.subject[0], one.subject[0]] })],
    ['a digest that is none', (one) => ({ ...one, subject: [{ name: 'a.csv', digest: { sha256: 'abc' } }] })],
    ['no digest', (one) => ({ ...one, subject: [{ name: 'a.csv', digest: {} }] })],
    ['another kind of statement', (one) => ({ ...one, predicateType: 'https://slsa.dev/provenance/v1' })],
    ['no verdict', (one) => ({ ...one, predicate: { ...one.predicate, verdict: undefined } })],
    ['no time', (one) => ({ ...one, predicate: { ...one.predicate, time: 'yesterday' } })],
    ['a list', () => []],
  ];
  test.each(changes)('%s', async (_, changed) => {
    const statement = await clean();
    expect(parseClearance(JSON.stringify(statement))).toEqual({ statement });
    expect(parseClearance(JSON.stringify(changed(statement)))).toBeUndefined();
    const wrapped = envelopeOf(JSON.stringify(changed(statement)));
    expect(parseClearance(JSON.stringify(wrapped))).toBeUndefined();
  });

  test.each([
    '',
    '{',
    'Name,SSN\n',
    '{"payload":"?","payloadType":"application/vnd.in-toto+json","signatures":[]}',
  ])('%j', (text) => expect(parseClearance(text)).toBeUndefined());

  test('beside an envelope’s own payload nothing is believed', async () => {
    const statement = await clean();
    const envelope = { ...envelopeOf(statementText(statement)), ...(await statementOf([], head(), GATE)) };
    expect(parseClearance(JSON.stringify(envelope))?.statement).toEqual(statement);
  });
});

describe('which files are cleared', () => {
  const approved = { by: 'Ana', reason: 'they consented', at: '2026-05-01', until: '2026-07-01' };
  test.each<[string, ReturnType<typeof file>, Partial<typeof GATE>, 'sha256' | 'scrypt-sha256' | undefined]>([
    ['harmless', file('a.csv'), {}, 'sha256'],
    ['to be looked at', file('a.csv', { verdict: 'review' }), {}, 'scrypt-sha256'],
    ['to be looked at, strictly', file('a.csv', { verdict: 'review' }), { strict: true }, undefined],
    ['blocked', file('a.csv', { verdict: 'block' }), {}, undefined],
    ['approved', file('a.csv', { verdict: 'block', approved }), {}, 'scrypt-sha256'],
    ['not read whole', file('a.csv', { verdict: 'incomplete' }), {}, undefined],
    ['let pass unread', file('a.csv', { verdict: 'incomplete' }), { allowIncomplete: true }, 'scrypt-sha256'],
    ['changed while it was read', { ...file('a.csv'), sha256: undefined }, {}, undefined],
    ['a name that is a path elsewhere', file('a\\..\\b.csv'), {}, undefined],
  ])('%s', async (_, given, gate, digest) => {
    const { subject, predicate } = await statementOf([given], head(), { ...GATE, ...gate });
    expect(subject.flatMap((one) => Object.keys(one.digest))).toEqual(digest ? [digest] : []);
    expect([predicate.coverage.cleared, predicate.coverage.notCleared.length]).toEqual(
      digest ? [1, 0] : [0, 1],
    );
    // Of what is not harmless no plain digest stands anywhere.
    const text = statementText({ _type: '', subject, predicateType: '', predicate } as never);
    expect(text.includes(sha256(given.name))).toBe(digest === 'sha256');
  });
});

test.each<[string, Parameters<typeof head>, Partial<Demands>, string[]]>([
  ['as it was scanned', [], {}, []],
  ['with something to be looked at', [{}, 'review'], {}, []],
  ['with a file that blocks', [{}, 'block'], {}, ['not-clear']],
  ['with a file not read whole', [{}, 'incomplete'], {}, ['not-clear']],
  [
    'let pass there, and here',
    [{ flags: ['allow-incomplete'] }, 'incomplete'],
    { allowIncomplete: true },
    [],
  ],
  ['let pass there only', [{ flags: ['allow-incomplete'] }], {}, ['incomplete-allowed']],
  ['let pass here only', [{}, 'incomplete'], { allowIncomplete: true }, ['not-clear']],
  ['by another policy', [{ policyDigest: `sha256:${'b'.repeat(64)}` }], {}, ['policy']],
  ['only for what is new', [{ flags: ['since'] }], {}, ['known-allowed']],
  ['of any age', [], { now: TIME + 1e12 }, []],
  ['an hour old, as is allowed', [], { now: TIME + 3_600_000, maxAge: 3_600_000 }, []],
  ['older', [], { now: TIME + 3_600_001, maxAge: 3_600_000 }, ['too-old']],
  ['by a clock that is a minute ahead', [], { now: TIME - 60_000, maxAge: 1000 }, []],
  ['by a clock that is a day ahead', [], { now: TIME - 86_400_000 }, ['from-the-future']],
])('a scan %s', async (_, report, given, expected) => {
  const { predicate } = await statementOf([file('a.csv')], head(...report), GATE);
  expect(objectionsTo(predicate, { ...demands, ...given })).toEqual(expected);
});

test('each file is held against its digest, its name and its last day', async () => {
  const approved = { by: 'Ana', reason: 'they consented', at: '2026-05-01', until: '2026-06-30' };
  const statement = await statementOf(
    [file('a.csv'), file('b.csv', { verdict: 'block', approved }), file('e\u0301.csv')],
    head(),
    { ...GATE, secret: 'secret' },
  );
  const secret = { ...demands, secret: 'secret' };
  const cleared = new Cleared(statement, secret);
  expect(await cleared.refusalOf('a.csv', sha256('a.csv'))).toBeUndefined();
  expect(await cleared.refusalOf('a.csv', sha256('b.csv'))).toBe('changed');
  expect(await cleared.refusalOf('A.csv', sha256('a.csv'))).toBe('added');
  expect(cleared.left).toEqual(['b.csv', '\u00e9.csv']);
  expect(await cleared.refusalOf('\u00e9.csv', sha256('e\u0301.csv'))).toBeUndefined();
  expect(await cleared.refusalOf('b.csv', sha256('b.csv'))).toBeUndefined();
  expect(await cleared.refusalOf('b.csv', sha256('a.csv'))).toBe('changed');
  const later = new Cleared(statement, { ...secret, now: TIME + 86_400_000 });
  expect(await later.refusalOf('b.csv', sha256('b.csv'))).toBe('over');
  expect(await new Cleared(statement, demands).refusalOf('b.csv', sha256('b.csv'))).toBe('secret');
});
