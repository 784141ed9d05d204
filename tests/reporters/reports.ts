import type { FileEntry, Report } from '../../src/core/types.ts';
import { formats } from '../../src/reporters/index.ts';
import type { ReportOptions } from '../../src/reporters/types.ts';
import { entry, reportOf } from './sample.ts';

const options: ReportOptions = { lang: 'en', colour: false, columns: 80, quiet: false, exitCode: 1 };

/** A report in a format, as one text. */
export async function reported(
  id: string,
  report: Report,
  given: Partial<ReportOptions> = {},
): Promise<string> {
  const reporter = await formats.find((format) => format.id === id)!.load();
  return [...reporter.report(report, { ...options, ...given })].join('');
}

/** Many files that all must not go out. */
export function manyLeaks(count: number): Report {
  const files = Array.from({ length: count }, (_, at): FileEntry => {
    const categories = { name: at + 1, birth_date: 1 };
    return entry(`data/part-${at % 97}/list-${at}.csv`, {
      verdict: 'block',
      persons: at + 1,
      categories,
      rules: [
        { id: 'named', level: 'block', message: 'It names people.\nTake the names out.', persons: at + 1 },
      ],
      places: [{ locator: `rows 2–${at + 2}`, visibility: 'visible', persons: at + 1, categories }],
    });
  });
  return reportOf(files);
}

/** Names that mean something in one of the syntaxes that reports are written in. */
export const HOSTILE = [
  'a`b``c.csv',
  'a|b\\|c.csv',
  '</summary></details><script>alert(1)</script>.csv',
  '"><img src=x onerror=alert(1)>.csv',
  '@everyone #1 !2 ~label $var.csv',
  '[link](http://example.org) www.example.org.csv',
  '::error file=x::y\r\n::stop-commands::z.csv',
  'a,b:c%0A%25.csv',
  ']]>&amp;&#64;<!--.csv',
  'tab\tnul\0bell\x07esc\x1b[31m.csv',
  'bidi\u202egnp.csv',
  'half\ud800pair\udfff\ufffe\uffff.csv',
  '# title\n- list\n> quote\n---\n1. one.csv',
  '日本語 ñandú é.csv',
  "it's $" + '{{ github.token }}.csv',
  'a b%20c?d#e.csv',
  'c:d/e f.csv',
];
