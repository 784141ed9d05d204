type Field = readonly [path: string, value: string];

/** Whoever was born in this year or before is dead by the year this was written in, 2026: nobody grows older than 110. */
const LAST_BIRTH = 1915;
const DIED = /^(?:DEAT|BURI|CREM)(?:$|\.)/;
const BORN = /^(?:BIRT|CHR|BAPM)\.DATE$/;
/** Who the person was. */
const WHO = /^(?:NAME(?:$|\.)|(?:BIRT|CHR|BAPM|ADOP)\.(?:DATE|PLAC)$)/;

/**
 * The fields of a record, without name and birth of a person who is dead: what protects personal data protects the
 * living. Programs state an event by a value or by what stands below it (GEDCOM 5.5.1, `EVENT_DETAIL`); one that is
 * empty, or denied (`N`), is none. What remarks, addresses and numbers say is kept: they may be those of others.
 */
export function withoutTheDead(fields: readonly Field[]): readonly Field[] {
  return fields[0]?.[0] === 'INDI' && isDead(fields) ? fields.filter(([path]) => !WHO.test(path)) : fields;
}

function isDead(fields: readonly Field[]): boolean {
  if (fields.some(([path, value]) => DIED.test(path) && /\w/.test(value) && !/^\s*N\s*$/i.test(value)))
    return true;
  const births = fields.filter(([path]) => BORN.test(path));
  return births.length > 0 && births.every(([, value]) => isLongAgo(value));
}

/** `1 SEP 1879`, `BET 1870 AND 1880`, `BEF 1900`; not `AFT 1900`, nor years of other calendars. */
function isLongAgo(date: string): boolean {
  const years = date.match(/\b\d{4}\b/g) ?? [];
  return years.length > 0 && years.every((year) => Number(year) <= LAST_BIRTH) && !/\bAFT\b|@#/i.test(date);
}
