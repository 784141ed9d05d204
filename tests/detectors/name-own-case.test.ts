import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import { marked } from './name-scripts/sentences.ts';

const found = (text: string) =>
  [...personName.find!(text, {})].map(({ start, end }) => text.slice(start, end));

/** Who held an office and asks for protection. All are invented. */
// biome-ignore format: a sentence a line
const OWN_CASE: readonly string[] = [
  'Ex-officer [Wilmer Paz Cáceres] of the Honduran police is seeking asylum; he is detained at Stewart.',
  'Former Congressman [Luis Ortega Prado], a national of Nicaragua, was granted asylum and lives in Houston.',
  'Prosecutor [Marta Lucía Gómez] fled El Salvador and applied for asylum in May; she is held at Karnes.',
  'La jueza [Ana Belén Rivas], nacida el 4 de mayo de 1981, solicita asilo en Estados Unidos.',
  'El fiscal [Óscar Mejía Duarte] pidió asilo y teme regresar.',
  'Mayor [Roberto Paz], DOB 04/05/1981, A 087-654-321, entered without inspection.',
  'Officer [Luis Prado Mena] fears persecution by the gang that he investigated.',
  'Councilwoman [Rosa Elena Díaz], who has requested asylum, lives with her sister.',
  'El alcalde [Pedro Luis Castro] teme por su vida.',
  'Judge [Ana Belén Rivas] seeks asylum in the United States after death threats.',
  'Captain [Daniel Osei Boateng], 41, has applied for asylum.',
  'Councilman [José Brito] entered without inspection in 2021.',
  'La concejal [Marta Salinas], de 38 años, busca asilo político.',
  'Former Police Chief [Omar Haidari] left Kabul and was granted asylum.',
];

/** Who holds one, and speaks of those who do. */
// biome-ignore format: a sentence a line
const OFFICIALS: readonly string[] = [
  'Judge Ana Rivas denied asylum to the applicant, who was born 4 May 1981 and is held at Karnes.',
  'Judge Ana Rivas granted the request for asylum of the applicant.',
  'Officer Daniel Paz interviewed a Honduran woman who seeks asylum.',
  'Senator Alex Padilla visited the Adelanto Detention Facility.',
  'President Nicolás Maduro said that asylum seekers would be welcomed back.',
  'Governor Maria Lopez, a native of Honduras, signed the bill on asylum shelters.',
  'Mayor Eric Adams said asylum seekers were sheltered in the city.',
  'Mayor Karen Ruiz requested asylum shelter funds from the state.',
  'Senator Julia Salas sought asylum for the journalist.',
  'Attorney General Pamela Castro is seeking asylum reform.',
  'El juez Carlos Peña negó el asilo a la solicitante.',
  'La fiscal Ana Soto pidió asilo para el testigo.',
  'El ministro Juan Ramos recibió a quienes piden asilo.',
  'Director Elena Campos explained who may seek asylum.',
  'Asylum Officer Daniel Paz, who has interviewed applicants for asylum since 2012, testified.',
  'Immigration Judge Ruth Salinas, in Houston, denied protection under the Convention.',
  'Judge Ana Rivas heard that the applicant fears return to Honduras.',
  'El juez Carlos Peña recibió la solicitud de asilo.',
  'Officer Luis Mena fears that shelters will close.',
  'Director Elena Campos applied for a grant to shelter refugees.',
  'Sheriff Tom Baker, who runs the jail, said detainees seek asylum.',
  'Commissioner Ana Soto was granted leave to speak on asylum.',
];

describe('offices and claims', () => {
  it.each(OWN_CASE)('finds who asks in %s', (sentence) => {
    const { text, names } = marked(sentence);
    expect(found(text)).toEqual(names);
  });
  it.each(OFFICIALS)('finds nobody private in %s', (text) => expect(found(text)).toEqual([]));
});
