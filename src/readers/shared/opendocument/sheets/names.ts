import type { Problem, Unit } from '../../../../core/types.ts';
import { constantsBlock } from '../../sheet/defined-names.ts';
import type { XmlTag } from '../../xml/tag.ts';
import type { ElementHandler } from '../xml-router.ts';

/** Reads named expressions (ODF 1.3 part 3, 9.4.12): texts and long numbers that they hold instead of pointing to cells. */
export class NamesHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];

  constructor(ready: (Unit | Problem)[]) {
    this.#ready = ready;
  }

  open(tag: XmlTag): void {
    const block = constantsBlock(tag.attribute('name') ?? '', tag.attribute('expression') ?? '');
    if (block !== undefined) this.#ready.push(block);
  }

  text(): void {}
  close(): void {}
}
