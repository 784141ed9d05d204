/** Invented people of public life, by the language of the document in which they stand. */
import type { Random } from '../noise/random.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const GIVEN = {
  en: words(
    'Margaret Howard Denise Philip Yolanda Russell Tamara Glenn Priya Marcus Eileen Tobias Renee Curtis Hannah Dwight Amara Leonard Colleen Vernon Jasmine Stuart Bridget Omar Cynthia Desmond Fiona Nathaniel Gloria Rashid Helen Theodore Simone Gareth Ingrid Malcolm Beverly Kwame Rosalind Elliot',
  ),
  es: words(
    'Rosalía Ernesto Maricela Gonzalo Pilar Hermilo Consuelo Braulio Itzel Fermín Amparo Leandro Noelia Raúl Violeta Anselmo Graciela Tadeo Yamileth Horacio Marisol Efraín Nuria Aurelio Jimena Lisandro Mercedes Octavio Araceli Ignacio',
  ),
  fr: words(
    'Véronique Thierry Solène Gaëtan Mireille Bastien Clémence Fabrice Noémie Hervé Lucienne Arnaud Maëlle Pascal Odette Guillaume Brigitte Rémi Ghislaine Loïc',
  ),
  pt: words(
    'Conceição Joaquim Graça Otávio Lurdes Nuno Benedita Vasco Rosângela Tiago Filomena Anselmo Iracema Duarte Zulmira Caetano Fernanda Heitor Madalena Rui',
  ),
  de: words(
    'Annegret Lothar Heike Bernhard Sieglinde Torsten Ulrike Jürgen Hannelore Detlef Katrin Wolfgang Birgit Matthias Ingeborg Steffen Roswitha Volker Dagmar Holger',
  ),
  any: words(
    'Aïssatou Mehmet Ngozi Linh Tigist Bohdan Farida Kenji Oksana Thabo Leila Matteo Sunita Jean-Luc Agnieszka Yusuf Mei Ifeoma Dragan Chidi Hye-jin Samir Wanjiru Anneke Rajesh Fatoumata',
  ),
};
const FAMILY = {
  en: words(
    'Whitfield Okafor Brennan Castellano Pruitt Nakamura Holloway McAllister Dunbar Sorensen Velez Hargrove Lindqvist Abernathy Moody Tran Fitzgerald Beckett Osei Rowland Schaefer Gallagher Pennington Ibarra Kowalski Thorne Mbeki Larkin Haddad Winslow Drummond Pacheco Reddy Calloway Vance Ostrowski Gupta Merriweather Stokes Yarborough',
  ),
  es: words(
    'Arreola Bustamante Cárdenas Echeverría Galindo Huerta Izaguirre Lozada Montalvo Noriega Olmos Peralta Quintanilla Rentería Saldívar Tejeda Urrutia Valdovinos Zambrano Armenta Barrientos Covarrubias Figueroa Llamas Menchaca Villaseñor Tzul Chávez Aguirre Santillán',
  ),
  fr: words(
    'Delacroix Fontanel Guérin Lemaître Chastaing Poulain Marchetti Legoff Barbier Rousselot Tessier Vidal Charpentier Morvan Dufresne Lacombe Perrault Bonnefoy Carpentier Auclair',
  ),
  pt: words(
    'Albuquerque Bragança Figueiredo Lacerda Magalhães Novaes Peixoto Quintela Sarmento Teixeira Vasconcelos Abrantes Bettencourt Carvalhal Drummond Esteves Furtado Gouveia Moura Seixas',
  ),
  de: words(
    'Achterberg Brinkmann Dressler Eichhorn Fassbender Gerlach Hohenstein Kaltenbach Lindemann Mertens Niemeyer Oberländer Petersen Reinhardt Schwarzkopf Thielemann Uhlmann Vogelsang Winterfeld Zimmerling',
  ),
  any: words(
    'Diallo Yıldız Okonkwo Nguyen Bekele Shevchenko Haidari Watanabe Kovalenko Dlamini Ahmadi Rinaldi Sharma Moreau Nowak Demir Zhang Eze Petrović Adeyemi Park Khoury Kamau DeVries Iyer Traoré',
  ),
};

export type Tongue = keyof typeof GIVEN;
export interface Person {
  readonly given: string;
  readonly family: string;
}

/** Somebody new; in Spanish with both surnames. */
export function somebody(random: Random, tongue: Tongue): Person {
  const given = random.of(GIVEN[tongue]);
  const family = random.of(FAMILY[tongue]);
  return { given, family: tongue === 'es' ? `${family} ${random.of(FAMILY.es)}` : family };
}
