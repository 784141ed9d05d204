import type { Lang } from '../../core/types.ts';
import { issueText } from '../shared/issue-text.ts';
import type { Issue } from '../shared/issues.ts';
import { printable } from '../text/layout.ts';
import type { Artifacts } from './artifacts.ts';
import { LEVELS, type Rules } from './rules.ts';

export interface Context {
  readonly lang: Lang;
  readonly artifacts: Artifacts;
  readonly rules: Rules;
  /** SARIF wants suppressions said of all results or of none. */
  readonly someApproved: boolean;
}

export function resultOf(issue: Issue, { lang, artifacts, rules, someApproved }: Context): object {
  const { rule, level, place, file } = issue;
  return {
    ruleId: rule,
    ruleIndex: rules.indexes.get(rule),
    level: LEVELS[level],
    message: { text: issueText(issue, lang).join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: artifacts.location(issue.path), region: regionOf(issue) },
        ...logicalLocations(issue),
      },
    ],
    // Without the first, GitHub's uploader makes one of the line itself: a hash of what must not go out.
    partialFingerprints: { primaryLocationLineHash: issue.fingerprint, 'amparo/v1': issue.fingerprint },
    ...(someApproved && { suppressions: suppressionsOf(issue) }),
    properties: {
      persons: place?.persons ?? issue.fired?.persons ?? file.persons,
      ...(place && { visibility: place.visibility, categories: place.categories }),
    },
  };
}

/** GitHub takes no result without a line: where there are no lines, it is the first, and the logical location says where. */
function regionOf({ lines }: Issue): object {
  if (!lines) return { startLine: 1 };
  return {
    startLine: lines.first,
    ...(lines.column !== undefined && { startColumn: lines.column }),
    ...(lines.last !== undefined && { endLine: lines.last }),
  };
}

function logicalLocations({ path, inside, place }: Issue): object {
  const locations: { name: string; fullyQualifiedName: string; kind: string }[] = [];
  if (inside !== undefined) {
    const fullyQualifiedName = printable(`${path}!${inside}`);
    locations.push({ name: printable(inside), fullyQualifiedName, kind: 'resource' });
  }
  if (place !== undefined) {
    const before = inside === undefined ? path : `${path}!${inside}`;
    const name = printable(place.locator);
    locations.push({ name, fullyQualifiedName: printable(`${before}#${place.locator}`), kind: 'resource' });
  }
  return locations.length === 0 ? {} : { logicalLocations: locations };
}

function suppressionsOf({ approval, fingerprint }: Issue): object[] {
  if (approval === undefined) return [];
  const { by, reason, at, until } = approval;
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: reason,
      properties: { by, at, ...(until && { until }), fingerprint },
    },
  ];
}
