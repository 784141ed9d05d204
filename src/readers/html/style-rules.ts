import { type Declaration, declarationsOf, type Style } from './declarations.ts';
import { isOnScreen } from './media.ts';
import type { OpenTag } from './open-tag.ts';
import { selectorOf } from './selector.ts';
import { Matcher, type Seen, type Selector } from './selector-match.ts';
import { blocksIn, splitList } from './style-text.ts';

interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly order: number;
  /** Its cascade layer: later ones count for more, no layer for most. */
  readonly layer: number;
}

/** What a block of rules stands in. */
interface Around {
  readonly depth: number;
  /** The selectors of the rule around, '' outside of one. */
  readonly parent: string;
  /** The name of the layer around, '' outside of one. */
  readonly layer: string;
}

const MAX_RULES = 20_000;
const MAX_SHEET = 4 << 20;
const MAX_NESTING = 8;
/** Blocks that hold no rules for elements, or none that hold as the page is. */
const ELSEWHERE =
  /^@(?:font|(?:-\w{1,8}-)?keyframes|page|property|counter-style|starting-style|view-transition|position-try|color-profile|supports\s{1,9}not\b|-moz-document|-ms-viewport|viewport)/i;
const UNKNOWN_GROUND = /@import\b|color-scheme\s{0,9}:[^;}]{0,40}\bdark\b/i;
const UNLAYERED = Number.MAX_SAFE_INTEGER;
const MAX_PARENT = 500;
const MAX_LIST = 200;
const MAX_LAYERS = 1000;
const MAX_STYLES = 10_000;
/** Elements that the rules of one page may be tried on, all told; beyond, each looks as it says itself. */
const MAX_TRIALS = 5_000_000;
const NONE: Style = new Map();
const ATTRIBUTE = /\[\s{0,9}([\w:-]{1,100})/g;

/** Rules of the page's own style sheets, as far as they can hide something (CSS Cascade 4). */
export class StyleRules {
  /** Whether a rule asks for what stands beside an element. */
  bySiblings = false;
  /** Other sheets are taken in, or the page is dark: what lies under texts is not known. */
  isOnAnything = false;
  /** Attributes that selectors ask for, and perhaps others. */
  private readonly asked = new Set<string>();
  private readonly byKey = new Map<string, Rule[]>();
  private readonly layers: string[] = [];
  private count = 0;
  private total = 0;
  private trials = 0;
  private readonly mostTrials: number;
  private plain = new WeakMap<OpenTag, Style>();
  /** What the same rules together say, by their numbers. */
  private readonly together = new Map<string, Style>();

  constructor(mostTrials = MAX_TRIALS) {
    this.mostTrials = mostTrials;
  }

  add(css: string): void {
    this.total += css.length;
    if (this.total > MAX_SHEET) return;
    this.isOnAnything ||= UNKNOWN_GROUND.test(css);
    const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');
    this.block(bare, { depth: 0, parent: '', layer: '' });
    this.plain = new WeakMap();
    this.together.clear();
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Whether an element may look otherwise for another value of the attribute, one that it has anyway. */
  asks(attribute: string): boolean {
    return this.asked.has(attribute);
  }

  /** What the rules and the element's own `style` say of it. `around`: open elements, innermost last. */
  styleOf(seen: Seen, around: readonly Seen[]): Style {
    const { tag } = seen;
    const known = this.plain.get(tag);
    if (known !== undefined) return known;
    const rules = this.trials > this.mostTrials ? [] : this.candidates(tag);
    const own = ownStyle(tag);
    const free = rules.every(
      ({ selector: { compounds } }) => compounds.length === 1 && !compounds[0]!.compound.byPlace,
    );
    const matching = rules.filter(({ selector }) => this.matches(selector, seen, around));
    const style = own.length === 0 ? this.styleBy(matching) : cascaded(matching, own);
    if (free) this.plain.set(tag, style);
    return style;
  }

  private matches(selector: Selector, seen: Seen, around: readonly Seen[]): boolean {
    const matcher = new Matcher(selector, around);
    const matches = matcher.matches(seen);
    this.trials += matcher.steps;
    return matches;
  }

  /** Elements under the same rules share a style, however they differ: cards with a number each. */
  private styleBy(rules: readonly Rule[]): Style {
    if (rules.length === 0) return NONE;
    const key = rules.map(({ order }) => order).join();
    let style = this.together.get(key);
    if (style === undefined) {
      style = cascaded(rules, []);
      if (this.together.size < MAX_STYLES) this.together.set(key, style);
    }
    return style;
  }

  private block(css: string, around: Around): void {
    if (around.depth > MAX_NESTING) return;
    for (const { before, head, body } of blocksIn(css)) {
      if (this.count >= MAX_RULES) return;
      for (const statement of before) this.declareLayers(statement, around.layer);
      if (head.startsWith('@')) this.group(head, body, around);
      else this.nested(nestedIn(around.parent, head), body, around);
    }
  }

  /** A rule, and those that stand in it (CSS Nesting 1). */
  private nested(selectors: string, body: string, around: Around): void {
    this.rule(selectors, body, around);
    if (body.includes('{') && selectors.length <= MAX_PARENT)
      this.block(body, { ...around, depth: around.depth + 1, parent: selectors });
  }

  private group(head: string, body: string, around: Around): void {
    if (ELSEWHERE.test(head)) return;
    const [, name, of = ''] = /^@([\w-]{1,30})\s{0,9}([\s\S]{0,500})$/.exec(head) ?? [];
    if ((name === 'media' || name === 'container') && !isOnScreen(of)) return;
    const inner = { ...around, depth: around.depth + 1 };
    if (name === 'layer') this.block(body, { ...inner, layer: this.layer(of.trim(), around.layer) });
    else if (name === 'scope') {
      const root = /^\(([^()]{1,300})\)/.exec(of)?.[1] ?? '';
      this.block(body, { ...inner, parent: nestedIn(around.parent, root) });
    } else {
      if (around.parent !== '') this.rule(around.parent, body, around);
      this.block(body, inner);
    }
  }

  /** `@layer base, theme`. */
  private declareLayers(statement: string, around: string): void {
    const names = /^\s{0,200}@layer\s{1,9}([\w\s.,-]{1,500})$/.exec(statement)?.[1];
    for (const name of names?.split(',') ?? []) this.layer(name.trim(), around);
  }

  /** The full name of a layer, which takes its place when it is first named. */
  private layer(name: string, around: string): string {
    const own = name === '' ? `#${this.layers.length}` : name;
    const full = around === '' ? own : `${around}.${own}`;
    if (!this.layers.includes(full) && this.layers.length < MAX_LAYERS) this.layers.push(full);
    return full;
  }

  private rule(head: string, body: string, { layer }: Around): void {
    const declarations = declarationsOf(withoutBlocks(body));
    if (declarations.length === 0) return;
    for (const part of splitList(head, MAX_LIST)) {
      const selector = selectorOf(part);
      if (selector === undefined) continue;
      const at = layer === '' ? UNLAYERED : this.layers.indexOf(layer);
      const rule = { selector, declarations, order: this.count++, layer: at };
      this.bySiblings ||= selector.bySiblings;
      this.askBy(part);
      for (const key of new Set(selector.compounds[0]!.compound.keys)) {
        const rules = this.byKey.get(key) ?? [];
        rules.push(rule);
        this.byKey.set(key, rules);
      }
    }
  }

  private askBy(selector: string): void {
    for (const [, name] of selector.matchAll(ATTRIBUTE)) this.asked.add(name!.toLowerCase());
    if (selector.includes('#')) this.asked.add('id');
    if (selector.includes('.')) this.asked.add('class');
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

/** A selector in a rule stands below the rule's, or where `&` says. */
function nestedIn(parent: string, head: string): string {
  if (parent === '' || head === '') return head || parent;
  return splitList(head, MAX_LIST)
    .map((part) => {
      const own = part.trim();
      return own.includes('&') ? own.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${own}`;
    })
    .join(',');
}

/** The declarations of a rule without the rules that stand in it. */
function withoutBlocks(body: string): string {
  if (!body.includes('{')) return body;
  const parts: string[] = [];
  const blocks = blocksIn(body);
  let next = blocks.next();
  for (; !next.done; next = blocks.next()) parts.push(...next.value.before);
  return [...parts, ...next.value].join(';');
}

/** In the order of CSS Cascade 5, 6.1: among important declarations the first layer counts for most. */
function cascaded(rules: readonly Rule[], own: readonly Declaration[]): Style {
  const style = new Map<string, string>();
  for (const important of [false, true]) {
    const sign = important ? -1 : 1;
    const sorted = [...rules].sort(
      (one, other) =>
        sign * (one.layer - other.layer) ||
        one.selector.specificity - other.selector.specificity ||
        one.order - other.order,
    );
    const all = [...sorted.flatMap(({ declarations }) => declarations), ...own];
    for (const one of all) if (one.important === important) style.set(one.property, one.value);
  }
  return style;
}
