import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { oneByOne } from '../shared/one-by-one.ts';
import { pageChunks } from './decode.ts';
import { shownName } from './elements.ts';
import { firstLook } from './first-look.ts';
import { HtmlMachine } from './machine.ts';
import { isPage } from './recognise.ts';
import { PageBytes } from './rows/page-bytes.ts';
import type { StyleRules } from './style-rules.ts';

export function readHtml(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  return oneByOne(unitsOf(source, context));
}

type Units = readonly (Unit | Problem)[];

async function* unitsOf(source: ByteSource, context: ReadContext): AsyncGenerator<Units> {
  const { rules, chunks } = await firstLook(source, context.signal);
  if (chunks === undefined) {
    yield* unitsOfLong(source, rules, context);
    return;
  }
  let machine: HtmlMachine | undefined;
  for (const chunk of chunks) {
    machine ??= machineFor(chunk, rules, context);
    machine.write(chunk);
    yield machine.take();
  }
  machine?.end();
  yield machine?.take() ?? [];
}

/** A long page is read as bytes, as far as it goes. */
async function* unitsOfLong(
  source: ByteSource,
  rules: StyleRules,
  context: ReadContext,
): AsyncGenerator<Units> {
  let machine: HtmlMachine | undefined;
  let page: PageBytes | undefined;
  for await (const chunk of pageChunks(source, context.signal)) {
    machine ??= machineFor(new TextDecoder().decode(chunk), rules, context);
    page ??= new PageBytes(machine);
    page.write(chunk);
    yield machine.take();
  }
  page?.end();
  machine?.end();
  yield machine?.take() ?? [];
}

/** `begin`: of the page. */
function machineFor(begin: string, rules: StyleRules, { limits }: ReadContext): HtmlMachine {
  return new HtmlMachine({
    prefix: '',
    visibility: 'visible',
    firstLine: 1,
    textLimit: limits.cellLength,
    xml: isOtherMarkup(begin),
    rules,
    depth: 0,
  });
}

/** XML that is no page: feeds, exports, drawings. */
function isOtherMarkup(text: string): boolean {
  // Other documents have a head and a body, too (OPML, TEI).
  const isDeclared = /^\s{0,20}<\?xml\s/.test(text.replace('\ufeff', ''));
  if (!isDeclared && isPage(text)) return false;
  const first = /<([a-z][\w:.-]{0,60})[\s/>]/i.exec(text.slice(0, 16 * 1024));
  return first !== null && shownName(first[1]!.toLowerCase()) === undefined;
}
