/** The figures as text for a terminal. */
import type { Failure, Figures, Share } from './measure.ts';

const percent = ({ hit, of }: Share) => (of === 0 ? '    –' : `${((100 * hit) / of).toFixed(1).padStart(5)}`);

const line = (name: string, value: Share) =>
  `  ${name.padEnd(24)} ${percent(value)} %  ${`${value.hit} of ${value.of}`.padStart(16)}`;

const block = (heading: string, shares: Readonly<Record<string, Share>>) => [
  '',
  heading,
  ...Object.entries(shares).map(([name, value]) => line(name, value)),
];

const LISTED = 60;

function list(heading: string, failures: readonly Failure[]): string[] {
  if (failures.length === 0) return [];
  const lines = failures.slice(0, LISTED).map((one) => {
    const found = Object.entries(one.categories)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
    const parts = [
      `${one.verdict}, persons ${one.persons} (expected ${one.expectedPersons})`,
      ...(found === '' ? [] : [found]),
      ...(one.rules.length === 0 ? [] : [`rules ${one.rules.join(', ')}`]),
      ...one.problems,
    ];
    return `  ${one.path}\n      ${parts.join('; ')}`;
  });
  const more = failures.length > LISTED ? [`  … and ${failures.length - LISTED} more, see --json`] : [];
  return ['', `${heading} (${failures.length})`, ...lines, ...more];
}

/** With `details`, the failing files by name. */
export function print(figures: Figures, details: boolean): string {
  const { harmless, persons } = figures;
  return [
    `${figures.files} labelled files${figures.unscanned.length ? `, ${figures.unscanned.length} not scanned` : ''}`,
    '',
    'Leaks that block',
    line('all', figures.blocked),
    ...block('  by set', figures.blockedBy.set),
    ...block('  by format', figures.blockedBy.format),
    ...block('  by hiding place', figures.blockedBy.hiding),
    ...block('  by language', figures.blockedBy.lang),
    ...block('  by trait', figures.blockedBy.tag),
    ...block('Recall by category', figures.recall),
    ...block('Recall by format', figures.recallByFormat),
    ...block('Recall by hiding place', figures.recallByHiding),
    '',
    'People counted',
    line('exactly', persons.exact),
    line('within 1 %', persons.withinOnePercent),
    `  mean relative error      ${(100 * persons.meanRelativeError).toFixed(1).padStart(5)} %`,
    line('hiding place named', figures.hidingNamed),
    '',
    `Harmless files: ${harmless.files}; block ${harmless.blocked}, review ${harmless.review}, incomplete ${harmless.incomplete}`,
    `  findings on them: ${
      Object.entries(harmless.findings)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ') || 'none'
    }`,
    ...list('Missed leaks', figures.missed),
    ...list('False alarms', figures.falseAlarms),
    ...(details ? list('Persons counted wrongly', figures.wrongPersons) : []),
    '',
  ].join('\n');
}
