import { describe, expect, it } from 'vitest';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

/** Given names alone, with what makes them somebody's. All people are invented. */

const rows = (csv: string) => csv.split('\n').map((line) => line.trim().split(','));
const block = (text: string) => ({
  kind: 'text' as const,
  part: 'text',
  text,
  visibility: 'visible' as const,
  locate: (start: number) => ({ locator: `at ${start}` }),
});
const inText = async (text: string) => (await scanUnits([block(text)])).persons;

describe('columns of given names', () => {
  // biome-ignore format: a table a line
  const PEOPLE: readonly (readonly [string, number])[] = [
    ['Name,Age,Nationality,Status\nMarisol,34,Honduran,asylum pending\nKevin,19,Nicaraguan,detained\nMaria,16,Guatemalan,unaccompanied minor', 3],
    ['Nombre,Edad,Nacionalidad\nRosa,34,Honduras\nLuz,19,Nicaragua\nMercedes,16,Guatemala\nJesús,41,El Salvador', 4],
    ['Nombre,Nacionalidad,Estatus\nRosa,Honduras,asilo pendiente\nLuz,Nicaragua,detenida\nJesús,El Salvador,liberado', 3],
    ['Name,Sex,Citizenship\nVictoria,F,Cameroon\nCharlotte,F,Haiti\nFlorence,F,Ghana', 3],
  ];
  it.each(PEOPLE)('are people in %s', async (csv, count) =>
    expect((await scanTable(rows(csv))).persons).toBe(count),
  );

  // biome-ignore format: a table a line
  const THINGS = [
    'Ship,Age,Flag\nVictoria,34,Panama\nFlorence,19,Liberia\nCharlotte,16,Malta',
    'Name,Age,Country\nVictoria,34,Panama\nFlorence,19,Liberia\nCharlotte,16,Malta',
    'Name,Flag,Nationality of owner,Age\nVictoria,Panama,Greece,3\nFlorence,Liberia,Greece,4\nCharlotte,Malta,Norway,5',
    'Name,Breed,Age\nBella,Labrador,3\nLuna,Poodle,4\nMax,Beagle,2',
    'Hurricane Name,Year,Landfall\nMaria,2017,Puerto Rico\nIrma,2017,Florida\nHarvey,2017,Texas',
    'Name,Country of origin,Age\nVictoria,Colombia,3\nFlorence,Ethiopia,4\nLuna,Kenya,5',
    'Name,Nationality,Age,Position\nRosa,Brazil,23,Keeper\nLuz,Spain,24,Forward\nVictoria,Mexico,31,Midfield',
    'Name,Status,Age\nRosa,active,3\nLuz,sold,4\nVictoria,active,1',
  ];
  it.each(THINGS)('are nobody in %s', async (csv) => expect((await scanTable(rows(csv))).persons).toBe(0));
});

describe('given names in sentences', () => {
  // biome-ignore format: a text a line
  const PEOPLE: readonly (readonly [string, number])[] = [
    ['Case notes. Marisol, 34, Honduran, fled gang threats in March and asks for asylum.', 1],
    ['Intake list\nMarisol, 34, Honduran\nMaria (16), Guatemalan\nWilmer, 22, Venezuelan\nDetained at Karnes.', 3],
    ['Client: Yesenia, 29, Salvadoran, domestic violence survivor, pending asylum.', 1],
    ['Notas del caso. Marisol, de 34 años, hondureña, huyó de las maras y pide asilo.', 1],
    ['Detainee Kevin, 19, Nicaraguan, was denied bond.', 1],
  ];
  it.each(PEOPLE)('are people in %s', async (text, count) => expect(await inText(text)).toBe(count));

  // biome-ignore format: a text a line
  const NOBODY = [
    'Marisol, 34, makes the best pupusas in town. Her recipe, which she learned from her Salvadoran grandmother, takes two hours.',
    'The festival opened with Maria (16) on the violin and Luis (17) on the piano.',
    'Marisol (34), Honduran, opened her bakery in Houston last spring; her tres leches cake won a prize.',
    'Rosa, 41, and her Cuban husband sell coffee at the market.',
    'Asylum seekers were served rice, beans and a Cuban stew, said Ana.',
  ];
  it.each(NOBODY)('are nobody in %s', async (text) => expect(await inText(text)).toBe(0));
});

describe('offices held before', () => {
  it.each([
    'Prosecutor Marta Lucía Gómez fled El Salvador and applied for asylum in May; she is held at Karnes.',
    'Ex-officer Wilmer Paz Cáceres of the Honduran police is seeking asylum; he is detained at Stewart Detention Center.',
    'La jueza Ana Belén Rivas, nacida el 4 de mayo de 1981, solicita asilo en Estados Unidos.',
  ])('make nobody public in %s', async (text) => expect(await inText(text)).toBe(1));
  it.each([
    'Judge Ana Rivas denied asylum to the applicant, who is held at Karnes.',
    'Governor Maria Lopez, a native of Honduras, signed the bill on asylum shelters.',
    'Senator Alex Padilla visited the Adelanto Detention Facility, where a national of Mexico had died.',
  ])('are public in %s', async (text) => expect(await inText(text)).toBe(0));
});
