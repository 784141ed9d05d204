import type { FileEntry, Report } from '../core/types.ts';
import { whereBar } from './html/bar.ts';
import { fileArticle } from './html/file.ts';
import { HATCH } from './html/map.ts';
import { Markup, html as markup, NONE } from './html/markup.ts';
import { badge, type Page, pageFor } from './html/page.ts';
import { runFacts } from './html/run.ts';
import { STYLE, STYLE_HASH } from './html/style.ts';
import { type Group, groups } from './shared/groups.ts';
import { headlineOf } from './shared/headline.ts';
import { standingOf } from './shared/standing.ts';
import { sign } from './text/page.ts';
import type { Reporter } from './types.ts';
import { type Counted, number } from './words/index.ts';

/** Files that are told of in full, and those that are listed: a page of thousands would be read by nobody. */
const MOST_ARTICLES = 150;
const MOST_LISTED = 500;
const MOST_CLEAN = 200;

/**
 * One page for people. It asks nothing of the network and runs nothing: its policy (Content Security Policy, level 3) lets
 * in its own style sheet and no more, so that no name of a file can bring anything to life.
 */
export const html: Reporter = {
  id: 'html',
  *report(report, { lang }) {
    const page = pageFor(lang);
    const all = groups(report.files);
    const shown = all.filter(([file]) => file.verdict !== 'pass' || file.problems.length > 0);
    yield head(report, all, page).html;
    yield glance(report, page).html;
    yield contents(shown, page).html;
    for (const [at, group] of shown.slice(0, MOST_ARTICLES).entries())
      yield fileArticle(group, `f${at + 1}`, page).html;
    yield shown.length > 0 ? '</section>\n' : '';
    yield clean(
      all.filter(([file]) => file.verdict === 'pass').map(([file]) => file),
      page,
    ).html;
    yield runFacts(report, page).html;
  },
};

function head(report: Report, all: readonly Group[], { words, own, lang }: Page): Markup {
  const [verdict, sentence] = headlineOf(
    report,
    all.map(([outer]) => outer),
    words,
  );
  const isNothing = report.totals.files === 0;
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${own.title(verdict)}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${own.skip}</a>
${HATCH}
<header id="top" class="verdict ${isNothing ? 'incomplete' : report.verdict}">
<p class="brand">Amparo</p>
<h1><span aria-hidden="true">${isNothing ? '○' : sign(report.verdict)}</span> ${verdict}</h1>
<p class="lead">${sentence}</p>
</header>
<main id="main">
`;
}

function glance({ totals, files }: Report, page: Page): Markup {
  const { words, own } = page;
  const cleanFiles = totals.files - totals.blocked - totals.incomplete - totals.review - totals.approved;
  const tallies: readonly (readonly [number, Counted, string])[] = [
    [totals.persons, own.found, 'persons'],
    [totals.blocked, words.summary.blocked, 'block'],
    [totals.incomplete, words.summary.incomplete, 'incomplete'],
    [totals.review, words.summary.review, 'review'],
    [totals.approved, words.summary.approved, 'approved'],
    [Math.max(0, cleanFiles), words.summary.clean, 'pass'],
  ];
  const cards = tallies
    .filter(([count, , kind]) => count > 0 || kind === 'persons')
    .map(
      ([count, noun, kind]) =>
        markup`<div class="${kind}"><dt>${count === 1 ? noun[0] : noun[1]}</dt><dd>${number(count, words)}</dd></div>`,
    );
  return markup`<section aria-labelledby="glance">
<h2 id="glance">${own.glance}</h2>
<dl class="tally">${cards}</dl>
${whereBar(files, page)}</section>
`;
}

/** A table of the files, with links to what is told of each; the section is left open for that. */
function contents(shown: readonly Group[], page: Page): Markup {
  const { words, own } = page;
  if (shown.length === 0) return NONE;
  const row = ([file]: Group, at: number) => {
    const path = markup`<bdi>${file.path}</bdi>`;
    const name = at < MOST_ARTICLES ? markup`<a href="#f${at + 1}">${path}</a>` : path;
    return markup`
<tr><th scope="row">${badge(standingOf(file), page)} ${name}</th><td class="number">${peopleIn(file, page)}</td></tr>`;
  };
  const rest = shown.length - MOST_LISTED;
  const unfolded = shown.length - MOST_ARTICLES;
  return markup`<section aria-labelledby="files">
<h2 id="files">${own.files}</h2>
<table class="contents">
<caption>${own.filesCaption}</caption>
<thead><tr><th scope="col">${own.file}</th><th scope="col" class="number">${own.people}</th></tr></thead>
<tbody>${shown.slice(0, MOST_LISTED).map(row)}
</tbody>
</table>
${rest > 0 ? markup`<p>${own.moreFiles(number(rest, words))}</p>` : NONE}
${unfolded > 0 ? markup`<p class="note">${own.notShown(number(unfolded, words))}</p>` : NONE}
`;
}

/** Of what could not be read nobody knows whom it holds. */
function peopleIn({ verdict, persons }: FileEntry, { words }: Page): string {
  return persons === 0 && verdict === 'incomplete' ? '?' : number(persons, words);
}

/** What is clean is a number; who wants to see that a file was read finds its name. */
function clean(files: readonly FileEntry[], { words, own }: Page): Markup {
  if (files.length === 0) return NONE;
  const rest = files.length - MOST_CLEAN;
  const names = files.slice(0, MOST_CLEAN).map(({ path }) => markup`<li><bdi>${path}</bdi></li>`);
  return markup`<section aria-labelledby="clean">
<h2 id="clean">${own.clean(number(files.length, words), files.length === 1)}</h2>
<details>
<summary>${own.cleanNames}</summary>
<ul class="names">${names}${rest > 0 ? markup`<li>${own.moreFiles(number(rest, words))}</li>` : NONE}</ul>
</details>
</section>
`;
}
