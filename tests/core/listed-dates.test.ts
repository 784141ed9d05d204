/** Dates behind the names of a list, without a word that says what they are: in lines of a text, bullets and cells. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'text',
  text,
  visibility: 'visible',
  locate: (start) => ({ locator: `at ${start}` }),
});

const PEOPLE = [
  'Nadiya Petrenko, 1966-09-14, Ukraine',
  'Yohannes Tesfay, 1991-03-12, Eritrea',
  'Farzana Rahimi, 1987-11-01, Afghanistan',
];
const AMBASSADORS = [
  'John Smith, 2019-03-12, Kenya',
  'Mary Jones, 2021-06-01, Peru',
  'Paul Brown, 2014-09-20, Chad',
];
const COURSES = [
  'Green Roofs, 1966-09-14, Ukraine',
  'Safe Routes, 1991-03-12, Eritrea',
  'Open Data, 1987-11-01, Peru',
];
const WITHOUT_COUNTRY = PEOPLE.map((line) => line.replace(/, \p{L}+$/u, ''));

const asText = (lines: readonly string[]) => scanUnits([block(lines.join('\n'))]);
const asBlocks = (lines: readonly string[]) => scanUnits(lines.map(block));
const asBullets = (lines: readonly string[]) =>
  scanUnits([block(lines.map((line) => `- ${line}`).join('\n'))]);
const asCells = (lines: readonly string[]) => scanTable([['Arrivals'], ...lines.map((line) => [line])]);
const WAYS = { text: asText, blocks: asBlocks, bullets: asBullets, cells: asCells };

describe.each(Object.entries(WAYS))('%s', (_, scan) => {
  test('names, dates as far apart as births and countries are people', async () => {
    const { verdict, persons } = await scan(PEOPLE);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 3 });
  });

  test.each([
    ['recent dates', AMBASSADORS],
    ['things', COURSES],
    ['one line', PEOPLE.slice(0, 1)],
    ['nothing said of them but a date', WITHOUT_COUNTRY],
  ])('%s are none', async (__, lines) => {
    expect((await scan(lines)).verdict).toBe('pass');
  });
});

test('a list of nothing but names and dates as far apart as births is one of people', async () => {
  const lines = [...WITHOUT_COUNTRY, 'Oksana Hnatiuk (22.08.1979)'];
  expect((await asText(lines)).persons).toBe(4);
  expect((await asBlocks(lines)).verdict).toBe('block');
  const recent = lines.map((line) => line.replace(/(?:19)\d\d/, '2021'));
  expect((await asText(recent)).verdict).toBe('pass');
  const said = lines.map((line) => `${line} in the town hall`);
  expect((await asText(said)).verdict).toBe('pass');
});

test('the sex may stand between the name and the date', async () => {
  const lines = PEOPLE.map((line, i) => line.replace(',', i === 0 ? ', F,' : ', M,'));
  expect((await asText(lines)).persons).toBe(3);
});

test.each([
  '1、王小明，男，1987年3月12日，缅甸\n2、李秀英，女，1991年11月4日，朝鲜\n3、张伟，男，1979年8月22日，朝鲜',
  '1. 김철수 1991.03.12 남 이란\n2. 이영희 1987.11.04 여 이란\n3. 박민수 1979.08.22 남 이란'.replace(
    / [남여]/g,
    '',
  ),
  '避難民名簿\n1 オレーナ・コヴァレンコ 1987年3月12日\n2 イリーナ・シェフチェンコ 1991年11月4日\n3 ナタリヤ・ボンダレンコ 1979年8月22日',
])('lines of East Asian lists begin with names: %s', async (text) => {
  expect((await asText(text.split('\n'))).persons).toBe(3);
});

test.each([
  '1、王小明 2023年3月12日 会议\n2、李秀英 2023年11月4日 会议\n3、张伟 2023年8月22日 会议',
  '1. 서울 2024.03.12\n2. 부산 2024.11.04\n3. 이천 2024.12.04',
  '会議日程\n1 オレンジ・ホール 2024年3月12日\n2 グリーン・ホール 2024年11月4日\n3 ブルー・ホール 2024年12月4日',
])('days of meetings and journeys are no births: %s', async (text) => {
  expect((await asText(text.split('\n'))).verdict).toBe('pass');
});

test('where the text is about people to protect a date is enough', async () => {
  const { verdict } = await asText(['Asylum seekers who arrived:', ...WITHOUT_COUNTRY]);
  expect(verdict).toBe('block');
});
