import { isAllowedRule } from '../core/allow.ts';
import type { FileEntry, Report, ReportPlace, ReportRule } from '../core/types.ts';
import { code, escaped } from './markdown/escape.ts';
import {
  adviceOf,
  approvedBy,
  consequence,
  isHidden,
  knownFacts,
  placesInOrder,
  rulesInOrder,
  whatIsWrong,
} from './shared/facts.ts';
import { type Group, groups, holdsOthers } from './shared/groups.ts';
import { headlineOf } from './shared/headline.ts';
import { standingOf } from './shared/standing.ts';
import { sign } from './text/page.ts';
import type { Reporter, ReportOptions } from './types.ts';
import { counted, number, size, type Words, words } from './words/index.ts';
import { machineWords } from './words/machine.ts';
import { placeInWords } from './words/places.ts';

/** GitHub takes comments of at most 65,536 characters; who posts one may want to put a line before it. */
const ROOM = 60_000;

/** For a comment on a pull request: the verdict, a table of the gravest files, and what each holds, folded. */
export const markdown: Reporter = {
  id: 'markdown',
  report: (report, options) => markdownOf(report, options, ROOM),
};

/** At most `room` UTF-16 units: gravest first, then how many more. */
export function* markdownOf(report: Report, options: ReportOptions, room: number): Generator<string> {
  const all = groups(report.files);
  const shown = all.filter(([file]) => file.verdict !== 'pass' || file.problems.length > 0);
  const top = head(report, all, options);
  yield top;
  let left = room - top.length - END_ROOM;
  const table = tableOf(shown, options, Math.min(left / 2, TABLE_ROOM));
  yield table;
  left -= table.length;
  let told = 0;
  for (const group of shown) {
    const block = details(group, options);
    if (block.length > left) break;
    yield block;
    left -= block.length;
    told++;
  }
  yield end(report, shown.length - told, options);
}

/** For what comes last: how many more, and what was scanned. */
const END_ROOM = 1500;
const TABLE_ROOM = 20_000;
/** More rows than these nobody reads in a comment. */
const MOST_ROWS = 30;
const MOST_OF_A_KIND = 10;

function head(report: Report, all: readonly Group[], { lang }: ReportOptions): string {
  const outermost = all.map(([outer]) => outer);
  const [verdict, sentence] = headlineOf(report, outermost, words[lang]);
  const mark = report.totals.files === 0 ? '○' : sign(report.verdict);
  return `## ${mark} Amparo: ${verdict}\n\n${sentence}\n`;
}

function tableOf(shown: readonly Group[], { lang }: ReportOptions, room: number): string {
  if (shown.length === 0) return '';
  const own = machineWords[lang];
  const language = words[lang];
  const rows: string[] = [];
  let left = room;
  for (const [file] of shown.slice(0, MOST_ROWS)) {
    const row = `| ${sign(standingOf(file))} ${own.verdicts[standingOf(file)]} | ${code(short(file.path))} | ${number(file.persons, language)} |\n`;
    if (row.length > left) break;
    rows.push(row);
    left -= row.length;
  }
  const head = `\n| ${own.verdict} | ${own.file} | ${own.people} |\n| :-- | :-- | --: |\n`;
  return rows.length === 0 ? '' : `${head}${rows.join('')}`;
}

/** A path that fills the page is told by its end, where the name stands. */
function short(path: string): string {
  return path.length <= 200 ? path : `…${path.slice(-199)}`;
}

function details(group: Group, options: ReportOptions): string {
  const [outer, ...inner] = group;
  const language = words[options.lang];
  const summary = `<summary>${sign(standingOf(outer))} ${code(short(outer.path))}: ${escaped(consequence(outer, language))}</summary>`;
  const told = inner.filter((file) => file.verdict !== 'pass' && !holdsOthers(file, group));
  const blocks = [
    ...approvalLines(outer, language),
    // What a container's contents say of people is said where they lie.
    ...(told.length > 0 ? [] : peopleLines(outer, language)),
    ...section(
      language.notRead,
      outer.problems.map(({ message }) => escaped(message)),
      language,
    ),
    ...told.slice(0, MOST_OF_A_KIND).flatMap((file) => innerLines(file, outer, language)),
    ...(told.length > MOST_OF_A_KIND ? [more(told.length - MOST_OF_A_KIND, language)] : []),
  ];
  return `\n<details>\n${summary}\n\n${blocks.join('\n\n')}\n\n</details>\n`;
}

function innerLines(file: FileEntry, outer: FileEntry, language: Words): string[] {
  const path = file.path.slice(outer.path.length + 1).replaceAll('!', ' › ');
  return [
    `#### ${sign(standingOf(file, outer))} ${code(short(path))}`,
    ...peopleLines(file, language),
    ...section(
      language.notRead,
      file.problems.map(({ message }) => escaped(message)),
      language,
    ),
  ];
}

function approvalLines({ approved }: FileEntry, language: Words): string[] {
  return approved ? [`**${sign('approved')}** ${escaped(approvedBy(approved, language))}`] : [];
}

/** Where people are, what is known of them, why that must not go out, and what to do. */
function peopleLines(file: FileEntry, language: Words): string[] {
  const rules = rulesInOrder(file.rules).filter((rule) => !isAllowedRule(rule));
  const hides = file.places.some(isHidden);
  const places = placesInOrder(file.places).map((place) => placeLine(place, language));
  return [
    ...section(hides ? language.whereItHides : language.whereItIs, places, language),
    ...section(language.whatIsKnown, known(file, language), language),
    ...section(file.verdict === 'block' ? language.whyNot : language.whyLook, rules.map(ruleLine), language),
    ...section(language.whatToDo, adviceOf(rules).map(escaped), language),
  ];
}

function ruleLine(rule: ReportRule): string {
  const basis = rule.basis?.length ? ` (${escaped(rule.basis.join('; '))})` : '';
  return `${escaped(whatIsWrong(rule))}${basis}`;
}

function placeLine({ locator, visibility, persons }: ReportPlace, language: Words): string {
  const people = persons > 0 ? `, ${counted(persons, language.person, language)}` : '';
  return `${language.visibilities[visibility]}: ${code(short(placeInWords(locator, language)))}${people}`;
}

function known(file: FileEntry, language: Words): string[] {
  return knownFacts(file, language).map(({ count, noun, example }) =>
    example === undefined
      ? `${count} ${escaped(noun)}`
      : `${count} ${escaped(noun)}, ${language.suchAs} ${code(example)}`,
  );
}

function section(title: string, items: readonly string[], language: Words): string[] {
  if (items.length === 0) return [];
  const rest = items.length - MOST_OF_A_KIND;
  const shown = items.slice(0, MOST_OF_A_KIND).map((item) => `- ${item}`);
  if (rest > 0) shown.push(`- ${more(rest, language)}`);
  return [`**${title}**`, shown.join('\n')];
}

function more(count: number, language: Words): string {
  return language.more(number(count, language), '').trim();
}

function end({ totals, run, tool }: Report, untold: number, { lang }: ReportOptions): string {
  const language = words[lang];
  const own = machineWords[lang];
  const seconds = number(Number((run.durationMs / 1000).toFixed(1)), language);
  const read = language.summary.read(
    counted(totals.files, language.file, language),
    size(totals.bytes, language),
    seconds,
  );
  const flags = (run.flags ?? []).map((flag) => code(short(flag))).slice(0, MOST_OF_A_KIND);
  const lines = [
    ...(untold > 0 ? [`**${own.moreFiles(number(untold, language))}**`] : []),
    `${read}. ${language.summary.policy} ${code(short(run.policy))}. Amparo ${escaped(tool.version)}.`,
    ...(flags.length > 0 ? [`${sign('incomplete')} ${language.summary.weakened} ${flags.join(', ')}`] : []),
  ];
  return `\n${lines.join('\n\n')}\n`;
}
