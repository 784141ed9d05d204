import type { FileEntry, ReportFinding } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { isHidden, knownFacts, nounOf } from '../../../reporters/shared/facts.ts';
import { number } from '../../../reporters/words/index.ts';
import type { Asked } from '../../messages.ts';
import type { Context } from '../context.ts';
import { placeSaid, rowOf } from '../place.ts';

const MOST_ROWS = 6;
const MOST_FACTS = 10;

/** The findings of one row, or of one place of a text. */
interface Row {
  readonly place: string;
  readonly findings: ReportFinding[];
}

/** What is known of people, by kind. */
export function facts(file: FileEntry, { desk, words }: Context): Markup {
  const known = knownFacts(file, words);
  if (known.length === 0) return NONE;
  return html`
<h3>${desk.gives}</h3>
<ul class="facts">${known
    .slice(0, MOST_FACTS)
    .map(({ count, noun }) => html`<li><strong>${count}</strong> ${noun}</li>`)}</ul>`;
}

/** What the rows of a few people give away, masked; each can be shown for a moment, on purpose. `job`: of the file. */
export function people(file: FileEntry, job: number, context: Context): Markup {
  const { desk, words } = context;
  const rows = rowsOf(file.findings).slice(0, MOST_ROWS);
  if (rows.length === 0) return NONE;
  return html`
<details class="rows" id="rows-${job}-${idOf(file.path)}">
<summary>${desk.rowsTitle(number(rows.length, words), rows.length === 1)}</summary>
<p class="quiet">${desk.rowsNote}</p>
<ul>${rows.map((row) => item(row, { file, job }, context))}</ul>
</details>`;
}

/** Those that tell most first: they show best what a row gives away. Hidden ones before what everybody sees. */
function rowsOf(findings: readonly ReportFinding[]): Row[] {
  const rows = new Map<string, Row>();
  for (const finding of findings) {
    const place = rowOf(finding.locator);
    const row = rows.get(place) ?? { place, findings: [] };
    row.findings.push(finding);
    rows.set(place, row);
  }
  const weight = ({ findings: all }: Row) => all.length + (all.some(isHidden) ? 100 : 0);
  return [...rows.values()].sort((a, b) => weight(b) - weight(a));
}

interface Owner {
  readonly file: FileEntry;
  readonly job: number;
}

function item({ findings }: Row, { file, job }: Owner, context: Context): Markup {
  const { desk, words } = context;
  const [first] = findings;
  const place = placeSaid(first!.locator, context);
  const asked: Asked = { path: file.path, locators: [...new Set(findings.map(({ locator }) => locator))] };
  return html`
<li class="row"><p class="row-place"><bdi>${place}</bdi></p>
<dl>${findings.map(
    ({ category, masked }) =>
      html`<div><dt>${nounOf(category, 1, words)}</dt><dd><code>${masked}</code></dd></div>`,
  )}</dl>
<div class="show" data-job="${job}" data-asked="${inAscii(asked)}"><button type="button" class="plain" data-do="show-ask" aria-label="${desk.showOf(place)}">${desk.show}</button></div></li>`;
}

/** As data of an element: signs that texts show by their number (`printable`) have to come back as they are. */
const inAscii = (asked: Asked): string =>
  JSON.stringify(asked).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A name for elements, the same each time. */
export function idOf(path: string): string {
  let sum = 0;
  for (let i = 0; i < path.length; i++) sum = (Math.imul(sum, 31) + path.charCodeAt(i)) >>> 0;
  return sum.toString(36);
}
