import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { oneByOne } from '../shared/one-by-one.ts';
import { decodePage } from './decode.ts';
import { shownName } from './elements.ts';
import { firstLook } from './first-look.ts';
import { HtmlMachine } from './machine.ts';
import { isPage } from './recognise.ts';

export function readHtml(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  return oneByOne(unitsOf(source, context));
}

async function* unitsOf(
  source: ByteSource,
  context: ReadContext,
): AsyncGenerator<readonly (Unit | Problem)[]> {
  const { rules, chunks } = await firstLook(source, context.signal);
  let machine: HtmlMachine | undefined;
  for await (const chunk of chunks ?? decodePage(source, context.signal)) {
    machine ??= new HtmlMachine({
      prefix: '',
      visibility: 'visible',
      firstLine: 1,
      textLimit: context.limits.cellLength,
      xml: isOtherMarkup(chunk),
      rules,
      depth: 0,
    });
    machine.write(chunk);
    yield machine.take();
  }
  machine?.end();
  yield machine?.take() ?? [];
}

/** XML that is no page: feeds, exports, drawings. */
function isOtherMarkup(text: string): boolean {
  if (isPage(text)) return false;
  const first = /<([a-z][\w:.-]{0,60})[\s/>]/i.exec(text.slice(0, 16 * 1024));
  return first !== null && shownName(first[1]!.toLowerCase()) === undefined;
}
