/** What stands in columns and sentences with capitals and is nobody's name. */
import list from './harmless.txt';

export interface Kind {
  readonly kind: string;
  readonly values: readonly string[];
}

function readKinds(text: string): Kind[] {
  const kinds = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind, values] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...values.split(';').map((value) => value.trim())]);
  }
  return [...kinds].map(([kind, values]) => ({ kind, values }));
}

const KINDS = readKinds(list);

/** Kinds of which columns are made. */
export const harmlessKinds = (): Kind[] =>
  KINDS.filter(({ kind }) => !kind.startsWith('phrases')).map(({ kind, values }) => ({
    kind,
    values: values.map((value) => value.replace('*', '')),
  }));

const ARABIC = 'phrases in Arabic script';

/** Phrases in a script without capitals. */
export const arabicPhrases = (): readonly string[] => KINDS.find(({ kind }) => kind === ARABIC)!.values;

/** Phrases of two words and more that begin with capitals. */
export const harmlessPhrases = (): string[] =>
  KINDS.flatMap(({ kind, values }) => (kind === ARABIC ? [] : values)).filter(
    (value) => /\p{L}[\p{L}'.-]* \p{L}/u.test(value) && !value.endsWith('*'),
  );
