import { problemMessage } from '../../core/problem-words.ts';
import { type Lang, type Level, PROBLEM_CODES } from '../../core/types.ts';
import { adviceOf, whatIsWrong } from '../shared/facts.ts';
import { type Issue, NOT_READ } from '../shared/issues.ts';
import { words } from '../words/index.ts';
import { machineWords } from '../words/machine.ts';

export const LEVELS = { block: 'error', review: 'warning', note: 'note' } as const satisfies Record<
  Level,
  string
>;

/** As GitHub reads it: above 9 critical, above 7 high, above 4 medium, else low. */
const SEVERITIES: Readonly<Record<Level, string>> = { block: '9.1', review: '5.0', note: '1.0' };

/** The rules that fired, with where each stands in the list. */
export interface Rules {
  readonly descriptors: object[];
  readonly indexes: ReadonlyMap<string, number>;
}

export function rulesOf(issues: readonly Issue[], lang: Lang): Rules {
  const first = new Map<string, Issue>();
  for (const issue of issues) if (!first.has(issue.rule)) first.set(issue.rule, issue);
  return {
    descriptors: [...first.values()].map((issue) => descriptorOf(issue, lang)),
    indexes: new Map([...first.keys()].map((id, index) => [id, index])),
  };
}

/** The report has a rule's words; its message is what is wrong, and below it what to do. */
function descriptorOf({ rule, level, fired }: Issue, lang: Lang): object {
  const { note, notRead } = machineWords[lang];
  const isNote = level === 'note';
  const what = isNote ? note : fired ? whatIsWrong(fired) : notRead.what;
  const basis = fired?.basis?.length ? [`${words[lang].law} ${fired.basis.join('; ')}`] : [];
  const help = isNote ? [] : [...(fired ? adviceOf([fired]) : [notRead.help]), ...basis];
  const text = help.length > 0 ? help.join('\n\n') : what;
  return {
    id: rule,
    name: pascal(rule),
    shortDescription: { text: what },
    fullDescription: { text: what },
    help: { text, markdown: plainMarkdown(text) },
    defaultConfiguration: { level: LEVELS[level] },
    properties: {
      tags: ['security', 'privacy', rule === NOT_READ ? 'coverage' : 'personal-data'],
      'security-severity': SEVERITIES[level],
      precision: 'high',
      ...(fired?.basis && { basis: fired.basis }),
    },
  };
}

/** `own-identifier` → `OwnIdentifier`, as SARIF wants names (section 3.49.7). */
function pascal(id: string): string {
  return id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** A policy of a user's own may have any sign in its words. */
function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}

type Descriptors = readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[];

function notifications(lang: Lang): Descriptors {
  return PROBLEM_CODES.map((id) => ({ id, shortDescription: { text: problemMessage(id, '', lang) } }));
}

/** What can keep a file from being read whole. */
export const NOTIFICATIONS: Readonly<Record<Lang, Descriptors>> = {
  en: notifications('en'),
  es: notifications('es'),
};
