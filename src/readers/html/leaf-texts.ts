import type { Visibility } from '../../core/types.ts';
import type { CardLeaf } from './card-rows.ts';
import { shownName } from './elements.ts';
import type { PageTexts } from './page-texts.ts';
import { preformattedUnits } from './preformatted.ts';

/** A part of a block that stands in an element of its own. */
type LinesPlace = Pick<CardLeaf, 'tag' | 'title' | 'line'>;

export interface BothPlace {
  readonly where: string;
  readonly line: number;
  readonly column: number;
  readonly header?: string;
  readonly title?: string;
}

/** Tells the texts of blocks that are in no card: what is seen, and what is hidden in it. */
export class LeafTexts {
  private readonly texts: PageTexts;

  constructor(texts: PageTexts) {
    this.texts = texts;
  }

  tell(leaf: CardLeaf): void {
    const { tag, seen, hidden, header, title, line, column } = leaf;
    if (leaf.raw && header === '') this.lines(leaf, seen, hidden);
    else
      this.both(seen, hidden, {
        where: elementOf(tag),
        line,
        column,
        title,
        ...(header !== '' && { header }),
      });
  }

  both(seen: string, hidden: string, at: BothPlace): void {
    const about = { part: 'page', ...at };
    if (seen !== '') this.texts.text(seen, { ...about, visibility: 'visible' });
    if (hidden !== '') this.texts.text(hidden, { ...about, visibility: 'css-hidden' });
  }

  /** Texts in which the lines count. */
  lines(place: LinesPlace, seen: string, hidden: string): void {
    this.linesOf(place, seen, 'visible');
    this.linesOf(place, hidden, 'css-hidden');
  }

  private linesOf({ tag, title, line }: LinesPlace, text: string, visibility: Visibility): void {
    const { prefix } = this.texts.setting;
    const about = {
      where: prefix + elementOf(tag),
      tables: `${prefix}${tag} at line ${line}, table`,
      line,
      title,
    };
    const place = { ...about, visibility: this.texts.hiddenAs(visibility) };
    if (text !== '') for (const unit of preformattedUnits(text, place)) this.texts.push(unit);
  }
}

const elementOf = (tag: string): string => `element ${shownName(tag) ?? 'of another kind'}`;
