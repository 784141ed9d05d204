import { isAllowedRule } from '../../../core/allow.ts';
import type { FileEntry } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { adviceOf, rulesInOrder, whatIsWrong } from '../../../reporters/shared/facts.ts';
import { placeInWords } from '../../../reporters/words/places.ts';
import type { Context } from '../context.ts';

const MOST_PROBLEMS = 8;

/** Which rules, and which law they rest on. */
export function why(file: FileEntry, { desk }: Context): Markup {
  const rules = rulesInOrder(file.rules).filter((rule) => !isAllowedRule(rule));
  if (rules.length === 0) return NONE;
  return html`
<h3>${file.verdict === 'review' ? desk.whyReview : desk.whyBlock}</h3>
<ul class="rules">${rules.map(
    (rule) =>
      html`<li>${whatIsWrong(rule)}${rule.basis?.length ? html`<br><span class="quiet">${desk.law} ${rule.basis.join('; ')}</span>` : NONE}</li>`,
  )}</ul>`;
}

/** What the rules advise, each once. */
export function advice(file: FileEntry): Markup {
  const lines = adviceOf(file.rules.filter((rule) => !isAllowedRule(rule)));
  if (lines.length === 0) return NONE;
  return html`<ul class="advice">${lines.map((one) => html`<li>${one}</li>`)}</ul>`;
}

export function unread(file: FileEntry, { desk, words }: Context): Markup {
  if (file.problems.length === 0) return NONE;
  const lines = file.problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ message, locator }) =>
        html`<li>${locator === undefined ? NONE : html`<bdi>${placeInWords(locator, words)}</bdi>: `}${message}</li>`,
    );
  return html`<h3>${desk.unread}</h3><ul class="problems">${lines}</ul><p>${desk.unreadTodo}</p>`;
}
