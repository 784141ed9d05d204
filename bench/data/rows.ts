// Rows of tables, the same each time. All people are invented; each has an A-number of their own.
const GIVEN =
  'Mariam Omar Yusuf Nadia Luis Ana Pedro Fatima Ivan Olga Chen Wei Amina Kofi Tigist Jean Rosa Carlos'.split(
    ' ',
  );
const FAMILY =
  'Haddad Gomez Ivanova Tesfaye Okafor Nguyen Lopez Santos Khan Ahmadi Popov Garcia Diallo Mensah'.split(' ');
const SYLLABLES = 'ba re lo mi san ta vi go ne ru ka do pe la mar ti os en'.split(' ');
const COUNTRIES = ['Honduras', 'Syria', 'Ethiopia', 'Haiti', 'Venezuela', 'Guatemala'];

/** The same numbers in each run: xorshift, 32 bits. */
function numbers(): (below: number) => number {
  let state = 12_345;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

export type Kind = 'people' | 'goods';

/** The header and rows of people, or of a register of goods; more than eight columns are amounts. */
export function* rowsOf(kind: Kind, rows: number, columns: number): Generator<(string | number)[], void> {
  const any = numbers();
  const one = (list: readonly string[]): string => list[any(list.length)]!;
  const name = (list: readonly string[]): string =>
    any(3) ? one(list) : capital(one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES));
  const more = Array.from({ length: Math.max(0, columns - 8) }, (_, i) => `Amount ${i + 1}`);
  yield kind === 'people'
    ? [
        'Last name',
        'First name',
        'Date of birth',
        'Nationality',
        'A-Number',
        'Facility',
        'Status',
        'Intake',
        ...more,
      ]
    : ['Item', 'Code', 'Region', 'Price', 'Quantity', 'Delivered', 'Category', 'Remark', ...more];
  for (let i = 1; i < rows; i++) {
    const amounts = more.map(() => any(1_000_000) / 100);
    if (kind === 'people') {
      const born = `${1950 + any(50)}-${two(1 + any(12))}-${two(1 + any(28))}`;
      const number = `A${200_000_000 + i * 7 + any(7)}`;
      const rest = [
        one(COUNTRIES),
        number,
        `Processing Center ${any(40)}`,
        one(['pending', 'granted', 'denied']),
      ];
      yield [name(FAMILY), name(GIVEN), born, ...rest, 44_000 + any(900), ...amounts];
    } else {
      const place = one(['North', 'South', 'East', 'West']);
      const goods = [any(1_000_000) / 100, any(500), 40_000 + any(5_000), `Category ${any(30)}`];
      yield [i, `K-${any(100_000)}`, place, ...goods, `value ${any(100_000_000)}`, ...amounts];
    }
  }
}
