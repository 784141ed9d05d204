import { CATEGORIES, type FileEntry, type Report } from '../core/types.ts';
import type { Reporter } from './types.ts';

/** The machine-readable report, as `report.schema.json` has it: keys in the schema's order, two spaces. */
export const json: Reporter = {
  id: 'json',
  *report(report) {
    const { files } = report;
    const top = JSON.stringify(headInOrder(report), null, 2);
    yield `${top.slice(0, -2)},\n  "files": [`;
    let separator = '\n';
    for (const file of files) {
      yield `${separator}    ${JSON.stringify(fileInOrder(file), null, 2).replaceAll('\n', '\n    ')}`;
      separator = ',\n';
    }
    yield files.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
  },
};

const TOP = ['schema', 'tool', 'run', 'verdict', 'totals'];
const RUN = ['startedAt', 'durationMs', 'policy', 'policyDigest', 'source', 'skipped', 'flags'];
const FILE = [
  ...['path', 'format', 'bytes', 'sha256', 'verdict', 'approved', 'persons', 'categories', 'rules', 'places'],
  ...['findings', 'findingsTotal', 'problems'],
];
const APPROVAL = ['by', 'reason', 'at', 'until'];
const RULE = ['id', 'level', 'message', 'persons', 'basis'];
const PLACE = ['locator', 'visibility', 'persons', 'categories'];
const FINDING = [
  ...['category', 'detector', 'score', 'locator', 'line', 'column', 'visibility', 'masked', 'why'],
];
const PROBLEM = ['code', 'message', 'locator'];

export function headInOrder({ files: _, ...head }: Report): object {
  return ordered({ ...head, run: runInOrder(head) }, TOP);
}

function runInOrder({ run }: Pick<Report, 'run'>): object {
  const skipped = run.skipped && { skipped: ordered(run.skipped, Object.keys(run.skipped).sort()) };
  return ordered({ ...run, ...skipped }, RUN);
}

/** Keys in the schema's order, and none that it does not know. */
export function fileInOrder(file: FileEntry): object {
  return ordered(
    {
      ...file,
      ...(file.approved && { approved: ordered(file.approved, APPROVAL) }),
      categories: counts(file.categories),
      rules: file.rules.map((rule) => ordered(rule, RULE)),
      places: file.places.map((place) => ordered({ ...place, categories: counts(place.categories) }, PLACE)),
      findings: file.findings.map((finding) => ordered(finding, FINDING)),
      problems: file.problems.map((one) => ordered(one, PROBLEM)),
    },
    FILE,
  );
}

/** In the contract's order, a user's own categories last. */
function counts(categories: Readonly<Record<string, number>>): object {
  const own = Object.keys(categories)
    .filter((name) => name.startsWith('x-'))
    .sort();
  return ordered(categories, [...CATEGORIES, ...own]);
}

/** Only the named keys, in their order: what the schema does not know never gets out. */
function ordered(object: object, keys: readonly string[]): object {
  const values = object as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}
