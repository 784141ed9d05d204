import type { Lang } from '../../core/types.ts';
import { printable } from '../text/layout.ts';
import { counted, words } from '../words/index.ts';
import { machineWords } from '../words/machine.ts';
import { placeInWords } from '../words/places.ts';
import { approvedBy, whatIsWrong } from './facts.ts';
import type { Issue } from './issues.ts';

/** What an issue says in one line or a few: what is wrong, whom it concerns and where, and who answers for it. */
export function issueText(issue: Issue, lang: Lang): string[] {
  const language = words[lang];
  const more = machineWords[lang];
  const where = placeText(issue, lang);
  return [
    issue.fired ? whatIsWrong(issue.fired) : more.notRead.what,
    ...(where === undefined ? [] : [`${where}.`]),
    ...(issue.fired ? [] : issue.file.problems.slice(0, 5).map(({ message }) => message)),
    ...(issue.inside === undefined ? [] : [`${more.inside(issue.inside.replaceAll('!', ' › '))}.`]),
    ...(issue.approval ? [approvedBy(issue.approval, language)] : []),
  ].map((line) => capital(printable(line)));
}

/** `506 people, hidden rows: table 1, rows 2–507`. */
function placeText({ place }: Pick<Issue, 'place'>, lang: Lang): string | undefined {
  if (place === undefined) return undefined;
  const language = words[lang];
  const people = place.persons > 0 ? counted(place.persons, language.person, language) : '';
  const where = placeInWords(place.locator, language);
  return printable(machineWords[lang].found(people, language.visibilities[place.visibility], where));
}

function capital(line: string): string {
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
