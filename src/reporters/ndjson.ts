import { fileInOrder, headInOrder } from './json.ts';
import type { Reporter } from './types.ts';

const entry: NonNullable<Reporter['entry']> = (file) => line('file', fileInOrder(file));
const end: NonNullable<Reporter['end']> = (report) => line('run', headInOrder(report));

/**
 * A stream of JSON values, one a line (RFC 8259 in the manner of ndjson.org): a `file` as soon as it is scanned, in the
 * order of the run, and the `run` last. Who does not come to the `run` has read a run that was broken off.
 */
export const ndjson: Reporter = {
  id: 'ndjson',
  entry,
  end,
  *report(report) {
    for (const file of report.files) yield entry(file);
    yield end(report);
  },
};

function line(type: 'file' | 'run', value: object): string {
  return `${JSON.stringify({ type, ...value })}\n`;
}
