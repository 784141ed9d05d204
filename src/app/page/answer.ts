import type { FileEntry, ReportPlace, Visibility } from '../../core/types.ts';
import { isHidden } from '../../reporters/shared/facts.ts';
import type { Group } from '../../reporters/shared/groups.ts';
import { counted, number } from '../../reporters/words/index.ts';
import type { Context } from './context.ts';
import { appleProgram, isPicture, isSlides, isUnseen, wasNotOpened } from './kinds.ts';

/** The answer in plain words: what to do, and why in a few sentences. */
export interface Answer {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Of an outermost file with what it holds. */
export function answerOf([file, ...inner]: Group, context: Context): Answer {
  const { desk } = context;
  const title = desk.verdict[file.verdict];
  if (file.format === 'empty') return { title, sentences: [desk.empty] };
  if (isUnseen(file)) return { title: desk.pictureTitle, sentences: [desk.picture] };
  if (file.verdict === 'pass')
    return { title, sentences: [desk.clean, desk.cleanNote, ...pictures(inner, context)] };
  if (file.verdict === 'incomplete')
    return { title, sentences: [unreadSaid([file, ...inner], context), ...people(file, context)] };
  const hidden = hiddenSentence(
    file,
    [file, ...inner].flatMap(({ places }) => places),
    context,
  );
  const unread = [file, ...inner].some(({ problems }) => problems.length > 0) ? [desk.alsoUnread] : [];
  const look = file.verdict === 'review' ? [...pictures(inner, context), desk.lookFor] : [];
  return { title, sentences: [...people(file, context), ...hidden, ...unread, ...look] };
}

/** What the page cannot see of what a file holds. */
function pictures(inner: readonly FileEntry[], { desk, words }: Context): string[] {
  const count = inner.filter(isPicture).length;
  return count === 0 ? [] : [desk.holdsPictures(number(count, words), count === 1)];
}

/** In one sentence; where nothing was read for one reason, that. */
function unreadSaid(group: Group, { desk }: Context): string {
  const program = appleProgram(group[0]);
  if (program !== undefined) return desk.apple(program)[0];
  if (wasNotOpened(group[0])) return desk.notOpened;
  const codes = new Set(group.flatMap(({ problems }) => problems.map(({ code }) => code)));
  const [code] = codes;
  const isAll = group.every(
    ({ problems, places, verdict }) =>
      places.length === 0 && (problems.length > 0 || verdict === 'incomplete'),
  );
  return (codes.size === 1 && isAll ? desk.notRead[code!] : undefined) ?? desk.notWhole;
}

function people({ verdict, persons, categories }: FileEntry, { desk, words }: Context): string[] {
  if (persons === 0) return verdict === 'block' ? [desk.showsNobody] : [];
  const who = counted(persons, words.person, words);
  const isNamed = Object.keys(categories).some((category) => category !== 'demographic');
  if (!isNamed) return [desk.showsUnnamed(who)];
  return [verdict === 'block' ? desk.shows(who, persons === 1) : desk.names(who, persons === 1)];
}

/** Where most of those are that nobody sees. */
function hiddenSentence(file: FileEntry, all: readonly ReportPlace[], { desk, words }: Context): string[] {
  const places = all.filter((place) => isHidden(place) && place.persons > 0);
  const ways = new Set(places.map(({ visibility }) => visibility));
  const [first] = [...ways].map((way) => [way, leastIn(way, file, all)] as const).sort((a, b) => b[1] - a[1]);
  if (!first || file.persons === 0) return [];
  const [visibility, count] = first;
  const isAll = count >= file.persons;
  const isSum = places.filter((place) => place.visibility === visibility).length > 1;
  const where = (isSlides(file) ? desk.inSlides[visibility] : undefined) ?? desk.cannotSee[visibility];
  return [desk.hidden(number(count, words), isAll, isSum, file.persons === 1, where)];
}

/**
 * How many people at least hide in a way. In several places they may be the same, so that the fullest counts; but whoever is in no
 * other place must be in one of these.
 */
function leastIn(way: Visibility, { persons }: FileEntry, all: readonly ReportPlace[]): number {
  const own = all.filter(({ visibility }) => visibility === way).map((place) => place.persons);
  const others = all.reduce((sum, place) => sum + (place.visibility === way ? 0 : place.persons), 0);
  return Math.max(...own, persons - others);
}
