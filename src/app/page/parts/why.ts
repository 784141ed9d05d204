import { allowedIn, isAllowedRule } from '../../../core/allow.ts';
import { reasonOf } from '../../../core/problem-words.ts';
import type { FileEntry, Lang, ReportProblem } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { adviceOf, rulesInOrder, whatIsWrong } from '../../../reporters/shared/facts.ts';
import { counted, number } from '../../../reporters/words/index.ts';
import { NO_WASM } from '../../messages.ts';
import type { Context } from '../context.ts';
import { isArchive, isOfOpening } from '../kinds.ts';
import { placeSaid } from '../place.ts';

const MOST_PROBLEMS = 8;

/** Which rules, and which law they rest on. */
export function why(file: FileEntry, { desk, lang }: Context): Markup {
  const rules = rulesInOrder(file.rules).filter((rule) => !isAllowedRule(rule));
  if (rules.length === 0) return NONE;
  return html`
<h3>${file.verdict === 'review' ? desk.whyReview : desk.whyBlock}</h3>
<ul class="rules">${rules.map(
    (rule) =>
      html`<li>${whatIsWrong(rule)}${rule.basis?.length ? html`<br><span class="quiet">${desk.law} ${lawsSaid(rule.basis, lang)}</span>` : NONE}</li>`,
  )}</ul>`;
}

/** Citations as they are, but for the word between two of them: `8 CFR 208.6 and 1208.6`. */
const lawsSaid = (basis: readonly string[], lang: Lang): string => {
  const all = basis.join('; ');
  return lang === 'es' ? all.replace(/(?<=\d) and (?=\d)/g, ' y ') : all;
};

/** What the rules advise, each once. */
export function advice(file: FileEntry): Markup {
  const lines = adviceOf(file.rules.filter((rule) => !isAllowedRule(rule)));
  if (lines.length === 0) return NONE;
  return html`<ul class="advice">${lines.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** Whom, and what, this answer does not count: by the rules that were put into the page, or by a mark in the file. */
export function letPass({ rules }: FileEntry, { desk, words }: Context): Markup {
  const byRules = [...allowedIn(rules, 'policy')].map(([name, { count, reason }]) =>
    desk.passedByRules(counted(count, words.person, words), count === 1, name, reason),
  );
  const byFile = [...allowedIn(rules)].map(([name, { count }]) =>
    desk.passedByFile(number(count, words), count === 1, name),
  );
  return html`${[...byRules, ...byFile].map((one) => html`<p class="passed">${one}</p>`)}`;
}

/** What could not be read, and what to do about it: in words for people, with the technical reason behind. */
export function unread(file: FileEntry, context: Context): Markup {
  const { desk, words } = context;
  const { problems } = file;
  if (problems.length === 0) return NONE;
  const lines = problems.slice(0, MOST_PROBLEMS).map((one) => problemLine(one, file, context));
  const rest = problems.length - MOST_PROBLEMS;
  const more = rest > 0 ? html`<li>${desk.moreProblems(number(rest, words), rest === 1)}</li>` : NONE;
  return html`<h3>${desk.unread}</h3><ul class="problems">${lines}${more}</ul><p>${desk.unreadTodo}</p>`;
}

function problemLine(problem: ReportProblem, file: FileEntry, context: Context): Markup {
  const { lang } = context;
  const { locator } = problem;
  const reason = reasonOf(problem, lang);
  const said = wordsFor(problem, file, reason, context);
  const place = locator === undefined ? NONE : html`<bdi>${placeSaid(locator, context)}</bdi>: `;
  return html`<li>${place}${said}${reason === '' ? NONE : html` <span class="quiet">(${reason})</span>`}</li>`;
}

function wordsFor({ code }: ReportProblem, file: FileEntry, reason: string, { desk }: Context): string {
  if (isOfOpening(reason)) return file.path.endsWith('/') ? desk.problemFolder : desk.problemGone;
  if (reason.includes(NO_WASM)) return desk.problemNoPdf;
  return code === 'encrypted' && isArchive(file) ? desk.problemLocked : desk.problems[code];
}
