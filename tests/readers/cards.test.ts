import { describe, expect, test } from 'vitest';
import { icalendarReader, vcardReader } from '../../src/readers/card.ts';
import { tablesOf, unitsOf } from '../helpers/read-units.ts';

const LONG =
  'Came in with her sister. Born on 1999-07-08 in Santander, an interpreter is needed; the interview is moved to Friday.';
const written = LONG.replace(/[,;]/g, '\\$&');

describe('what is noted of somebody belongs to their record, however long', () => {
  test.each([
    [
      'a card',
      vcardReader,
      `BEGIN:VCARD\nVERSION:3.0\nFN:Delfina Oropeza\nNOTE:${written}\nEND:VCARD\n`,
      ['Delfina Oropeza', LONG],
    ],
    [
      'an event',
      icalendarReader,
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Delfina Oropeza\nDESCRIPTION:${written}\nEND:VEVENT\nEND:VCALENDAR\n`,
      ['Delfina Oropeza', LONG],
    ],
    [
      'a note folded over lines',
      vcardReader,
      `BEGIN:VCARD\r\nFN:Delfina Oropeza\r\nNOTE:${written.slice(0, 60)}\r\n ${written.slice(60)}\r\nEND:VCARD\r\n`,
      ['Delfina Oropeza', LONG],
    ],
  ] as const)('%s', async (_, reader, content, row) => {
    const tables = tablesOf(await unitsOf(reader, content));
    expect(tables.flatMap(({ rows }) => rows)).toEqual([row]);
  });
});
