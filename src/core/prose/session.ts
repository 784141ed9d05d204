import { detectWith, type Hit } from '../detect.ts';
import { REPORTED } from '../engine.ts';
import type { Fact, PlaceOwner } from '../persons/person.ts';
import { isPlaceOfMigrants, populationBit, populationsOfStatus } from '../persons/populations.ts';
import type { Scope } from '../scope.ts';
import { roleOf } from '../table/form.ts';
import { type OutlineMemory, outlineMemory } from '../table/outline-memory.ts';
import { isOfStaff } from '../table/public-role.ts';
import { isDwelling } from '../text/dwelling.ts';
import { ALIAS_REACH, isFurtherName } from '../text/further-name.ts';
import { HarmlessTexts } from '../text/harmless-texts.ts';
import { isOfficeAddress, isOfSoftware } from '../text/office-address.ts';
import { isInPublic } from '../text/public-life.ts';
import type { About, Context, Location, TextBlock } from '../types.ts';
import { OpenEntry } from './entry.ts';
import type { TextFact } from './facts.ts';
import { ListedFacts } from './listed.ts';
import { peopleInTexts, peopleSoFar } from './people.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isAlone, isItem, sentencesBack, sentencesIn } from './places.ts';
import { isStory, saysWho } from './story.ts';

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
  private readonly owner: PlaceOwner;
  /** The blocks, to find where a fact lies; undefined where rows say so. */
  private readonly blocks: TextOwner | undefined;
  /** Thousands of remarks are often of few patterns, and pages repeat what stands around their text. */
  private readonly outlines: OutlineMemory;
  private readonly harmless = new HarmlessTexts();
  private readonly listed = new ListedFacts();
  /** A name that ends its block, and what the next blocks add. */
  private open: OpenEntry | undefined;
  private facts: TextFact[] = [];
  /** Characters seen so far, and how many of them were seen when the page began. */
  private length = 0;
  private pageStart = 0;
  /** Numbers of the sentence, the line and the part of a line that were read last. */
  private sentence = 0;
  private line = 0;
  private part = 0;
  /** The confidential populations that this page speaks of, and those of the page that facts came over from. */
  private populations = 0;
  private openPopulations = 0;
  /** Whether this page, or the last one, is of a licence or manual of software. */
  private isOfSoftware = false;
  private wasOfSoftware = false;
  private before = '';
  /** Where words end that stand above the text. */
  private headEnd = 0;

  /** `owner`: where the texts lie if they are the rows of a table; `push` is told the row then. */
  constructor(part: string, scope: Scope, owner?: PlaceOwner) {
    this.scope = scope;
    this.blocks = owner === undefined ? new TextOwner(part) : undefined;
    this.owner = owner ?? this.blocks!;
    this.outlines = outlineMemory(scope.engine, scope.secret);
  }

  push(block: TextBlock, row = 0): void {
    const { text, title = '' } = block;
    const { before } = this;
    this.follow(block, row);
    const isAlone = block.header === undefined;
    this.scope.doubtful.see(text);
    if (isAlone && this.harmless.has(text, before, title)) this.pass(block);
    else {
      const isHarmless = this.readBlock(block, row);
      if (isHarmless && isAlone) this.harmless.add(text, before, title);
    }
    this.before = text.length <= BEFORE ? text : '';
  }

  /** Reads words that stand above the first text, and are told elsewhere: whoever they name counts with what the text says of them. */
  standBelow({ text, locator }: About): void {
    this.push({ kind: 'text', part: locator, text, visibility: 'visible', locate: () => ({ locator }) });
    this.headEnd = this.length;
  }

  /** Counts a text in which nothing is found. */
  private pass(block: TextBlock): void {
    if (this.length - this.pageStart > PAGE) this.flush(true);
    this.blocks?.add(block, this.length);
    this.line++;
    this.part++;
    this.sentence++;
    this.length += block.text.length + 1;
  }

  /** False if something was found in the text, or it speaks of a confidential population. */
  private readBlock(block: TextBlock, row: number): boolean {
    const { engine } = this.scope;
    const populations = engine.populations(block.text) | engine.populationsOfWords(block.title ?? '');
    const ofSoftware = isOfSoftware(block.text);
    let isHarmless = populations === 0 && !ofSoftware;
    for (const piece of piecesOf(block)) {
      if (this.length - this.pageStart > PAGE) this.flush(true);
      this.populations |= populations;
      this.isOfSoftware ||= ofSoftware;
      if (this.readPiece(piece, row)) isHarmless = false;
      this.length += piece.block.text.length + 1;
      this.before = '';
    }
    return isHarmless;
  }

  end(): void {
    this.closeEntry();
    this.flush(false);
  }

  /** Shows the block to a name that ended the one before: cards and badges give each value a line, or a paragraph, of its own. */
  private follow(block: TextBlock, row: number): void {
    if (this.open === undefined) return;
    const { line, part, sentence } = this;
    const isOpen =
      block.header === undefined &&
      this.open.add(block, { row, line: line + 1, part: part + 1, sentence: sentence + 1 });
    if (!isOpen) this.closeEntry();
  }

  private closeEntry(): void {
    const { open, facts } = this;
    this.open = undefined;
    for (const { detector, found, fact } of open?.told(this.scope.engine) ?? []) {
      const isKnown = facts.some(
        (other) =>
          other.at[1] < fact.at[1] + fact.text.length && fact.at[1] < other.at[1] + other.text.length,
      );
      if (!isKnown) this.listed.see(detector, found, fact);
    }
  }

  /** True if something was found. */
  private readPiece(piece: Piece, row: number): boolean {
    const { block } = piece;
    const { engine } = this.scope;
    const at = [row, this.length] as const;
    this.blocks?.add(block, this.length);
    if (!piece.goesOn) this.line++;
    this.part++;
    this.sentence++;
    const trimmed = block.text.trim();
    const headed = block.header === undefined ? undefined : roleOf(block.header, trimmed, engine);
    const score = headed?.kind === 'fact' ? headed.detector.cell(trimmed, headed.column) : 0;
    if (headed?.kind === 'fact' && score >= REPORTED) {
      const { detector, because } = headed;
      const { text, visibility } = block;
      const { line, part } = this;
      const further = detector.category === 'name' && isFurtherName(block.header ?? '');
      this.facts.push({ detector, because, score, text, visibility, at, line, part, further });
      return true;
    }
    if (headed?.kind === 'foreign' && !isStory(trimmed)) return false;
    const hits = this.hitsIn(piece);
    if (headed?.kind !== 'foreign' || hits.some(saysWho)) this.readHits(piece, at, hits);
    return hits.length > 0;
  }

  /** What the detectors see in the piece, in offsets of its window. */
  private hitsIn({ block, window, lead }: Piece): readonly Hit[] {
    const context = contextOf(block.title, this.before);
    const candidates = this.outlines.candidates(window, context);
    if (candidates.length === 0) return [];
    let failed = false;
    const hits = detectWith(candidates, window, context, (detector, error) => {
      failed = true;
      this.scope.failed(detector, error);
    });
    if (hits.length === 0 && !failed) this.outlines.quiet(window, context);
    const end = lead + block.text.length;
    return window.length === block.text.length
      ? hits
      : hits.filter(({ start }) => start >= lead && start < end);
  }

  private readHits({ block, window, lead }: Piece, [row, offset]: Fact['at'], hits: readonly Hit[]): void {
    let read = lead;
    for (const hit of hits) {
      const isName = hit.detector.category === 'name';
      this.turn(window.slice(read, hit.start));
      read = hit.start;
      if (hit.detector.category === 'address' && isOfficeAddress(window, hit, this.before)) continue;
      this.facts.push({
        ...hit,
        text: window.slice(hit.start, hit.end),
        visibility: block.visibility,
        at: [row, offset + hit.start - lead],
        sentence: this.sentence,
        line: this.line,
        part: this.part,
        alone: isName && (isAlone(window, hit) || isItem(window, hit)),
        further: isName && isFurtherName(window.slice(Math.max(0, hit.start - ALIAS_REACH), hit.start)),
        inPublic: isName && isInPublic(window, hit),
        ofOne: isDwelling(window, hit),
        goesBack: hit.detector.category === 'status' ? sentencesBack(window, hit) : 0,
      });
      if (isName) this.readBehind(block, window, hit, [row, offset - lead], hits);
      if (isName && block.header === undefined && OpenEntry.begins(window, hit)) {
        this.closeEntry();
        this.open = new OpenEntry(
          window.slice(lead),
          { start: hit.start - lead, end: hit.end - lead },
          offset,
        );
      }
    }
  }

  /** What may be said of somebody right behind the name, unless a detector has found it already. */
  private readBehind(
    { visibility }: TextBlock,
    window: string,
    name: Hit,
    [row, offset]: Fact['at'],
    hits: readonly Hit[],
  ): void {
    for (const detector of this.scope.engine.behindNames) {
      const found = detector.behindName!(window, name);
      if (found === undefined || hits.some(({ start, end }) => start < found.end && found.start < end))
        continue;
      const { sentence, line, part } = this;
      const text = window.slice(found.start, found.end);
      this.listed.see(detector, found, {
        text,
        visibility,
        at: [row, offset + found.start],
        sentence,
        line,
        part,
      });
    }
  }

  /** Counts the lines, sentences and items that end in the text. */
  private turn(between: string): void {
    const sentences = sentencesIn(between);
    const ends = between.includes('\n');
    this.sentence += sentences;
    if (ends) this.line++;
    if (ends || sentences > 0 || /[;•]/.test(between)) this.part++;
  }

  private flush(goesOn: boolean): void {
    if (this.facts.length > 0) this.tellPeople(goesOn);
    else {
      this.blocks?.forgetAll();
      this.openPopulations = 0;
    }
    this.populations = 0;
    this.wasOfSoftware = this.isOfSoftware;
    this.isOfSoftware = false;
    this.pageStart = this.length;
  }

  /** Where nothing else is said of anybody, the addresses in licences are those that authors give of themselves. */
  private withoutAuthors(): TextFact[] {
    const { facts } = this;
    const areAuthors =
      (this.isOfSoftware || this.wasOfSoftware) &&
      facts.every(({ detector }) => isOfStaff(detector.category) && detector.category !== 'facility');
    return areAuthors ? facts.filter(({ detector }) => detector.category !== 'address') : facts;
  }

  /** Hands on the people of the page; if the text goes on, those that it may say more of go over to the next page. */
  private tellPeople(goesOn: boolean): void {
    const { secret } = this.scope;
    this.facts = inOrder(
      this.withoutAuthors(),
      this.listed.take((this.populations | this.openPopulations | this.scope.populations) !== 0),
    );
    const { people, open } = goesOn
      ? peopleSoFar(this.facts, this.length, secret)
      : { people: peopleInTexts(this.facts, secret), open: [] };
    const listed = people.filter(({ facts }) => facts[0]?.alone);
    const populations = this.scope.populations | this.populations | this.openPopulations;
    for (const person of people) {
      const { facts, keys } = person;
      if (facts.every(({ at }) => at[1] < this.headEnd)) continue;
      const publicRole = populations === 0 && facts.some(({ inPublic }) => inPublic);
      this.scope.person({
        // Names one under the other are a list, whether or not somebody drew a table around it.
        from: listed.length >= FEWEST_LISTED && listed.includes(person) ? 'row' : 'text',
        owner: this.owner,
        facts,
        keys,
        populations: publicRole ? 0 : populations | this.populationsOf(facts),
        publicRole,
      });
    }
    this.blocks?.forgetUnused(this.facts);
    this.facts = [...open];
    this.openPopulations = this.facts.length > 0 ? this.populations : 0;
  }

  /**
   * The populations that what is said of a person puts them among, whatever else the page speaks of: their status, or
   * that they are foreign and held somewhere, or held where migrants are.
   */
  private populationsOf(facts: readonly TextFact[]): number {
    const { engine } = this.scope;
    const isTold = (category: string) => facts.some(({ detector }) => detector.category === category);
    const isHeld =
      (isTold('facility') && isTold('nationality')) || facts.some((fact) => isPlaceOfMigrants(fact));
    const held = isHeld ? populationBit('custody') : 0;
    const found = facts.some(({ ofOne }) => ofOne) ? this.populations || populationBit('immigration') : 0;
    return facts.reduce((known, fact) => known | populationsOfStatus(fact, engine.populations), held | found);
  }
}

/** Put together without spreading: for each of a page's texts one is made. */
function contextOf(title: string | undefined, before: string): Context {
  if (before === '') return title === undefined ? {} : { title };
  return title === undefined ? { before } : { title, before };
}

/** Facts in the order of the text, with those that turned out to be some. */
function inOrder(facts: TextFact[], listed: readonly TextFact[]): TextFact[] {
  if (listed.length === 0) return facts;
  return [...facts, ...listed].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
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

  add(block: TextBlock, offset: number): void {
    this.blocks.push({ block, offset });
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
