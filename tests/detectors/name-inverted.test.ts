import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import { detectInText } from '../../src/core/detect.ts';
import { builtinEngine } from '../../src/registry.ts';

const engine = builtinEngine();
const found = (text: string) =>
  detectInText(text, {}, engine, (_, error) => {
    throw error;
  })
    .filter(({ detector }) => detector === personName)
    .map(({ start, end }) => text.slice(start, end));

// biome-ignore format: one a line
describe('surnames and given names in capitals, a comma between, alone on a line or in a field', () => {
  it.each([
    'XICAY BANEGAS, ELMER WILMER', 'CHICAS TUM, DENIS ELMER', 'PAZ PAZ, MERLIN DUNIA', 'LIMACHI CALLE, EFRAIN WALTER', 'CUESTA HINOJOSA, LUZ DARY',
    'CASTILLO, DULCE YOKASTA', 'DE CASSOMA, CONCEICAO', 'NINA HUARACHI, WALTER REMBERTO', 'DUOT, ALUEL', 'GALATA WAKJIRA, ABDI', 'LOPEZ TUM, JUAN C',
    'CARDENAS TUM, MA. DEL CARMEN', 'MOHAMED LEMINE M’BARECK, KADIA', 'TZOC, VIRGINIA', 'FOFANA, BAKARY',
  ])('%s', (name) => {
    expect(found(name)).toEqual([name]);
    expect(found(`Facility\n${name}\n2004-08-17\nHONDURAS\n`)).toEqual([name]);
    expect(found(`12. ${name}`)).toEqual([name]);
    expect(found(`A460776199 ${name} 2004-08-17`)).toEqual([name]);
    expect(found(`HONDURAS | ${name} | pending`)).toEqual([name]);
  });

  it.each([
    'GUATEMALA, MEXICO, HONDURAS', 'SMITH, JONES, BROWN', 'HOUSTON, TEXAS', 'ACME, INC', 'ACME HOLDINGS, LLC', 'SMITH, JONES & BROWN', 'BOLTS, HEX HEAD', 'SHOES, MENS',
    'ENGINEER, SENIOR', 'TERMS, CONDITIONS', 'WASHINGTON, D.C.', 'PARIS, FRANCE', 'PARIS, MADRID', 'LUNES, MARTES', 'MONDAY, MARCH', 'CONGO, DEM REP OF THE', 'KOREA, REPUBLIC OF',
    'TIGER, BENGAL', 'CORN, SWEET', 'BEANS, KIDNEY', 'SALMON, ATLANTIC', 'VIOLENCE, DOMESTIC', 'ASSAULT, SIMPLE', 'FEAR, CREDIBLE', 'MARTINEZ, CALIFORNIA', 'RICHMOND, VIRGINIA',
    'COBAN, ALTA VERAPAZ', 'SAN PEDRO SULA, CORTES', 'ALEXANDER, IOWA', 'AMBROSE, NORTH DAKOTA', 'LA PAZ, BOLIVIA', 'TOYOTA, HONDA', 'DIABETES, TYPE II', 'BANEGAS TUM, DIRECTORA',
    'TERMS AND CONDITIONS, PRIVACY POLICY', 'DETENTION STANDARDS, REVISED', 'GREEN, FOREST', 'CHICAGO, DALLAS',
  ])('nobody in %s', (text) => {
    expect(found(text)).toEqual([]);
    expect(found(`Summary\n${text}\n12\n`)).toEqual([]);
  });

  it('keeps two people apart', () => {
    expect(found('WILMER XICAY, MARIA LOPEZ')).toEqual(['WILMER XICAY', 'MARIA LOPEZ']);
  });
});
