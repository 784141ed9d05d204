import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KINDS } from '../helpers/national-numbers.ts';
import { scanTable } from '../helpers/scan-table.ts';

/** Columns of bare figures without a caption: their check digits tell, where all values hold them (specification 1.6). */

const ROWS = 6;
const tableOf = (values: readonly string[], caption: string) =>
  scanTable([[caption, 'Remark'], ...values.map((value) => [value, 'x'])]);
/** Kinds with a check that nothing else shares, of figures alone. */
const CHECKED = 'br.cpf do.cedula ec.cedula gt.cui in.aadhaar ru.inn ru.snils tr.tckn ua.rnokpp'.split(' ');
const kinds = KINDS.filter(({ id }) => CHECKED.includes(id));
const seeded = { seed: 61, numRuns: 4 };

test('all kinds are known', () => {
  expect(kinds.map(({ id }) => id).sort()).toEqual(CHECKED);
});

describe.each(kinds)('$id', ({ number }) => {
  const values = fc.uniqueArray(number, { minLength: ROWS, maxLength: ROWS });

  it('is known by its check digits', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.constantFrom('Wert', 'Kennzahl', 'x1'), async (column, caption) => {
        const { verdict, categories } = await tableOf(column, caption);
        expect([verdict, categories.national_id]).toEqual(['block', ROWS]);
      }),
      seeded,
    );
  });

  it('is not, where one value fails', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (column) => {
        const [first = '', ...rest] = column;
        const wrong = first[0]! + ((Number(first[1]) + 1) % 10) + first.slice(2);
        expect((await tableOf([wrong, ...rest], 'Kennzahl')).categories.national_id).toBeUndefined();
      }),
      seeded,
    );
  });
});

describe('leaves alone', () => {
  test.each([
    [
      'figures of ten digits',
      ['9182736450', '8273645091', '7364509182', '6450918273', '4509182736', '5091827364'],
    ],
    [
      'figures of eleven',
      ['91827364505', '82736450912', '73645091823', '64509182734', '45091827361', '50918273642'],
    ],
    ['book numbers', ['0306406152', '0198526636', '0140449132', '0521880688', '0262033844', '0201633612']],
    [
      'goods',
      ['9780306406157', '4006381333931', '5901234123457', '4012345678901', '9771234567003', '8711253001202'],
    ],
    ['a number that comes again', Array.from({ length: 6 }, () => '1718273640')],
    ['few numbers', ['1718273640', '0918273640', '3018273643']],
    ['account codes', ['100000', '200000', '300000', '400000', '500000', '600000']],
    ['routing numbers', ['021000089', '011000015', '026009593', '121000248', '111000025', '031201360']],
  ])('%s', async (_, values) => {
    expect((await tableOf(values, 'Kennzahl')).verdict).toBe('pass');
  });

  test('numbers under a caption of other things', async () => {
    const { verdict } = await tableOf(
      ['918.273.640-50', '827.364.509-65', '091.827.364-13', '263.936.176-75', '182.736.450-60'].map(
        (value) => value.replace(/\D/g, ''),
      ),
      'Invoice Number',
    );
    expect(verdict).toBe('pass');
  });
});
