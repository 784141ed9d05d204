import { CHINESE, JAPANESE, KOREAN, TRADITIONAL_CHINESE } from './languages.ts';

/** An encoding of East Asia, with one or two bytes for each sign. */
export interface DoubleBytes {
  /** As the web calls it. */
  readonly label: 'shift_jis' | 'euc-jp' | 'gb18030' | 'big5' | 'euc-kr';
  /** What is made of by most texts. */
  readonly frequent: ReadonlySet<string>;
  /** How well a sign of two bytes suits a text, by its first: standards put common ones before rare ones. */
  weight(lead: number, trail: number): number;
}

const COMMON = 0.5;
const RARE = -0.5;
const STRANGE = -1;
/** Kana and hangul stand in rows of their own. */
const SYLLABLE = 0.8;
const NOTHING = 0;
/** What a frequent sign says more than its place does. */
const FREQUENT = 0.5;

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/** JIS X 0208, GB 2312, Big5 and KS X 1001: punctuation first, then syllables, then common characters, then rare ones. */
export const DOUBLE_BYTES: readonly DoubleBytes[] = [
  {
    label: 'shift_jis',
    frequent: new Set(JAPANESE),
    weight(lead, trail) {
      if (lead === 0x81) return NOTHING;
      if (lead === 0x82) return trail >= 0x9f ? SYLLABLE : NOTHING;
      if (lead === 0x83) return trail <= 0x96 ? SYLLABLE : STRANGE;
      if (within(lead, 0x88, 0x97)) return COMMON;
      return within(lead, 0x98, 0x9f) || within(lead, 0xe0, 0xea) ? RARE : STRANGE;
    },
  },
  {
    label: 'euc-jp',
    frequent: new Set(JAPANESE),
    weight(lead) {
      if (lead === 0xa1 || lead === 0xa3 || lead === 0x8e) return NOTHING;
      if (lead === 0xa4 || lead === 0xa5) return SYLLABLE;
      if (within(lead, 0xb0, 0xcf)) return COMMON;
      return within(lead, 0xd0, 0xf4) ? RARE : STRANGE;
    },
  },
  {
    label: 'gb18030',
    frequent: new Set(CHINESE),
    weight(lead, trail) {
      if (trail < 0xa1) return STRANGE;
      if (lead === 0xa1 || lead === 0xa3) return NOTHING;
      if (within(lead, 0xb0, 0xd7)) return COMMON;
      return within(lead, 0xd8, 0xf7) ? RARE : STRANGE;
    },
  },
  {
    label: 'big5',
    frequent: new Set(TRADITIONAL_CHINESE),
    weight(lead) {
      if (within(lead, 0xa1, 0xa3)) return NOTHING;
      if (within(lead, 0xa4, 0xc6)) return COMMON;
      return within(lead, 0xc9, 0xf9) ? RARE : STRANGE;
    },
  },
  {
    label: 'euc-kr',
    frequent: new Set(KOREAN),
    weight(lead, trail) {
      if (trail < 0xa1) return STRANGE;
      if (within(lead, 0xa1, 0xa3)) return NOTHING;
      if (within(lead, 0xb0, 0xc8)) return COMMON;
      return within(lead, 0xca, 0xfd) ? RARE : STRANGE;
    },
  },
];

/** How well the bytes read so: 1 is best; undefined if they are not well-formed, or nothing is told by them. */
export function scoreOfPairs(
  sample: Uint8Array,
  { label, frequent, weight }: DoubleBytes,
): number | undefined {
  const text = decoded(sample, label);
  if (text === undefined) return undefined;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at]!;
    if (lead < 0x80) continue;
    count++;
    // Half-width kana of Shift_JIS are a byte each.
    if (label === 'shift_jis' && within(lead, 0xa1, 0xdf)) continue;
    sum += weight(lead, sample[++at] ?? 0);
  }
  for (const char of text) if (frequent.has(char)) sum += FREQUENT;
  return count === 0 ? undefined : sum / count;
}

function decoded(sample: Uint8Array, label: string): string | undefined {
  try {
    // A sign that is cut off at the end says nothing.
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}
