import type { Dataset } from '../harness/types.ts';
import { writeTexts } from './pieces.ts';
import { rowsOf } from './rows.ts';
import { dice, pick, type Roll, sentence, WORDS } from './words.ts';

/** One object after the other, in the shapes that files of them have. */
const SHAPES = { people, logs, wide };

export type Shape = keyof typeof SHAPES;

/** About so many bytes; one object to a line, or all in one array. */
export const json = (shape: Shape, bytes: number, form: 'lines' | 'array'): Dataset => ({
  name: `${shape}-${form}-${bytes / 1e6}mb.${form === 'lines' ? 'ndjson' : 'json'}`,
  source: 'bench/data/json.ts',
  async write(path) {
    let records = 0;
    function* texts(): Iterable<string> {
      let written = 0;
      for (const record of SHAPES[shape]()) {
        const text = JSON.stringify(record);
        yield form === 'lines' ? `${text}\n` : `${records === 0 ? '[' : ',\n'}${text}`;
        records++;
        written += text.length;
        if (written >= bytes) break;
      }
      if (form === 'array') yield ']\n';
    }
    writeTexts(path, texts());
    return shape === 'people' ? { persons: records } : {};
  },
});

/** As an application's export has them: texts, a number, an object in the object. */
function* people(): Iterable<object> {
  const rows = rowsOf('people', Number.POSITIVE_INFINITY, 8);
  rows.next();
  for (const [lastName, firstName, birthDate, nationality, aNumber, facility, status, intake] of rows)
    yield { lastName, firstName, birthDate, nationality, aNumber, custody: { facility, intake }, status };
}

/** What a service writes of each request: nobody is in it. */
function* logs(): Iterable<object> {
  const roll = dice(11);
  for (let i = 0; ; i++) {
    yield {
      time: new Date(1_700_000_000_000 + i * 137).toISOString(),
      level: pick(roll, ['info', 'info', 'info', 'warn', 'error']),
      service: `${pick(roll, WORDS)}-service`,
      message: `${pick(roll, WORDS)} ${pick(roll, WORDS)} in ${roll(900)} ms`,
      request: {
        method: pick(roll, ['GET', 'POST']),
        path: `/${pick(roll, WORDS)}/${roll(1000)}`,
        status: pick(roll, [200, 200, 304, 404]),
      },
      trace: hex(roll),
      bytes: roll(100_000),
      ok: roll(9) > 0,
    };
  }
}

/** Sixty values in objects of objects and lists. */
function* wide(): Iterable<object> {
  const roll = dice(12);
  for (let id = 0; ; id++) {
    yield {
      id,
      title: sentence(roll),
      tags: [pick(roll, WORDS), pick(roll, WORDS), pick(roll, WORDS)],
      totals: figures(roll, 16),
      quarters: { first: figures(roll, 8), second: figures(roll, 8), third: figures(roll, 8) },
      source: {
        office: pick(roll, WORDS),
        note: `${sentence(roll)} "${pick(roll, WORDS)}"\n`,
        checked: null,
      },
    };
  }
}

const hex = (roll: Roll): string => [1, 2].map(() => roll(2 ** 32).toString(16)).join('');

function figures(roll: Roll, count: number): object {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${WORDS[i]}Count`, roll(1_000_000) / 10]),
  );
}
