/** The signs that part an interchange: segments, elements, components, and the one that takes a sign's meaning away. */
export interface Syntax {
  readonly segment: string;
  readonly element: string;
  readonly component: string;
  readonly release: string;
}

/** Of X12: the first header has a fixed length, and shows its signs in fixed places. */
export function x12Syntax(text: string): Syntax | undefined {
  const head = /^\ufeff?\s{0,20}(ISA([^A-Za-z0-9\s])[^\n]{100}[^A-Za-z0-9][^A-Za-z0-9])/.exec(
    text.slice(0, 200),
  )?.[1];
  if (head === undefined) return undefined;
  const element = head[3]!;
  if (head.split(element).length !== 17) return undefined;
  return { segment: head[105]!, element, component: head[104]!, release: '' };
}

/** Of EDIFACT (ISO 9735): as its first segment says, or the usual ones. */
export function edifactSyntax(text: string): Syntax | undefined {
  const head = text.slice(0, 200).replace(/^\ufeff?\s{0,20}/, '');
  const told = /^UNA(.)(.)(.)(.)(.)(.)\s{0,4}UNB/.exec(head);
  if (told !== null)
    return { component: told[1]!, element: told[2]!, release: told[4]!.trim(), segment: told[6]! };
  return /^UNB\+UNO[A-Z]:\d\+/.test(head)
    ? { component: ':', element: '+', release: '?', segment: "'" }
    : undefined;
}

export interface Segment {
  readonly tag: string;
  /** Elements by their numbers in the standard, 1 is the first; each in its components. */
  readonly elements: readonly (readonly string[])[];
  readonly line: number;
}

/** Cuts segments as text comes; one longer than `longest` is cut there. */
export class SegmentCutter {
  readonly #syntax: Syntax;
  readonly #longest: number;
  #held = '';
  #line = 1;

  constructor(syntax: Syntax, longest: number) {
    this.#syntax = syntax;
    this.#longest = longest;
  }

  *cut(chunk: string, isLast: boolean): Iterable<Segment> {
    const text = this.#held + chunk;
    const { segment, release } = this.#syntax;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (release !== '' && char === release) at += 1;
      else if (char === segment || at - start >= this.#longest) {
        yield* this.#segment(text.slice(start, at));
        start = at + 1;
      }
    }
    this.#held = text.slice(start);
    if (!isLast) return;
    yield* this.#segment(this.#held);
    this.#held = '';
  }

  *#segment(raw: string): Iterable<Segment> {
    const before = /^\s*/.exec(raw)![0];
    const line = this.#line + before.split('\n').length - 1;
    this.#line += raw.split('\n').length - 1;
    // Where a line's end ends segments, it has been taken away.
    if (this.#syntax.segment === '\n') this.#line += 1;
    const { element, component, release } = this.#syntax;
    const [tag, ...elements] = split(raw.trim(), element, release);
    if (tag === undefined || tag === '') return;
    const parts = elements.map((text) =>
      split(text, component, release).map((part) => (release === '' ? part : released(part, release)).trim()),
    );
    yield { tag, elements: [[], ...parts], line };
  }
}

function split(text: string, sign: string, release: string): string[] {
  if (release === '' || !text.includes(release)) return text.split(sign);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release) at += 1;
    else if (text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function released(text: string, release: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === release && at + 1 < text.length) at += 1;
    out += text[at];
  }
  return out;
}
