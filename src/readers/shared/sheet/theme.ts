import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import { type Colour, DEFAULT_THEME, parseColour } from './colours.ts';

/** Theme colours are stored dark first and numbered light first (ECMA-376 part 1, 18.8.3). */
const ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Reads the colours of a theme part (20.1.6.2). */
export class ThemeHandler implements XmlHandler {
  readonly colours: Colour[] = [...DEFAULT_THEME];
  #slot = -1;

  open(tag: XmlTag): void {
    const slot = ORDER.indexOf(tag.name);
    if (slot >= 0) this.#slot = slot;
    if (this.#slot < 0 || (tag.name !== 'srgbClr' && tag.name !== 'sysClr')) return;
    const colour = parseColour(tag.attribute(tag.name === 'srgbClr' ? 'val' : 'lastClr'));
    if (colour !== undefined) this.colours[this.#slot] = colour;
  }

  close(name: string): void {
    if (ORDER.includes(name)) this.#slot = -1;
  }

  text(): void {}
}
