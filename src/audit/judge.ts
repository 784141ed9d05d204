import type { AddressState } from './address.ts';
import type { Agreement, Match } from './match.ts';
import { numbersOf } from './match.ts';
import type { NameState } from './names.ts';
import type { Rows } from './store.ts';
import type { Defect, Doubt, Reason, Requirement, Strength } from './types.ts';

const NAME_DEFECTS: Readonly<Record<NameState, Defect | undefined>> = {
  missing: 'no-name',
  placeholder: 'placeholder-name',
  incomplete: 'incomplete-name',
  whole: undefined,
};
const ADDRESS_DEFECTS: Readonly<Record<AddressState, Defect | undefined>> = {
  missing: 'no-address',
  placeholder: 'placeholder-address',
  custody: 'custody-address',
  'city-only': 'city-only',
  'no-house-number': 'no-house-number',
  whole: undefined,
};

/** What a request lacks of what it has to state. */
export function defectsOf(
  requests: Rows,
  request: number,
  { required, isShared }: { readonly required: readonly Requirement[]; readonly isShared: boolean },
): Defect[] {
  const [birth, number] = [requests.birthOf(request) !== 0, numbersOf(requests, request).length > 0];
  const found: (Defect | undefined)[] = [];
  if (required.includes('name')) found.push(NAME_DEFECTS[requests.nameState(request)]);
  if (required.includes('address')) {
    found.push(ADDRESS_DEFECTS[requests.addressState(request)]);
    if (isShared && requests.addressState(request) === 'whole') found.push('shared-address');
  }
  if (required.includes('birth') && !birth) found.push('no-birth-date');
  if (required.includes('number') && !number) found.push('no-number');
  if (!birth && !number) found.push('no-birth-date-or-number');
  return found.filter((defect) => defect !== undefined);
}

/** A request without them may still be complete: the law asks for name and address. It weakens what rests on it. */
const MILD: ReadonlySet<Reason> = new Set([
  'no-birth-date-or-number',
  'name-spelt-otherwise',
  'name-shortened',
  'birth-year-only',
  'number-invalid',
  'asked-address-differs',
  'answer-repeated',
  'custody-address-given',
  'shared-address-given',
  'nothing-of-who',
]);

/** What is known of an answer besides its request. */
export interface Surroundings {
  readonly defects: readonly Defect[];
  readonly match: Match | undefined;
  readonly isNumberValid: boolean;
  /** The request has other answers, with other contents or with the same. */
  readonly otherAnswers: 'none' | 'same' | 'different';
  /** The same person was given as the answer for somebody else, too. */
  readonly answersSeveral: boolean;
  readonly addressGiven: AddressState;
  readonly isSharedGiven: boolean;
  /** The answer says nothing of who it is about: no name, number or birth date. */
  readonly isMute: boolean;
}

/** The class of an answer, and all that is said of it. */
export function judge(around: Surroundings): { strength: Strength; reasons: Reason[] } {
  const { match, defects } = around;
  const reasons: Reason[] = [...defects, ...doubtsOf(around)];
  if (!match) return { strength: 'unfounded', reasons };
  const strength = strengthOf(match.best, around);
  const isDoubtful = reasons.some((reason) => !MILD.has(reason));
  const isStrong = strength !== 'weak' && strength !== 'unfounded';
  return { strength: isDoubtful && isStrong ? 'weak' : strength, reasons };
}

function doubtsOf(around: Surroundings): Doubt[] {
  const { match } = around;
  const doubts: (Doubt | false)[] = match
    ? [...agreementDoubts(match.best, around), match.others > 0 && 'several-requests-fit']
    : ['nobody-asked'];
  doubts.push(
    around.otherAnswers === 'different' && 'several-answers',
    around.otherAnswers === 'same' && 'answer-repeated',
    around.answersSeveral && 'one-answer-for-several',
    around.addressGiven === 'custody' && 'custody-address-given',
    around.isSharedGiven && 'shared-address-given',
  );
  return doubts.filter((doubt) => doubt !== false);
}

function agreementDoubts(best: Agreement, around: Surroundings): (Doubt | false)[] {
  const { isNumberValid, isMute, defects } = around;
  const { name, birth, number, house } = best;
  const isProven = number === 'same' && isNumberValid;
  // A number that holds and the whole name make up for a slip in the birth date; a maiden name takes the birth date.
  const isSlip = isProven && (name === 'same' || name === 'spelt-otherwise' || name === 'shortened');
  const isMaiden = isProven && birth === 'same';
  return [
    isMute && 'nothing-of-who',
    name === 'different' && 'name-differs',
    name === 'in-part' && (isMaiden ? 'name-spelt-otherwise' : 'name-in-part'),
    name === 'spelt-otherwise' && 'name-spelt-otherwise',
    name === 'shortened' && 'name-shortened',
    birth === 'different' && 'birth-date-differs',
    birth === 'swapped' && !isSlip && 'birth-date-swapped',
    birth === 'one-digit' && !isSlip && 'birth-date-one-digit',
    birth === 'year' && 'birth-year-only',
    number === 'different' && 'number-differs',
    number === 'same' && !isNumberValid && 'number-invalid',
    house === 'different' && 'asked-address-differs',
    isOnlyName(best) && !restsOnRequest(best, defects) && 'name-only',
  ];
}

const hasName = ({ name }: Agreement) =>
  name === 'same' || name === 'spelt-otherwise' || name === 'shortened';

/** Nothing but the name joins them. */
const isOnlyName = (best: Agreement) =>
  hasName(best) && best.number !== 'same' && best.birth !== 'same' && best.house !== 'same';

/**
 * The answer names its request and repeats no more of it than the name: what the request states cannot be checked against
 * anything, and does not speak against it, either.
 */
const restsOnRequest = ({ id, birth, number }: Agreement, defects: readonly Defect[]): boolean =>
  id && birth === 'unknown' && number === 'unknown' && !defects.includes('no-birth-date-or-number');

function strengthOf(best: Agreement, { isNumberValid, defects }: Surroundings): Strength {
  const { name, birth, number, house } = best;
  if (name === 'different' || number === 'different') return 'unfounded';
  const isProven = number === 'same' && isNumberValid;
  if (name === 'unknown') {
    const rests = isProven || birth === 'same' || restsOnRequest(best, defects);
    return rests && birth !== 'different' ? 'plausible' : 'weak';
  }
  if (name === 'in-part') return isProven && birth === 'same' ? 'plausible' : 'weak';
  if (isProven && birth !== 'different') return 'confirmed';
  if (birth === 'same' && house === 'same') return 'corroborated';
  const some = birth === 'same' || house === 'same' || number === 'same' || restsOnRequest(best, defects);
  return some ? 'plausible' : 'weak';
}
