import type { Frame } from './frame.ts';

/** Things of their own among linked data (schema.org): what is said of them is not said of who names them. */
const THING =
  /(?:^|[/:; ])(?:Person|Patient|\w{0,40}(?:Organi[sz]ation|Business|Corporation|Office|Agency|School|Hospital|University|NGO))(?:$|;)/;
/** Keys of who answers for a document, as programs' interfaces, packages and catalogues name them. */
const ANSWERS =
  /(?:^|\.)(?:contact(?:_?point|_?person|_?info)?|author|maintainer|publisher|creator|contacto|autor|responsable)$/i;
const NAME = /^(?:name|fn|full_?name|nombre|nom|nome)$/i;
const WORK =
  /^(?:@?type|@?id|name|fn|full_?name|nombre|nom|nome|has_?email|e-?mails?|correo|ur[il]|web(?:site)?|home_?page|(?:tele)?phone|tel|tel[eé]fono|fax|role|title|position|organi[sz]ation|affiliation)$/i;

/**
 * True of an object in an object that is somebody or something by itself, and so no part of the record around it: a
 * typed person or office in JSON-LD, whoever answers for the document.
 */
export function standsAlone({ record, prefix, start, own, keyed, listed }: Frame): boolean {
  if (record === undefined || own || keyed || prefix === '' || record.columns.length <= start) return false;
  const keys = record.columns.slice(start).map((column) => column.slice(prefix.length));
  const type = keys.indexOf('@type');
  if (type >= 0 && THING.test(record.values[start + type]!)) return true;
  if (listed || !ANSWERS.test(prefix.slice(0, -1))) return false;
  return keys.every((key) => WORK.test(key)) && keys.some((key) => NAME.test(key));
}
