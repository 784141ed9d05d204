import { headed, labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './ci.examples.ts';

export const boCi = nationalId({
  id: 'bo.ci',
  about: {
    en: 'Bolivian identity number (CI): five to eight digits and the department that issued it, under a label.',
    es: 'Cédula de identidad de Bolivia (CI): de cinco a ocho dígitos y el departamento que la expidió, con rótulo.',
  },
  sources: ['SEGIP "Cédula de identidad"'],
  headers: {
    es: ['CI', 'C.I.', 'CI (Bolivia)', 'Cédula de identidad', 'Carnet de identidad'],
    en: ['Bolivian ID'],
  },
  finds,
  ignores,
  vague: /^c\.? ?i\.?$|^c[eé]dula|^carn[eé]t?/i,
  shapes: [
    {
      ...labelledSigns(
        String.raw`\d{5,8}(?:-\d[A-Z])?,? ?-?(?:exp\.? )?(?:LP|L\.P\.|SC|S\.C\.|CB|CBBA|OR|PT|TJ|CH|BN|BE|PD|PA|EXT?)`,
      ),
    },
    headed(String.raw`\d{6,8}`, isCi),
  ],
  labels: ['ci', 'c i', 'cédula de identidad', 'carnet de identidad', 'carnet', 'ci no', 'cédula'],
  label: 'CI',
  digits: 5,
  part: /\d{5}/,
});

function isCi(digits: string): boolean {
  return !/^0|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
