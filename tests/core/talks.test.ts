/** Hearings and interviews: a question says what its answer is. */
import { expect, test } from 'vitest';
import { textReader } from '../../src/readers/text.ts';
import { scanWith } from '../helpers/both-ways.ts';

const scan = (lines: readonly string[]) =>
  scanWith(textReader, 'talk.txt', new TextEncoder().encode(lines.join('\n')));

test.each<[string, string[]]>([
  ['Q and A', ['Q. State your name.', 'A. Yohannes Tesfay.', 'Q. Date of birth?', 'A. April 17, 1989.']],
  ['in one line', ['Q: Your name? A: Yohannes Tesfay. Q: What is your date of birth? A: April 17, 1989.']],
  [
    'who speaks, before a colon',
    [
      'OFFICER: Your name?',
      'APPLICANT: I am Yohannes Tesfay.',
      'OFFICER: When were you born?',
      'APPLICANT: On April 17, 1989.',
    ],
  ],
  [
    'dashes',
    ['—¿Cómo se llama?', '—Marisol Quintero Paz.', '—¿Cuándo nació?', '—El 2 de noviembre de 1994.'],
  ],
  ['in French', ['Vous êtes Mme Awa Diallo ?', 'Oui.', 'Votre date de naissance ?', 'Le 2 novembre 1994.']],
  [
    'a form with a question',
    ['Name: Yohannes Tesfay', 'Date of birth: April 17, 1989', 'Comments: Is he a minor?'],
  ],
])('blocks: %s', async (_, lines) => {
  const { verdict, persons } = await scan(lines);
  expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 1 });
});

test.each<[string, string[]]>([
  [
    'a debate',
    [
      'Q. Who opened the meeting?',
      'A. Director Helen Marsh.',
      'Q. When was the act passed?',
      'A. March 17, 1980.',
    ],
  ],
  [
    'questions that are often asked',
    [
      'Do you ask for my date of birth?',
      'No. The form of April 17, 1989 did.',
      'Contact: Helen Marsh, press office.',
    ],
  ],
  [
    'minutes',
    [
      'Helen Marsh: Is there a date?',
      'Tom Vega: April 17, 2019 for the hearing.',
      'Helen Marsh: Who chairs?',
    ],
  ],
  [
    'a question of a form',
    ['Chair: Helen Marsh', 'Next meeting: April 17, 2024', 'Were births counted? Yes, on April 1, 2020.'],
  ],
])('passes: %s', async (_, lines) => {
  expect(await scan(lines)).toMatchObject({ verdict: 'pass', persons: 0 });
});
