import type { Unit, Visibility } from '../../core/types.ts';
import { Alternatives } from '../shared/office/alternatives.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { UnitHandler } from '../shared/office/package.ts';
import { Flow } from '../shared/prose/flow.ts';
import type { FlowTable } from '../shared/prose/flow-table.ts';
import { type Mark, MarkedText } from '../shared/prose/marked-text.ts';
import { BLACK, type Colour, looksSame, parseColour } from '../shared/sheet/colours.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { SHAPES } from './geometry.ts';

export interface SlidePlace {
  readonly story: string;
  readonly visibility: Visibility;
  readonly locator: string;
  /** How each shape hides, in the order of the document. */
  readonly shapes: readonly (Visibility | undefined)[];
}

interface Look {
  size?: number;
  unfilled?: boolean;
  colour?: Colour | undefined;
  marker?: Colour | undefined;
}

/** Hundredths of a point below which nobody can read a letter. */
const UNREADABLE_SIZE = 150;
const TITLES = new Set(['title', 'ctrTitle', 'subTitle']);
/** Elements whose attributes are numbers, kinds and names of styles. */
const FORMATTING = new Set(
  (
    'sld cSld spTree nvGrpSpPr cNvGrpSpPr nvPr grpSpPr xfrm off ext chOff chExt sp nvSpPr cNvSpPr spLocks spPr prstGeom avLst ' +
    'txBody bodyPr lstStyle p pPr r t rPr endParaRPr br latin ea cs sym solidFill schemeClr srgbClr ln noFill tbl tblPr ' +
    'tblGrid gridCol tr tc tcPr clrMapOvr masterClrMapping timing buFont buChar buNone buAutoNum defRPr lnSpc spcBef spcAft ' +
    'spcPct spcPts normAutofit gd pathLst path moveTo lnTo pt cubicBezTo close'
  ).split(' '),
);

/** Reads a slide, or a page of notes, a layout or master (PresentationML, ECMA-376 part 1, 19.3): shapes, tables, other words. */
export class SlideHandler implements UnitHandler<Unit> {
  readonly ready: Unit[] = [];
  readonly #flow: Flow;
  readonly #words: MarkupTexts;
  readonly #shapes: readonly (Visibility | undefined)[];
  readonly #alternatives = new Alternatives();
  #shape = -1;
  #inShape = false;
  #isTitle = false;
  #paragraph: MarkedText | undefined;
  #look: Look | undefined;
  #inText = false;
  #inMarker = false;
  readonly #tables: FlowTable[] = [];

  constructor({ shapes, ...place }: SlidePlace) {
    this.#shapes = shapes;
    this.#flow = new Flow(this.ready, place);
    const { story: part, locator } = place;
    this.#words = new MarkupTexts(
      { part, locator, visibility: place.visibility, attributes: 'attribute' },
      this.ready,
    );
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#alternatives.open(name);
    if (SHAPES.has(name)) {
      this.#shape += 1;
      this.#inShape = true;
      this.#isTitle = false;
    } else if (name === 'ph') this.#isTitle = TITLES.has(tag.attribute('type') ?? '');
    else if (name === 'p') this.#paragraph = new MarkedText();
    else if (name === 'r' || name === 'fld') this.#look = {};
    else if (name === 't') this.#inText = this.#paragraph !== undefined;
    else if (name === 'br') this.#paragraph?.add('\n', this.#mark());
    else if (!this.#openTable(tag) && this.#look !== undefined) this.#readLook(this.#look, tag);
    if (!FORMATTING.has(name)) this.#words.open(tag);
  }

  text(text: string): void {
    if (this.#inText && this.#paragraph !== undefined) this.#paragraph.add(text, this.#mark());
    else if (/\S/.test(text)) this.#words.text(text);
  }

  comment(text: string): void {
    this.#flow.aside(text, 'markup-comment');
  }

  close(name: string): void {
    this.#words.close(name);
    if (name === 't') this.#inText = false;
    else if (name === 'r' || name === 'fld') this.#look = undefined;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#tables.at(-1)?.closeCell();
    else if (name === 'tr') this.#tables.at(-1)?.closeRow();
    else if (name === 'tbl') this.#tables.pop()?.end();
    else if (name === 'highlight') this.#inMarker = false;
    else if (SHAPES.has(name)) this.#inShape = false;
    this.#alternatives.close(name);
  }

  finish(): void {
    this.#endParagraph();
    for (const table of this.#tables.splice(0).reverse()) table.end();
    this.#flow.finish();
    this.#words.finish();
  }

  #openTable(tag: XmlTag): boolean {
    const table = this.#tables.at(-1);
    if (tag.name === 'tbl') this.#tables.push(this.#flow.openTable());
    else if (tag.name === 'tr') table?.openRow();
    else if (tag.name === 'tc' && table !== undefined) {
      table.openCell();
      const merged = (key: string) => /^(?:1|true)$/.test(tag.attribute(key) ?? '');
      table.shape({ copies: merged('hMerge') ? 'left' : merged('vMerge') ? 'above' : undefined });
    } else return false;
    return true;
  }

  #readLook(look: Look, tag: XmlTag): void {
    if (tag.name === 'rPr') look.size = Number(tag.attribute('sz') ?? 1800) || 1800;
    else if (tag.name === 'highlight') this.#inMarker = true;
    else if (tag.name === 'srgbClr') {
      const colour = parseColour(tag.attribute('val'));
      if (this.#inMarker) look.marker = colour;
      else look.colour ??= colour;
    } else if (tag.name === 'alpha' && Number(tag.attribute('val') ?? 100_000) < 1_000) look.unfilled = true;
  }

  #mark(): Mark {
    const shape = this.#inShape ? this.#shapes[this.#shape] : undefined;
    if (shape !== undefined || this.#look === undefined) return shape;
    const { size, unfilled, colour, marker } = this.#look;
    if (unfilled === true || (size !== undefined && size <= UNREADABLE_SIZE)) return 'invisible-text';
    return marker !== undefined && looksSame(marker, colour ?? BLACK) ? 'covered-text' : undefined;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph === undefined || this.#alternatives.repeats(paragraph.shown().text)) return;
    const table = this.#tables.at(-1);
    if (table === undefined) this.#flow.paragraph(paragraph, { heading: this.#isTitle });
    else table.paragraph(paragraph);
  }
}
