import { expect, test } from 'vitest';
import { sieveOf } from '../../src/core/sieve.ts';
import { scanBytes } from '../../src/index.ts';
import { builtinEngine } from '../../src/registry.ts';
import { numbers, one } from '../helpers/both-ways.ts';

/** Lines of a log that no two are alike in, and one among them that is of somebody. All people are invented. */

const any = numbers(5);
const hex = (length: number) => Array.from({ length }, () => '0123456789abcdef'[any(16)]).join('');
const WORDS = ['cache', 'order', 'worker', 'index', 'segment', 'retry', 'batch', 'queue'];
const line = (message: string, trace = hex(12 + any(6))) =>
  JSON.stringify({
    time: new Date(1.7e12 + any(1e9)).toISOString(),
    level: one(['info', 'warn'], any),
    message,
    trace,
    path: `/${one(WORDS, any)}/${any(1e6)}?sid=${hex(12 + any(9))}`,
  });
const MESSAGES = [
  () => `${one(WORDS, any)} ${hex(12)} took ${any(900)} ms`,
  () => `${one(WORDS, any)}-${any(50)}: ${one(WORDS, any)} failed after ${any(9)} tries`,
  () => `${hex(8)}/${hex(5)} ${one(WORDS, any)}=${any(1e9)}`,
];
const LINES = Array.from({ length: 780 }, () => line(one(MESSAGES, any)()));

const scan = (lines: readonly string[]) =>
  scanBytes('service.ndjson', new TextEncoder().encode(`${lines.join('\n')}\n`));

const TOLD: readonly (readonly [message: string, category: string])[] = [
  ['mail to Marisol Hernandez, ixchel.tzoc@correo-familia.org, bounced', 'email'],
  ['lookup A212-555-147 failed after 3 tries', 'a_number'],
  ['order 3f91 ssn=528-47-1935', 'ssn'],
  ['loaded the file of Ixchel Tzoc Pérez in 30 ms', 'name'],
  ['sms to Rosa Guadalupe Tamayo at +1 (956) 291-8834 sent', 'phone'],
  ['case IOE0912345678 fetched in 12 ms', 'receipt_number'],
];

test('what is somebody’s is found among them', async () => {
  const told = TOLD.map(([message]) => line(message));
  const lines = LINES.flatMap((harmless, i) =>
    i % 120 === 119 ? [harmless, ...told.splice(0, 1)] : [harmless],
  );
  expect(told).toEqual([]);
  const entry = await scan(lines);
  expect(Object.keys(entry.categories).sort()).toEqual(
    [...new Set(TOLD.map(([, category]) => category))].sort(),
  );
  expect(sieveOf(builtinEngine()).isReady).toBe(true);
  // As in a file too short for anything to be learnt from it.
  const short = await scan([...LINES.slice(0, 4), ...TOLD.map(([message]) => line(message))]);
  expect([entry.categories, entry.persons]).toEqual([short.categories, short.persons]);
});

test('they hold nobody', async () => {
  const { verdict, findingsTotal } = await scan(LINES);
  expect({ verdict, findingsTotal }).toEqual({ verdict: 'pass', findingsTotal: 0 });
});
