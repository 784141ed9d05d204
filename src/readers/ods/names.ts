import type { Problem, Unit } from '../../core/types.ts';
import { literalsOf } from '../shared/office/formula-texts.ts';
import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { textBlock } from '../shared/text-block.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

/** A formula that is nothing but a long number. */
const NUMBER = /^(?:of:)?=?-?(\d{5,15})$/;

/** Reads named expressions (ODF 1.3 part 3, 9.4.12): texts and long numbers that they hold instead of pointing to cells. */
export class NamesHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
  }

  open(tag: XmlTag): void {
    const expression = tag.attribute('expression');
    if (expression === undefined) return;
    const number = NUMBER.exec(expression)?.[1];
    const constants = number === undefined ? literalsOf(expression) : [number];
    if (constants.length === 0) return;
    const part = 'defined names';
    const header = tag.attribute('name') ?? '';
    this.#ready.push(
      textBlock(constants.join('\n'), { part, locator: part, visibility: 'defined-name', header }),
    );
  }

  text(): void {}
  close(): void {}
}
