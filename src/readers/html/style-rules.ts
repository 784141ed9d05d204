import { type Declaration, declarationsOf, type Style } from './declarations.ts';
import { type Compound, type Seen, type Selector, selectorOf } from './selector.ts';
import type { OpenTag } from './tokens.ts';

interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly order: number;
}

const MAX_RULES = 20_000;
const MAX_SHEET = 4 << 20;
const MAX_NESTING = 8;
/** Blocks whose rules do not hold for a page on a screen. */
const ELSEWHERE =
  /^@(?:media\s+(?:only\s+)?(?:print|speech)\b|font-face|keyframes|-webkit-keyframes|page|property|counter-style)/i;
const NONE: Style = new Map();

/** Rules of the page's own style sheets, as far as they can hide something (CSS Cascade 4). */
export class StyleRules {
  private readonly byKey = new Map<string, Rule[]>();
  private count = 0;
  private total = 0;
  private plain = new WeakMap<OpenTag, Style>();

  add(css: string): void {
    this.total += css.length;
    if (this.total > MAX_SHEET) return;
    this.block(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' '), 0);
    this.plain = new WeakMap();
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** What the rules and the element's own `style` say of it. `around`: open elements, innermost last. */
  styleOf(seen: Seen, around: readonly Seen[]): Style {
    const { tag } = seen;
    const known = this.plain.get(tag);
    if (known !== undefined) return known;
    const rules = this.candidates(tag);
    const own = ownStyle(tag);
    const free = rules.every(
      ({ selector: { compounds } }) => compounds.length === 1 && !compounds[0]!.compound.byPlace,
    );
    const matching = rules.filter((rule) => matches(rule.selector, seen, around));
    const style = matching.length === 0 && own.length === 0 ? NONE : cascaded(matching, own);
    if (free) this.plain.set(tag, style);
    return style;
  }

  private block(css: string, depth: number): void {
    let at = 0;
    while (at < css.length && this.count < MAX_RULES) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const head = css.slice(at, open).split(';').at(-1)!.trim();
      const end = closing(css, open);
      const body = css.slice(open + 1, end);
      if (!head.startsWith('@')) this.rule(head, body);
      else if (depth < MAX_NESTING && !ELSEWHERE.test(head)) this.block(body, depth + 1);
      at = end + 1;
    }
  }

  private rule(head: string, body: string): void {
    const declarations = declarationsOf(body);
    if (declarations.length === 0) return;
    for (const part of head.split(/,(?![^[(]*[\])])/, 200)) {
      const selector = selectorOf(part);
      if (selector === undefined) continue;
      const { key } = selector.compounds[0]!.compound;
      const rules = this.byKey.get(key) ?? [];
      rules.push({ selector, declarations, order: this.count++ });
      this.byKey.set(key, rules);
    }
  }

  private candidates(tag: OpenTag): Rule[] {
    if (this.count === 0) return [];
    const keys = ['*', tag.name];
    for (const [name, value] of tag.attributes) {
      if (name === 'id') keys.push(`#${value}`);
      else if (name === 'class') for (const word of value.split(/\s+/, 50)) keys.push(`.${word}`);
    }
    return keys.flatMap((key) => this.byKey.get(key) ?? []);
  }
}

function ownStyle(tag: OpenTag): readonly Declaration[] {
  const found = tag.attributes.find(([name]) => name === 'style');
  return found === undefined ? [] : declarationsOf(found[1]);
}

function matches({ compounds }: Selector, seen: Seen, around: readonly Seen[]): boolean {
  if (!fits(compounds[0]!.compound, seen)) return false;
  let level = around.length - 1;
  for (let i = 1; i < compounds.length; i++) {
    const { compound } = compounds[i]!;
    if (compounds[i - 1]!.child) {
      if (level < 0 || !fits(compound, around[level]!)) return false;
    } else {
      while (level >= 0 && !fits(compound, around[level]!)) level--;
      if (level < 0) return false;
    }
    level--;
  }
  return true;
}

const fits = ({ tests }: Compound, seen: Seen): boolean => tests.every((test) => test(seen));

function cascaded(rules: readonly Rule[], own: readonly Declaration[]): Style {
  const sorted = [...rules].sort(
    (one, other) => one.selector.specificity - other.selector.specificity || one.order - other.order,
  );
  const all = [...sorted.flatMap(({ declarations }) => declarations), ...own];
  const style = new Map<string, string>();
  for (const important of [false, true]) {
    for (const one of all) if (one.important === important) style.set(one.property, one.value);
  }
  return style;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at;
    else if (code === 34 || code === 39) at = stringEnd(css, at, code);
  }
  return css.length;
}

function stringEnd(css: string, at: number, quote: number): number {
  for (let i = at + 1; i < css.length; i++) {
    const code = css.charCodeAt(i);
    if (code === quote || code === 10) return i;
    if (code === 92) i++;
  }
  return css.length;
}
