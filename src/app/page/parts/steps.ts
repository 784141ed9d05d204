import type { FileEntry, Visibility } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import type { Program } from '../../words/types.ts';
import type { Context } from '../context.ts';
import { isSlides } from '../kinds.ts';

const SHEETS = 'xlsx xlsb xls ods fods spreadsheetml csv dbf sylk dif lotus'.split(' ');
const TEXTS = 'docx doc odt fodt rtf'.split(' ');

/** What people open such a file with. */
function programsFor(format: string): readonly Program[] {
  if (SHEETS.includes(format)) return ['excel', 'calc'];
  if (TEXTS.includes(format)) return ['word', 'writer'];
  if (isSlides({ format })) return ['powerpoint', 'impress'];
  return format === 'pdf' ? ['pdf'] : ['other'];
}

/** A program is known in which it is opened and saved as a whole: it is no archive of others. */
export const isDocument = ({ format }: Pick<FileEntry, 'format'>): boolean =>
  programsFor(format)[0] !== 'other';

/** What to do, step by step, in each program; the first is open. `all`: the file and what it holds. */
export function steps(file: FileEntry, all: readonly FileEntry[], id: string, context: Context): Markup {
  const ways = [...new Set(all.flatMap(({ places }) => places.map(({ visibility }) => visibility)))];
  return html`${programsFor(file.format).map((program, at) => one(program, { id, ways, isOpen: at === 0 }, context))}`;
}

interface Shown {
  readonly id: string;
  readonly ways: readonly Visibility[];
  readonly isOpen: boolean;
}

function one(program: Program, { id, ways, isOpen }: Shown, { desk, words }: Context): Markup {
  const { name, sure, see } = desk.steps[program];
  const known = ways.filter((way) => see[way] !== undefined);
  return html`
<details class="steps" id="steps-${id}-${program}"${isOpen ? html` open` : NONE}>
<summary>${desk.inProgram(name)}</summary>
<div class="steps-body">
<h4>${desk.sureWay}</h4>
<ol>${sure.map((step) => html`<li>${step}</li>`)}</ol>
${
  known.length > 0
    ? html`<h4>${desk.seeYourself}</h4><dl class="see">${known.map((way) => html`<div><dt>${words.visibilities[way]}</dt><dd>${see[way]}</dd></div>`)}</dl>`
    : NONE
}
</div>
</details>`;
}
