import { describe, expect, test } from 'vitest';
import { findIn } from '../../src/core/find-in-text.ts';
import { builtinEngine } from '../../src/registry.ts';
import { scanTable } from '../helpers/scan-table.ts';

/** Numbers of several countries under one caption or label: shape, check digit and the country's name choose. */

const NAMES = ['Marleni Tzunux', 'Oswaldo Zelayandía', 'Nahid Rezayi'];

describe('under "Cédula"', () => {
  test.each([
    ['ec.cedula', ['1718273640', '0918273640', '3018273643']],
    ['do.cedula', ['00191827369', '40218273643', '03191827363']],
    ['cr.cedula', ['1-0918-2736', '5-0182-7364', '7-0273-6450']],
    ['pa.cedula', ['8-918-2736', 'PE-9-1827', 'E-8-91827']],
    ['ni.cedula', ['001-120387-0091X', '281-250901-1002C', '4410704910018R']],
    ['ve.cedula', ['V-19827364', 'E-84182736', 'V-9.827.364']],
    ['gt.cui', ['2918273651301', '1982736571301', '3501827440101']],
    ['intl.national-id', ['91827-36-X', '82736-45-Y', '73645-09-Z']],
  ])('are numbers of %s', async (id, values) => {
    const entry = await scanTable([['Nombre', 'Cédula'], ...NAMES.map((name, i) => [name, values[i]!])]);
    const ids = entry.findings
      .filter(({ category }) => category === 'national_id')
      .map((one) => one.detector);
    expect(new Set(ids)).toEqual(new Set([id]));
  });
});

describe('in text', () => {
  const first = (text: string) =>
    findIn(text, {}, builtinEngine()).find(({ category }) => /national_id|passport/.test(category))?.detector;

  test.each([
    ['DNI argentino 41827364', 'ar.dni'],
    ['DNI (AR) 41827364', 'ar.dni'],
    ['peruana, con DNI 41827364', 'pe.dni'],
    ['cédula panameña 1-0918-2736', 'pa.cedula'],
    ['cédula costarricense 1-0918-2736', 'cr.cedula'],
    ['ciudadana de Costa Rica, cédula 1-0918-2736', 'cr.cedula'],
    ['cédula 1-0918-2736', 'cr.cedula'],
    ['cédula 8-918-2736', 'pa.cedula'],
    ['cédula 1718273640', 'ec.cedula'],
    ['cédula 00191827369', 'do.cedula'],
    ['US passport A91827364', 'us.passport'],
    ['U.S. passport no. A91827364', 'us.passport'],
    ['American passport A91827364', 'us.passport'],
    ['passport A91827364', 'intl.passport'],
    ['pasaporte mexicano G91827364', 'intl.passport'],
    ['cédula 91827-36-4', 'intl.national-id'],
  ])('%s is of %s', (text, id) => {
    expect(first(text)).toBe(id);
  });
});
