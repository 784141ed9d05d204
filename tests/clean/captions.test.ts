import { describe, expect, test } from 'vitest';
import { planText } from '../../src/cli/plan-text.ts';
import { copied } from '../e2e/clean/canary.ts';

const NAMES = ['Ana Ruiz Vega', 'Luis Soto Paz', 'Marta Rey Gil', 'Eva Castro Mora', 'Juan Díaz Rey'];
/** People of whom a policy lets nothing out but where they are from. */
const people = (captions: readonly string[]): string =>
  [
    ['Name', 'Date of Birth', 'Nationality', ...captions],
    ...Array.from({ length: 40 }, (_, i) => [
      `${NAMES[i % 5]} ${NAMES[Math.floor(i / 5) % 5]!.split(' ')[1]}`,
      `0${1 + (i % 9)}/1${i % 9}/19${60 + i}`,
      'Honduras',
      ...captions.map(() => 'x'),
    ]),
  ]
    .map((row) => row.join(','))
    .join('\n');
const beds = (captions: readonly string[]): string =>
  [
    ['Facility', 'Beds', ...captions],
    ...[1, 2, 3, 4, 5].map((i) => [`Center ${i}`, `4${i}`, ...captions.map(() => `${i}`)]),
  ]
    .map((row) => row.join(','))
    .join('\n');

async function captionsOf(text: string): Promise<{ readonly all: string; readonly told: string }> {
  const copy = await copied('list.csv', Buffer.from(text), 'csv');
  const all = Buffer.from(copy!.bytes).toString().split('\r\n')[0]!;
  return { all, told: JSON.stringify(copy!.report) + planText(copy!.plan, 'en') };
}

describe('what captions say beside people is planned like any value', () => {
  test.each([
    ['2022-11-28', '2022', '11-28'],
    ['11/29/2022', '2022', '11/29'],
    ['Interview 12/01/2022', 'Interview 2022', '12/01'],
    ['Visit of 28 November 2022', 'Visit of 2022', 'November'],
    ['Cita del 28 de noviembre de 2022', 'Cita del 2022', 'noviembre'],
    ['Seen by Rosa Castro Vega', 'Seen by [name]', 'Castro'],
    ['Case of María Gómez López', 'Case of [name]', 'Gómez'],
    ['Case A201347719', 'Case [number]', '347719'],
    ['Ana Ruiz Vega', '[name]', 'Ruiz'],
  ])('%s', async (caption, safe, gone) => {
    const { all, told } = await captionsOf(people([caption]));
    expect(all).toContain(safe);
    expect(all).not.toContain(gone);
    expect(told).not.toContain(gone);
  });

  test('days over a calendar of visits', async () => {
    const { all } = await captionsOf(
      [
        'Visitor,2022-11-28,2022-11-29',
        ...NAMES.map((name, i) => `${name} A2013${47719 + i * 7919},x,x`),
      ].join('\n'),
    );
    expect(all).not.toMatch(/11-2|Ana/);
  });
});

describe('what captions say of nobody stays', () => {
  test.each([
    'Beds 2022',
    'Q1 2022',
    'FY2023',
    'Facility',
    'Status',
    'Grace period',
    'Christian name given',
    'Honduras',
  ])('%s, beside people', async (caption) =>
    expect((await captionsOf(people([caption]))).all).toContain(caption),
  );

  test.each(['2022-11-28', 'As of 11/29/2022', 'Contact press@example.org', 'Director Rosa Castro Vega'])(
    '%s, where nobody is exposed',
    async (caption) => expect((await captionsOf(beds([caption]))).all).toContain(caption),
  );
});
