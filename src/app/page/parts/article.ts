import { isMail } from '../../../clean/mail-formats.ts';
import type { FileEntry } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { treeOf } from '../../../reporters/html/tree.ts';
import { type Group, holdsOthers } from '../../../reporters/shared/groups.ts';
import { size } from '../../../reporters/words/index.ts';
import { type Drawings, NO_DRAWING } from '../../messages.ts';
import { answerOf } from '../answer.ts';
import type { Context } from '../context.ts';
import { cut } from '../cut.ts';
import { answerTo, appleProgram, falseEnding, wasNotOpened } from '../kinds.ts';
import type { CopyState } from '../state.ts';
import { safeCopy } from './copy.ts';
import { OF_VERDICT } from './icons.ts';
import { facts, idOf, people } from './people.ts';
import { isDocument, steps } from './steps.ts';
import { where } from './where.ts';
import { advice, letPass, unread, why } from './why.ts';

/** Files of one container that are told of in full. */
const MOST_INNER = 12;

/** What the page has of a file besides what is told of it. */
export interface Beside {
  readonly copy?: CopyState | undefined;
  readonly drawings: Drawings;
}

/** All that is told of one file: the answer first, then where, what, why and what to do. */
export function article(group: Group, job: number, context: Context, beside: Beside): Markup {
  const { desk } = context;
  const [file] = group;
  const id = `file-${job}`;
  const { title, sentences } = answerOf(group, context);
  const program = appleProgram(file);
  const look = answerTo(file);
  const isDone = file.verdict === 'pass' && file.problems.length === 0;
  const body = isDone
    ? NONE
    : program !== undefined && file.verdict === 'incomplete'
      ? html`<div class="body"><section><h3>${desk.todo}</h3><p>${desk.apple(program)[1]}</p></section></div>`
      : details(group, job, context, beside);
  return html`
<article class="file ${look}" id="${id}" aria-labelledby="${id}-answer">
<header class="answer">
${OF_VERDICT[look]}
<div>
<p class="file-name"><bdi>${cut(file.path)}</bdi> <span class="quiet">${kindOf(file, context)}</span></p>
<h2 id="${id}-answer" tabindex="-1">${title}</h2>
<p class="said">${sentences.join(' ')}</p>
${nameNote(file, context)}${group.map((one) => letPass(one, context))}
</div>
</header>
${body}
<p class="actions"><button type="button" class="second" data-do="print">${desk.print}</button></p>
</article>`;
}

/** Files that are called something else than they are have been renamed by somebody. */
function nameNote(file: FileEntry, { desk, words }: Context): Markup {
  const ending = falseEnding(file);
  if (ending === undefined) return NONE;
  return html`<p class="quiet">${desk.otherKind(ending, words.formats[file.format] ?? file.format.toUpperCase())}</p>`;
}

function kindOf(file: FileEntry, { words }: Context): string {
  if (wasNotOpened(file)) return '';
  const kind = appleProgram(file) ?? words.formats[file.format] ?? file.format.toUpperCase();
  return `${kind}, ${size(file.bytes, words)}`;
}

function details(group: Group, job: number, context: Context, { copy, drawings }: Beside): Markup {
  const { desk } = context;
  const [file, ...inner] = group;
  const told = inner.filter((one) => one.verdict !== 'pass' && !holdsOthers(one, group)).slice(0, MOST_INNER);
  const tree = treeOf(group, context, (one) => (told.includes(one) ? innerId(one, job) : undefined));
  const hasOwn = file.places.length > 0 || told.length === 0;
  const drawn = (one: FileEntry): Context => ({ ...context, drawing: drawings[one.path] ?? NO_DRAWING });
  return html`
<div class="body">
${told.length > 0 ? html`<section><h3>${desk.inside}</h3>${tree}</section>` : NONE}
${hasOwn ? evidence(file, job, drawn(file)) : NONE}
${told.map((one) => innerSection(one, group, job, drawn(one)))}
<section>${why(file, context)}</section>
<section>${unread(file, context)}</section>
${file.verdict === 'incomplete' && file.places.length === 0 ? NONE : todo(group, job, context, copy)}
</div>`;
}

function evidence(file: FileEntry, job: number, context: Context): Markup {
  return html`<section>${where(file, context)}</section><section>${facts(file, context)}${people(file, job, context)}</section>`;
}

function innerId({ path }: FileEntry, job: number): string {
  return `inner-${job}-${idOf(path)}`;
}

/** `letters.zip!May/mail.eml!text.html` → `May/mail.eml › the text of the e-mail`. */
function titleOf({ path }: FileEntry, group: Group, { innerName }: Context): string {
  const around = group.filter((one) => path.startsWith(`${one.path}!`)).sort(byLength);
  return around
    .map((one, i) => innerName((around[i + 1]?.path ?? path).slice(one.path.length + 1), one))
    .join(' › ');
}
const byLength = (a: FileEntry, b: FileEntry): number => a.path.length - b.path.length;

function innerSection(one: FileEntry, group: Group, job: number, context: Context): Markup {
  const { sentences } = answerOf([one], context);
  return html`
<section class="inner" id="${innerId(one, job)}">
<h3><bdi>${titleOf(one, group, context)}</bdi></h3>
<p>${sentences.join(' ')}</p>
${evidence(one, job, context)}
${unread(one, context)}
</section>`;
}

/** By the format that most people are in: of an archive that is a file inside it. */
function todo([file, ...inner]: Group, job: number, context: Context, copy: CopyState | undefined): Markup {
  const { desk } = context;
  const [main = file] = [file, ...inner]
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.persons - a.persons);
  // Of an archive no copy is made: it is for each of its files. What lies in a mail is what is read of it; what lies in a document
  // is in no copy.
  const isOne = isMail(file.format) || isDocument(file) || file.places.length > 0;
  const told = isOne ? [] : inner.filter((one) => one.verdict !== 'pass');
  const isMain = isDocument(file) || inner.length === 0 || file.places.length > 0;
  const own = isMain ? file : main;
  return html`
<section class="todo">
<h3>${desk.todo}</h3>
${advice(file)}
<p class="lead-small">${desk.todoLead}</p>
${told.length > 0 ? NONE : safeCopy(file, job, copy, context)}
${steps(own, isMain ? [file, ...inner] : [own], String(job), context)}
</section>`;
}
