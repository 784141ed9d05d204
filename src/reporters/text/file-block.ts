import { isAllowedRule } from '../../core/allow.ts';
import type { FileEntry, ReportProblem } from '../../core/types.ts';
import { adviceOf, approvedBy, consequence, knownFacts, rulesInOrder, whatIsWrong } from '../shared/facts.ts';
import type { Group } from '../shared/groups.ts';
import { approvalOf, standingOf } from '../shared/standing.ts';
import { number, size, type Words } from '../words/index.ts';
import { placeInWords } from '../words/places.ts';
import { displayWidth, hanging, padEnd, padStart, printable, wrap } from './layout.ts';
import { inColourOf, type Page, sign } from './page.ts';
import { placesSection } from './places.ts';

const INDENT = '  ';
/** More than this many lines of one kind help nobody; the JSON report has them all. */
const MOST_PROBLEMS = 5;

/** `group`: the outermost file and all that it contains. */
interface Surroundings {
  readonly page: Page;
  readonly group: Group;
}

/** All that a publisher must know of one file, in the order of the questions they will ask. */
export function fileBlock(file: FileEntry, { page, group }: Surroundings): string[] {
  const inner = group.filter((other) => other.path.startsWith(`${file.path}!`) && other.verdict !== 'pass');
  const sections = [
    heading(file, { page, group }),
    inner.length > 0 ? contents(inner, { page, group }) : placesSection(file, page),
    // What a container's contents say of people is said where they lie.
    inner.length > 0 ? [] : knownSection(file, page),
    inner.length > 0 ? [] : rulesSection(file, page),
    inner.length > 0 ? [] : adviceSection(file, page),
    problemsSection(file, page),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, at) => (at > 1 ? ['', ...section] : section));
}

function heading(file: FileEntry, { page, group }: Surroundings): string[] {
  const { words, style, width } = page;
  const standing = standingOf(file, group[0]);
  const approval = approvalOf(file, group[0]);
  const colour = inColourOf(standing, page);
  const path = printable(file.path).replaceAll('!', ' › ');
  const kind = words.formats[file.format] ?? file.format.toUpperCase();
  return [
    ...hanging(`${sign(standing)} `, path, width).map((line) => style.bold(colour(line))),
    // Of what could not be opened, neither is known.
    ...(file.bytes === 0 && file.problems.length > 0
      ? []
      : [INDENT + style.dim(`${kind}, ${size(file.bytes, words)}`)]),
    ...wrap(consequence(file, words), width - 2).map((line) => INDENT + style.bold(line)),
    ...(approval
      ? hanging(`${INDENT}${sign('approved')} `, printable(approvedBy(approval, words)), width)
      : []),
    '',
  ];
}

function title(text: string, page: Page): string {
  return INDENT + page.style.bold(text);
}

function contents(inner: readonly FileEntry[], { page, group }: Surroundings): string[] {
  const { words, width } = page;
  return [
    title(words.alsoInside, page),
    ...inner.flatMap((file) => {
      const path = printable(file.path.slice(file.path.indexOf('!') + 1)).replaceAll('!', ' › ');
      return hanging(`    ${sign(standingOf(file, group[0]))} `, path, width);
    }),
  ];
}

function knownSection(file: FileEntry, page: Page): string[] {
  const { words, style } = page;
  const rows = knownFacts(file, words);
  if (rows.length === 0) return [];
  const counts = Math.max(...rows.map((row) => row.count.length));
  const nouns = Math.max(...rows.map((row) => displayWidth(row.noun)));
  return [
    title(words.whatIsKnown, page),
    ...rows.map((row) => {
      const left = `    ${padStart(row.count, counts)} ${padEnd(row.noun, nouns)}`;
      const example = row.example === undefined ? '' : printable(row.example);
      const right = example === '' ? '' : `  ${words.suchAs} ${example}`;
      return displayWidth(left + right) <= page.width ? left + style.dim(right) : left;
    }),
  ];
}

/** A rule's message is two lines: what is wrong, and what to do. */
function rulesSection(file: FileEntry, page: Page): string[] {
  const { words, style, width } = page;
  // What was let pass is told below, for all files together.
  const rules = rulesInOrder(file.rules).filter((rule) => !isAllowedRule(rule));
  if (rules.length === 0) return [];
  return [
    title(file.verdict === 'block' ? words.whyNot : words.whyLook, page),
    ...rules.flatMap((rule) => {
      const what = whatIsWrong(rule);
      const basis = rule.basis?.join('; ');
      return [
        ...hanging('    • ', what, width),
        ...(basis ? hanging('      ', `${words.law} ${basis}`, width).map(style.dim) : []),
      ];
    }),
  ];
}

function adviceSection(file: FileEntry, page: Page): string[] {
  const advice = adviceOf(file.rules);
  if (advice.length === 0) return [];
  return [title(page.words.whatToDo, page), ...advice.flatMap((line) => hanging('    → ', line, page.width))];
}

function problemsSection(file: FileEntry, page: Page): string[] {
  const { words, style, width } = page;
  if (file.problems.length === 0) return [];
  const rest = file.problems.length - MOST_PROBLEMS;
  return [
    title(words.notRead, page),
    ...file.problems
      .slice(0, MOST_PROBLEMS)
      .flatMap((problem) =>
        hanging('    ▲ ', place(problem, words) + printable(problem.message), width).map(style.yellow),
      ),
    ...(rest > 0 ? [`    ${words.more(number(rest, words), '').trimEnd()}`] : []),
  ];
}

function place({ locator }: ReportProblem, words: Words): string {
  return locator === undefined ? '' : `${printable(placeInWords(locator, words))}: `;
}
