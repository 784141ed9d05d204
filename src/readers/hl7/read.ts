import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { TreeTables } from '../shared/tree.ts';
import { readTreeLines } from '../shared/tree-lines.ts';

type Field = readonly [key: string, value: string];

/** Fields that say something of a person, by segment and number (HL7 v2.5.1, chapters 3 and 6). */
const CAPTIONS: Readonly<Record<string, string>> = {
  'PID-3': 'patient id',
  'PID-5': 'patient name',
  'PID-6': "mother's maiden name",
  'PID-7': 'date of birth',
  'PID-8': 'sex',
  'PID-9': 'alias',
  'PID-10': 'race',
  'PID-11': 'address',
  'PID-13': 'phone',
  'PID-14': 'business phone',
  'PID-19': 'ssn',
  'PID-20': 'driver license number',
  'PID-22': 'ethnicity',
  'PID-23': 'place of birth',
  'PID-26': 'citizenship',
  'PID-28': 'nationality',
  'NK1-2': 'name',
  'NK1-4': 'address',
  'NK1-5': 'phone',
  'NK1-16': 'date of birth',
  'GT1-3': 'name',
  'GT1-5': 'address',
  'GT1-6': 'phone',
  'GT1-8': 'date of birth',
  'GT1-12': 'ssn',
  'IN1-16': 'name of insured',
  'IN1-18': 'date of birth',
  'IN1-19': 'address',
  'IN1-36': 'policy number',
};

const NAMES = /name|alias/;

/** Segments about the message, not about anybody. */
const HEADERS = /^(?:MSH|FHS|BHS|FTS|BTS|EVN|MSA|SFT)$/;

const ESCAPES: Readonly<Record<string, string>> = { F: '|', S: '^', T: '&', R: '~', E: '\\', '.br': '\n' };

export function readHl7(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1, { lines: true });
  return readTreeLines(source, context, tables, { line: (text, number) => tell(text, number, tables) });
}

function tell(line: string, number: number, tables: TreeTables): void {
  const cells = line.replace(/[\x0b\x1c]/g, '').split('|');
  const segment = cells[0]!.trim();
  if (cells.length < 2 || HEADERS.test(segment)) return;
  const fields = cells.slice(1, 400).flatMap((cell, i) => fieldOf(`${segment}-${i + 1}`, cell));
  if (fields.length === 0) return;
  tables.beginLine(number);
  tables.record(fields);
}

function fieldOf(id: string, cell: string): Field[] {
  const key = CAPTIONS[id] ?? id;
  const first = cell.split('~')[0]!;
  const parts = (NAMES.test(key) ? first : cell).split(/[\^~&]/).map(unescaped);
  const text = NAMES.test(key)
    ? `${parts[1] ?? ''} ${parts[2] ?? ''} ${parts[0]}`
    : parts.filter((part) => part !== '').join(key === 'patient id' ? ' ' : ', ');
  const value = text
    .replace(/\s{2,40}/g, ' ')
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)(?:\d{4,6})?$/, '$1-$2-$3');
  return value === '' || value === '""' ? [] : [[key, value]];
}

const unescaped = (text: string): string => text.replace(/\\([FSTRE]|\.br)\\/g, (_, c) => ESCAPES[c] ?? '');
