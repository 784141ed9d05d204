import { detectInText, type Hit } from './detect.ts';
import { REPORTED } from './engine.ts';
import type { Fact, PlaceOwner } from './person.ts';
import type { Scope } from './scope.ts';
import { isStory, saysWho } from './story.ts';
import { roleOf } from './table/form.ts';
import { openFrom, peopleInTexts } from './text-people.ts';
import type { Context, Location, TextBlock } from './types.ts';

/** How many characters of neighbouring blocks are read together, so that a name and what is said of it meet. */
const PAGE = 2_000;
const BEFORE = 60;
/** So many names that stand alone on their lines are a list of people. */
const FEWEST_LISTED = 3;

/**
 * Reads the texts of one part: blocks that follow each other are one text, since a letter says the name in one
 * paragraph and the birth date in the next.
 */
export class TextSession {
  private readonly scope: Scope;
  private readonly owner: TextOwner;
  private facts: Fact[] = [];
  /** Characters seen so far, and how many of them were seen when the page began. */
  private length = 0;
  private pageStart = 0;
  private sentence = 0;
  /** Whether this page speaks of a confidential population, and whether the page that facts came over from did. */
  private isProtected = false;
  private wasProtected = false;
  private before = '';

  constructor(first: TextBlock, scope: Scope) {
    this.scope = scope;
    this.owner = new TextOwner(first.part);
  }

  push(block: TextBlock): void {
    if (this.length - this.pageStart > PAGE) this.flush(openFrom(this.facts, this.length));
    const { engine, failed } = this.scope;
    this.isProtected ||= engine.isProtected(block.text) || engine.isProtected(block.title ?? '');
    const offset = this.owner.add(block, this.length);
    const context: Context = {
      ...(block.title === undefined ? {} : { title: block.title }),
      ...(this.before === '' ? {} : { before: this.before }),
    };
    const trimmed = block.text.trim();
    const headed = block.header === undefined ? undefined : roleOf(block.header, trimmed, engine);
    const score = headed?.kind === 'fact' ? headed.detector.cell(trimmed, headed.column) : 0;
    if (headed?.kind === 'fact' && score >= REPORTED) {
      const { detector, because } = headed;
      this.facts.push({
        detector,
        because,
        score,
        text: block.text,
        visibility: block.visibility,
        at: [0, offset],
      });
    } else if (headed?.kind !== 'foreign' || isStory(trimmed)) {
      const hits = detectInText(block.text, context, engine, failed);
      if (headed?.kind !== 'foreign' || hits.some(saysWho)) this.readBlock(block, offset, hits);
    }
    this.length += block.text.length + 1;
    this.before = block.text.length <= BEFORE ? block.text : '';
  }

  end(): void {
    this.flush(this.facts.length);
  }

  private readBlock(block: TextBlock, offset: number, hits: readonly Hit[]): void {
    let read = 0;
    this.sentence++;
    for (const hit of hits) {
      this.sentence += sentencesIn(block.text.slice(read, hit.start));
      read = hit.start;
      this.facts.push({
        ...hit,
        text: block.text.slice(hit.start, hit.end),
        visibility: block.visibility,
        at: [0, offset + hit.start],
        sentence: this.sentence,
        alone: hit.detector.category === 'name' && isAlone(block.text, hit),
      });
    }
  }

  /** Hands on the people of the page; facts from `open` on go over to the next page. */
  private flush(open: number): void {
    const people = peopleInTexts(this.facts.slice(0, open), this.scope.secret);
    const listed = people.filter(({ facts }) => facts[0]?.alone);
    for (const person of people) {
      const { facts, keys } = person;
      this.scope.person({
        // Names one under the other are a list, whether or not somebody drew a table around it.
        from: listed.length >= FEWEST_LISTED && listed.includes(person) ? 'row' : 'text',
        owner: this.owner,
        facts,
        keys,
        isProtected: this.scope.isProtected || this.isProtected || this.wasProtected,
        publicRole: false,
      });
    }
    if (this.facts.length > 0) this.owner.forgetUnused(this.facts);
    else this.owner.forgetAll();
    this.facts = this.facts.slice(open);
    this.wasProtected = this.isProtected && this.facts.length > 0;
    this.isProtected = false;
    this.pageStart = this.length;
  }
}

/** Whether a name is all that its line holds, bullets and numbers aside. */
function isAlone(text: string, { start, end }: Hit): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const before = text.slice(Math.max(from, start - 12), start);
  const after = text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 4));
  return start - from <= 12 && /^[\s\d.)(•*·–—-]*$/.test(before) && /^[\s.,;]*$/.test(after);
}

/** How many sentences or paragraphs end in the text. `St. Odile` and `J. Q.` end none: a word comes before the stop. */
function sentencesIn(text: string): number {
  return text.match(/[\p{Ll}\p{Nd})”"]{2}[.!?]["”’)]?\s+(?=[\p{Lu}¿¡"“])|\n[ \t]*\n/gu)?.length ?? 0;
}

/** Finds the block that a position lies in. Blocks without findings are forgotten, so memory stays bounded. */
class TextOwner implements PlaceOwner {
  readonly part: string;
  private blocks: { block: TextBlock; offset: number }[] = [];
  private kept: { block: TextBlock; offset: number }[] = [];
  private static readonly MOST = 2_000;

  constructor(part: string) {
    this.part = part;
  }

  add(block: TextBlock, offset: number): number {
    this.blocks.push({ block, offset });
    return offset;
  }

  locate(at: readonly [number, number]): Location {
    const found = [...this.kept, ...this.blocks].findLast(({ offset }) => offset <= at[1]);
    return found ? found.block.locate(at[1] - found.offset, at[1] - found.offset) : { locator: this.part };
  }

  span(from: readonly [number, number], to: readonly [number, number]): string {
    const first = this.locate(from).locator;
    const last = this.locate(to).locator;
    return first === last ? first : `${first} – ${last}`;
  }

  forgetUnused(facts: readonly Fact[]): void {
    const used = this.blocks.filter(({ block, offset }) =>
      facts.some((fact) => fact.at[1] >= offset && fact.at[1] <= offset + block.text.length),
    );
    this.kept.push(...used);
    // The first ones and the newest are enough to name where the findings begin and end.
    if (this.kept.length > TextOwner.MOST)
      this.kept.splice(TextOwner.MOST / 2, this.kept.length - TextOwner.MOST);
    this.blocks = [];
  }

  forgetAll(): void {
    this.blocks = [];
  }
}
