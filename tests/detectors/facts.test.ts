import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/core/find-in-text.ts';
import { builtinEngine } from '../../src/registry.ts';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = ['Marleni Xoquebal', 'Oswaldo Zelayandía', 'Ibn Mbarga', 'Farhad Noorzahi', 'Ketsia Dorvilien'];
const KINDS = ['facility', 'status', 'nationality'];

/** How many people a list of names beside the values exposes. */
async function listed(values: readonly string[], captions?: readonly [string, string]): Promise<number> {
  const rows = NAMES.map((name, i) => [name, values[i % values.length]!]);
  return (await scanTable(captions === undefined ? rows : [captions, ...rows])).persons;
}

const said = (text: string) =>
  findIn(text, {}, builtinEngine()).flatMap(({ category }) => (KINDS.includes(category) ? [category] : []));

describe('places where people are held or sheltered, beside names', () => {
  it.each([
    [['CIE de Aluche', 'CIE de Murcia', 'CIE Zapadores'], 'Centro'],
    [['Harmondsworth IRC', 'Brook House', 'Yarl’s Wood'], 'IRC'],
    [['Laval IHC', 'Surrey IHC'], 'Place'],
    [['CRA de Vincennes', 'CRA Lyon', 'LRA de Choisy'], 'CRA'],
    [['Abschiebungshafteinrichtung Büren', 'Rückführungszentrum Bamberg', 'JVA Ingelheim'], 'Einrichtung'],
    [['Samos CCAC', 'Corinth PRDC', 'Moria RIC'], 'Centre'],
    [['Abrigo Rondon 1', 'Abrigo Pricumã', 'Casa de Passagem'], 'Abrigo'],
    [['Villawood IDC', 'Manus RPC', 'Nauru RPC3'], 'Site'],
    [['EM Acayucan', 'EM Tapachula', 'Estancia Provisional Norte'], 'Estación'],
    [['Casa del Migrante Saltillo', 'Albergue Belén', 'Casa Segura Norte'], 'Casa'],
  ])('%j', async (places, caption) => {
    // Of a few rows without captions the first may be taken for some.
    expect(await listed(places)).toBeGreaterThanOrEqual(NAMES.length - 2);
    // Captions that names of places begin with are a matter of finding headers.
    if (!/^(?:Place|Site|Centre|Centro|Estación|Casa)$/.test(caption))
      expect(await listed(places, ['Nombre', caption])).toBe(NAMES.length);
  });

  it.each([
    [['CPR Instructor', 'BLS', 'CPR Provider'], 'Certification'],
    [['CRA Manager', 'CRA Lead', 'CRA Senior'], 'Role'],
    [['IRC Dallas', 'IRC Phoenix'], 'Office'],
    [['Hotel Post', 'Pension Eva'], 'Unterkunft'],
    [['lana', 'cuero', 'piel'], 'Abrigo'],
    [['ground', 'upper', 'left'], 'Foyer'],
    [['Kita Nord', 'Schule 4'], 'Einrichtung'],
    [['Hall 1', 'Hall 2'], 'Venue'],
    [['Yes', 'No'], 'CPR'],
    [['red', 'blue'], 'CRA'],
  ])('not %j', async (values, caption) => {
    expect(await listed(values, ['Nombre', caption])).toBe(0);
  });

  it('are nobody’s names in a table of figures', async () => {
    const rows = ['Petrou Ralli', 'Harmondsworth IRC', 'Moria RIC', 'Corinth PRDC'].map((place, i) => [
      place,
      'Cameroon',
      String(120 + i),
    ]);
    expect((await scanTable([['Centre', 'Nationality', 'Detainees'], ...rows])).persons).toBe(0);
  });
});

describe('status, beside names', () => {
  it.each([
    [['PEP', 'PPT', 'salvoconducto'], 'Estatus migratorio'],
    [['PEP vencido', 'PPT vigente', 'salvoconducto'], 'Estatus migratorio'],
    [['U-1', 'T-1', 'SIJ', 'ASY'], 'COA'],
    [['Duldung', 'Abschiebung angeordnet', 'subsidiärer Schutz'], 'Aufenthaltsstatus'],
    [['refused - rights exhausted', 'ILR', 'fresh claim', 's95 support'], 'Outcome'],
    [['débouté', 'OQTF', 'réfugiée'], 'Statut'],
    [['refúgio negado', 'acolhida humanitária', 'visto humanitário'], 'Situação'],
    [['protezione sussidiaria', 'diniego', 'espulsione'], 'Esito'],
    [['orden de deportación', 'no reconocido', 'protección complementaria'], 'Resolución'],
  ])('%j', async (values, caption) => {
    expect(await listed(values, ['Name', caption])).toBe(NAMES.length);
  });

  it.each([
    [['débouté', 'OQTF', 'réfugiée']],
    [['Duldung', 'Asyl abgelehnt', 'subsidiärer Schutz']],
    [['refúgio negado', 'solicitante de refúgio']],
  ])('%j without a caption', async (values) =>
    expect(await listed(values)).toBeGreaterThanOrEqual(NAMES.length - 1),
  );

  it.each([
    [['ppt', 'pdf'], 'Form Type'],
    [['PEP talk', 'sprint'], 'Remarks'],
    [['U-1', 'T-1', 'U-2'], 'Class'],
    [['Dublin exchange', 'Madrid'], 'Program'],
    [['Student retention', 'Wildlife refuge', 'Tutoring'], 'Program'],
    [['Section 4', 'Section 9'], 'Program'],
    [['A12', 'B07'], 'Stand'],
    [['idoneo', 'assente'], 'Esito'],
    [['released v2', 'done', 'open'], 'Status'],
    [['aprobada', 'en revisión'], 'Resolución'],
    [['soltero', 'casada'], 'Estado civil'],
  ])('not %j', async (values, caption) => expect(await listed(values, ['Name', caption])).toBe(0));
});

describe('what sentences say of somebody', () => {
  it.each([
    ['Ana Cruz: orden de deportación, 2019.', 'status'],
    ['Ana Cruz (orden de expulsión)', 'status'],
    ['Marleni Tzunux won her asylum case on Friday.', 'status'],
    ['He was found to have a credible fear.', 'status'],
    ['Her T visa was approved in May.', 'status'],
    ['Son asile: déboutée de sa demande d’asile', 'status'],
    ['Pediu refúgio em 2023.', 'status'],
    ['Ihr Asylantrag wurde abgelehnt.', 'status'],
    ['Li mande azil.', 'status'],
    ['She was transferred from Brook House to Dover.', 'facility'],
    ['vive en el albergue La Semilla', 'facility'],
    ['está en el CIE de Murcia', 'facility'],
    ['placée au CRA de Vincennes', 'facility'],
    ['levada ao Abrigo Rondon 1', 'facility'],
    ['is at Safe House Norte', 'facility'],
    ['nan prizon Krome', 'facility'],
  ])('%s', (text, category) => expect(said(text)).toContain(category));

  it.each([
    'Guía de Ana Ruiz: orden de deportación, qué hacer y a quién llamar.',
    'Una orden de deportación se puede apelar.',
    'She won asylum cases for forty families.',
    'Two in three won asylum for their clients.',
    'U visa: who can apply?',
    'Si tiene una orden de deportación, llame.',
    'Les demandeurs d’asile sont logés.',
    'Der Asylantrag ist ein Formular.',
    'The Brook House was built in 1974.',
    'El albergue La Semilla abre a las 9.',
    'El CIE de Murcia cerró un módulo.',
    'Le CRA de Vincennes compte 235 places.',
    'O Abrigo Rondon 1 recebe 900 pessoas.',
    'The shop is in the shelter of the hill.',
    'The office is at Brook Street.',
    'La película está en el Centro Cultural.',
  ])('not %s', (text) => expect(said(text)).toEqual([]));
});

describe('nationality under short captions of agencies', () => {
  it.each(['Citz', 'Citzn', 'Natlty', 'COC'])('%s', async (caption) => {
    expect(await listed(['HONDU', 'GUATE', 'CAMER'], ['Name', caption])).toBe(NAMES.length);
  });
  it.each(['Ctry Team', 'State', 'Language', 'Cuisine'])('not %s', async (caption) => {
    expect(await listed(['HONDU', 'GUATE', 'CAMER'], ['Name', caption])).toBe(0);
  });
  it('of those who flew into space passes, as of players', async () => {
    const rows = NAMES.map((name) => [name, 'French', '2']);
    expect((await scanTable([['Astronaut', 'Nationality', 'Flights'], ...rows])).verdict).not.toBe('block');
  });
});
