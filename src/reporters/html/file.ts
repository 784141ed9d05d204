import { isAllowedRule } from '../../core/allow.ts';
import type { FileEntry, ReportFinding, ReportPlace, ReportRule } from '../../core/types.ts';
import {
  adviceOf,
  approvedBy,
  consequence,
  isHidden,
  knownFacts,
  nounOf,
  placesInOrder,
  rulesInOrder,
  whatIsWrong,
} from '../shared/facts.ts';
import { type Group, holdsOthers } from '../shared/groups.ts';
import { standingOf } from '../shared/standing.ts';
import { sign } from '../text/page.ts';
import { number, size } from '../words/index.ts';
import { placeInWords } from '../words/places.ts';
import { sheetMaps } from './map.ts';
import { html, type Markup, NONE } from './markup.ts';
import { badge, type Page } from './page.ts';
import { treeOf } from './tree.ts';

const MOST_PLACES = 25;
const MOST_EXAMPLES = 12;
const MOST_PROBLEMS = 10;
/** Files of one container that are told of in full. */
const MOST_INNER = 20;

/** An outermost file with all that it contains. `id`: of the element, for links. */
export function fileArticle(group: Group, id: string, page: Page): Markup {
  const [outer, ...inner] = group;
  const told = inner
    .filter((file) => file.verdict !== 'pass' && !holdsOthers(file, group))
    .slice(0, MOST_INNER);
  const ids = new Map(told.map((file, at) => [file, `${id}-${at + 1}`]));
  const tree = treeOf(group, page, (file) => ids.get(file));
  const isContainer = told.length > 0;
  return html`
<article id="${id}" class="file ${standingOf(outer)}" aria-labelledby="${id}-name">
<header>
<h3 id="${id}-name"><bdi>${outer.path}</bdi></h3>
<p>${badge(standingOf(outer), page)} <span class="quiet">${kindOf(outer, page)}</span></p>
<p class="consequence">${consequence(outer, page.words)}</p>
${approval(outer, page)}
</header>
${isContainer ? html`<h4>${page.words.alsoInside}</h4>${tree}` : body(outer, page, 'h4')}
${problems(outer, page, 'h4')}
${told.map(
  (file) => html`
<section class="inner" id="${ids.get(file)}" aria-labelledby="${ids.get(file)}-name">
<h4 id="${ids.get(file)}-name"><bdi>${file.path.slice(outer.path.length + 1).replaceAll('!', ' › ')}</bdi></h4>
<p>${badge(standingOf(file, outer), page)} <span class="quiet">${kindOf(file, page)}</span></p>
<p class="consequence">${consequence(file, page.words)}</p>
${body(file, page, 'h5')}
${problems(file, page, 'h5')}
</section>`,
)}
</article>
`;
}

function kindOf({ format, bytes, problems }: FileEntry, { words }: Page): string {
  const kind = words.formats[format] ?? format.toUpperCase();
  // Of what could not be opened, neither is known.
  return bytes === 0 && problems.length > 0 ? '' : `${kind}, ${size(bytes, words)}`;
}

function approval({ approved }: FileEntry, { words }: Page): Markup {
  if (!approved) return NONE;
  return html`<p class="approval"><span aria-hidden="true">${sign('approved')}</span> ${approvedBy(approved, words)}</p>`;
}

type Heading = 'h4' | 'h5';

function heading(level: Heading, text: string): Markup {
  return level === 'h4' ? html`<h4>${text}</h4>` : html`<h5>${text}</h5>`;
}

/** Where people are, what is known of them, why that must not go out, what to do, and examples. */
function body(file: FileEntry, page: Page, level: Heading): Markup {
  return html`${places(file, page, level)}${known(file, page, level)}${rules(file, page, level)}${examples(file, page)}`;
}

function places(file: FileEntry, page: Page, level: Heading): Markup {
  const { words, own } = page;
  if (file.places.length === 0) return NONE;
  const all = placesInOrder(file.places);
  const rest = all.length - MOST_PLACES;
  return html`
${heading(level, all.some(isHidden) ? words.whereItHides : words.whereItIs)}
<div class="where">
${sheetMaps(file, page)}<table>
<caption class="away">${own.placesCaption(file.path)}</caption>
<thead><tr><th scope="col">${own.how}</th><th scope="col">${own.where}</th><th scope="col" class="number">${own.people}</th></tr></thead>
<tbody>${all.slice(0, MOST_PLACES).map((place) => placeRow(place, page))}
</tbody>
</table>
</div>
${rest > 0 ? html`<p class="quiet">${words.more(number(rest, words), rest === 1 ? words.place[0] : words.place[1])}</p>` : NONE}`;
}

function placeRow(place: ReportPlace, { words }: Page): Markup {
  const kinds = Object.keys(place.categories).map((category) => nounOf(category, 2, words));
  return html`
<tr class="${isHidden(place) ? 'hides' : 'shows'}"><td><span aria-hidden="true">${isHidden(place) ? '●' : '○'}</span> ${words.visibilities[place.visibility]}</td><td><code>${placeInWords(place.locator, words)}</code><br><span class="quiet">${kinds.join(', ')}</span></td><td class="number">${place.persons > 0 ? number(place.persons, words) : '–'}</td></tr>`;
}

function known(file: FileEntry, page: Page, level: Heading): Markup {
  const facts = knownFacts(file, page.words);
  if (facts.length === 0) return NONE;
  return html`
${heading(level, page.words.whatIsKnown)}
<ul class="facts">${facts.map(
    ({ count, noun, example }) =>
      html`<li><strong>${count}</strong> ${noun}${example === undefined ? NONE : html` <span class="quiet">${page.words.suchAs}</span> <code>${example}</code>`}</li>`,
  )}</ul>
`;
}

function rules(file: FileEntry, { words }: Page, level: Heading): Markup {
  const all = rulesInOrder(file.rules).filter((rule) => !isAllowedRule(rule));
  if (all.length === 0) return NONE;
  const advice = adviceOf(all);
  const law = (rule: ReportRule) =>
    rule.basis?.length ? html`<br><span class="quiet">${words.law} ${rule.basis.join('; ')}</span>` : NONE;
  return html`
${heading(level, file.verdict === 'block' ? words.whyNot : words.whyLook)}
<ul>${all.map((rule) => html`<li>${whatIsWrong(rule)}${law(rule)}</li>`)}</ul>
${advice.length > 0 ? html`${heading(level, words.whatToDo)}<ul class="advice">${advice.map((line) => html`<li>${line}</li>`)}</ul>` : NONE}
`;
}

function examples(file: FileEntry, { words, own }: Page): Markup {
  const shown = file.findings.slice(0, MOST_EXAMPLES);
  if (shown.length === 0) return NONE;
  const row = ({ category, locator, masked, why }: ReportFinding) => html`
<tr><td>${nounOf(category, 1, words)}</td><td><code>${masked}</code></td><td><code>${placeInWords(locator, words)}</code></td><td>${why.join('; ')}</td></tr>`;
  return html`
<details>
<summary>${own.examples(number(shown.length, words), number(file.findingsTotal, words))}</summary>
<div class="wide" role="region" tabindex="0" aria-label="${own.examplesCaption(file.path)}">
<table>
<caption class="away">${own.examplesCaption(file.path)}</caption>
<thead><tr><th scope="col">${own.kind}</th><th scope="col">${own.masked}</th><th scope="col">${own.where}</th><th scope="col">${own.why}</th></tr></thead>
<tbody>${shown.map(row)}
</tbody>
</table>
</div>
</details>
`;
}

function problems(file: FileEntry, { words }: Page, level: Heading): Markup {
  if (file.problems.length === 0) return NONE;
  const rest = file.problems.length - MOST_PROBLEMS;
  return html`
${heading(level, words.notRead)}
<ul class="problems">${file.problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ message, locator }) =>
        html`<li>${locator === undefined ? NONE : html`<code>${placeInWords(locator, words)}</code>: `}${message}</li>`,
    )}${rest > 0 ? html`<li>${words.more(number(rest, words), '').trim()}</li>` : NONE}</ul>
`;
}
