import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

const STORY =
  'She fled Xequistel on 4 May 2024 after two men killed her brother, a bus driver; she is 19 and came with her daughter. She fears the same men, who know her mother’s house beside the chapel.';

function block(text: string, part = 'text'): TextBlock {
  return {
    kind: 'text',
    part,
    text,
    visibility: 'visible',
    locate: (start) => ({ locator: `${part}, ${start}` }),
  };
}
const scan = async (texts: readonly string[], name = 'file.txt') => {
  const { verdict, persons, rules } = await scanUnits(
    texts.map((text) => block(text)),
    name,
  );
  return [verdict, persons, ...rules.map(({ id }) => id)];
};
const ACCOUNT = ['block', 1, 'account'];
const PASS = ['pass', 0];

describe('an account of one person who is not named', () => {
  it.each([
    ['under a heading of its own', ['Credible fear notes', STORY]],
    ['below lines of a form', ['INTAKE', 'Date: 12 May 2025', 'Language: K’iche’', STORY]],
    [
      'spread over paragraphs',
      [
        'Declaration',
        '1. I was born in 1998 in Tamarindal.',
        '2. My father taught at the school.',
        '3. On 3 March 2022 four men came to our house and shot him.',
      ],
    ],
    ['under oath', [STORY, 'I declare under penalty of perjury that this is true.']],
  ])('%s', async (_, texts) => expect(await scan(texts)).toEqual(ACCOUNT));

  it('in a file whose name says so', async () => {
    expect(await scan([STORY], 'credible_fear_notes.docx')).toEqual(ACCOUNT);
    expect(await scan([STORY], 'page7.docx')).toEqual(PASS);
  });

  it.each([
    ['without a title', [STORY]],
    ['under a headline', ['Bus driver killed in Xequistel', STORY]],
    ['in a course', ['Training module 4', 'Credible fear notes', STORY]],
    ['in a judgment', ['Affidavit', 'UNITED STATES COURT OF APPEALS', STORY]],
    ['invented', ['Declaration', 'The following is a hypothetical.', STORY]],
    [
      'too little told',
      ['Credible fear notes', 'She is 19 and came with her daughter. The line is bad, call again.'],
    ],
    ['a blank form', ['Declaration', 'I was born on ____ in ____. On ____ they threatened me because ____.']],
  ])('not %s', async (_, texts) => expect(await scan(texts)).toEqual(PASS));

  it('is one person on however many pages', async () => {
    expect(await scan(['Case notes', STORY, 'More was said. '.repeat(200), STORY, STORY])).toEqual(ACCOUNT);
  });

  it('is whom the record names', async () => {
    const [verdict, persons] = await scan([
      'Asylum interview notes',
      'Applicant: Marleni Roxana Xoquebal Tzunux, born 12 March 2005.',
      'The officer read out the rights. '.repeat(40),
      STORY,
    ]);
    expect([verdict, persons]).toEqual(['block', 1]);
  });
});

describe('accounts in the cells of a table', () => {
  const rows = [
    ['Ref', 'Narrative'],
    ['1', STORY],
    [
      '2',
      'He is 31 and left Tamarindal on 12 August 2023, when police beat his son and burned the workshop of his wife.',
    ],
  ];

  it('are as many people', async () => {
    const { verdict, persons } = await scanTable(rows, 'intake notes.csv');
    expect([verdict, persons]).toEqual(['block', 2]);
  });

  it('are nobody’s in a file that says nothing of records', async () => {
    expect((await scanTable(rows, 'short stories.csv')).verdict).toBe('pass');
  });
});
