import { captionWords } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';

const PART_WORDS = new Set(
  (
    'first given fore middle last sur surname family second maiden suffix 1st 2nd initials ' +
    'primer primero segundo apellido apellidos paterno materno pila ' +
    'prenom prenoms postnom sobrenome apelido siyati prenon фамилия имя отчество 姓 名 soyad ' +
    'nachname vorname vornamen familienname geburtsname cognome achternaam voornaam voornamen imie nazwisko'
  ).split(' '),
);
/** Captions that are a part beside a surname column, and a full name alone: `Nombre`, `Nom`, `Name`. */
const PLAIN_WORDS = new Set('name names nombre nombres nom nome nomes non ad'.split(' '));
const FULL_WORDS = new Set('full completo complet complete whole completa'.split(' '));
const OTHERS = new Set(
  (
    'mother mothers father fathers parent parents spouse husband wife sponsor sponsors guardian child children ' +
    'relative emergency contact attorney lawyer judge officer interpreter supervisor employer preparer witness ' +
    'madre padre conyuge esposo esposa patrocinador patrocinadora tutor tutora hijo hija familiar contacto ' +
    'abogado abogada juez jueza oficial interprete testigo mere pere conjoint mae pai manman papa'
  ).split(' '),
);

/** Whether a name column holds a part of a name, a whole one, or either (`Nombre`). */
export function captionPart(caption: string): 'part' | 'full' | 'either' {
  const words = captionWords(caption);
  if (words.some((word) => FULL_WORDS.has(word))) return 'full';
  // `Last, First` and `Nombre y apellidos` head whole names.
  const parts = words.filter((word) => PART_WORDS.has(word)).length;
  if (/,|\by\b|\band\b|\bet\b|\be\b/i.test(caption) && words.length >= 2 && parts >= 1) return 'full';
  if (parts > 0) return 'part';
  return words.some((word) => PLAIN_WORDS.has(word)) ? 'either' : 'full';
}

const FURTHER =
  /^(?:alias(?:es)?|aka|a k a|fka|other names?(?: used)?|also known as|(?:tambien )?conocid[oa] como|otros? nombres?(?: usados?)?|nicknames?|apodos?|sobrenombre|alcunha|surnom)$/;
/** Whether a name column holds a further name of the person of the row. */
export const isFurther = remembered((caption): boolean => FURTHER.test(captionWords(caption).join(' ')));

/** Whether a name column is about somebody other than the person of the row: a relative, a lawyer, a judge. */
export function isRelative(caption: string): boolean {
  return captionWords(caption).some((word) => OTHERS.has(word));
}
