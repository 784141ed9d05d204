import type { Engine } from '../engine.ts';
import type { BehindName, Detector, Match, TextBlock } from '../types.ts';
import type { TextFact } from './facts.ts';

/** Longer blocks are paragraphs; UTF-16 code units. */
const LONGEST = 80;
/** Blocks that one entry takes. */
const MOST_BLOCKS = 4;

type Place = Required<Pick<TextFact, 'line' | 'part' | 'sentence'>> & { readonly row: number };
type Told = Omit<TextFact, 'detector' | 'because' | 'score'>;

/** A name that ends a short block, with the short blocks that follow it: `Ana Cruz`, `1987-03-12`, `Honduras`, each a paragraph. */
export class OpenEntry {
  private text: string;
  private readonly name: Pick<Match, 'start' | 'end'>;
  /** Where the first block begins in the text of all. */
  private readonly offset: number;
  private readonly blocks: { readonly start: number; readonly place: Place; readonly block: TextBlock }[] =
    [];

  constructor(text: string, name: Pick<Match, 'start' | 'end'>, offset: number) {
    this.text = text;
    this.name = name;
    this.offset = offset;
  }

  /** Whether nothing follows the name in a block as short as an entry's first line. */
  static begins(text: string, { start, end }: Pick<Match, 'start' | 'end'>): boolean {
    return text.length <= LONGEST && start <= LONGEST && /^[\s.,;:]{0,3}$/.test(text.slice(end));
  }

  /** False if the block is none of an entry's. */
  add(block: TextBlock, place: Place): boolean {
    if (block.text.length > LONGEST || this.blocks.length >= MOST_BLOCKS) return false;
    this.blocks.push({ start: this.text.length + 1, place, block });
    this.text += `\n${block.text}`;
    return true;
  }

  /** What detectors see of the name's bearer in the blocks that followed. */
  *told(engine: Engine): Generator<{ detector: Detector; found: BehindName; fact: Told }> {
    if (this.blocks.length === 0) return;
    for (const detector of engine.behindNames) {
      const found = detector.behindName!(this.text, this.name);
      const at = found && this.blocks.findLast(({ start }) => start <= found.start);
      if (!found || !at) continue;
      const { row, ...place } = at.place;
      const { visibility } = at.block;
      const text = this.text.slice(found.start, found.end);
      yield { detector, found, fact: { ...place, text, visibility, at: [row, this.offset + found.start] } };
    }
  }
}
