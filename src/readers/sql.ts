import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Characters of the head that are looked at. */
const SEEN = 32_768;

const LEADING = /^(?:\s{1,999}|--[^\n]{0,4000}(?:\n|$)|#[^\n]{0,4000}(?:\n|$)|\/\*[\s\S]{0,8000}?\*\/;?|;)/;

const BEGIN =
  /^(?:INSERT\s{1,9}(?:INTO|ALL|IGNORE|OR|\[|dbo)|REPLACE\s{1,9}INTO|CREATE\s{1,9}(?:TABLE|DATABASE|SCHEMA|EXTENSION|TYPE|SEQUENCE|VIEW|INDEX|OR|TEMP|TEMPORARY|UNIQUE|USER|ROLE)|COPY\s{1,9}\S{1,200}\s{0,9}(?:\(|FROM)|UPDATE\s{1,9}\S{1,200}\s{1,9}SET\s|DROP\s{1,9}(?:TABLE|DATABASE|VIEW|SCHEMA)|ALTER\s{1,9}(?:TABLE|DATABASE)|SET\s{1,9}[\w@.]{1,60}\s{0,9}(?:=|TO|ON|OFF)|PRAGMA\s|BEGIN(?:\s{1,9}TRANSACTION)?\s{0,9};|START\s{1,9}TRANSACTION|USE\s{1,9}[[`\w]|LOCK\s{1,9}TABLES|MERGE\s{1,9}\S|SELECT\s|DELETE\s{1,9}FROM|TRUNCATE\s|GRANT\s)/i;

const DATA =
  /\b(?:INSERT\s{1,9}(?:INTO\s|IGNORE\s|\[)|COPY\s[^;]{1,4000}FROM\s{1,9}stdin|CREATE\s{1,9}(?:TEMP\w{0,6}\s{1,9})?TABLE\s|UPDATE\s{1,9}\S{1,200}\s{1,9}SET\s|USING\s{0,9}\(\s{0,9}VALUES\s{0,9}\(|INTO\s{1,9}\S{1,200}\s{0,9}\([^)]{1,4000}\)\s{0,9}VALUES)/i;

/** Dumps and scripts of databases, read as a stream. */
export const sqlReader: Reader = {
  id: 'sql',
  extensions: ['sql'],
  about: {
    name: { en: 'SQL dumps', es: 'Volcados SQL' },
    reads: {
      en: 'INSERT, COPY and UPDATE as tables under their columns, comments, rows in comments',
      es: 'INSERT, COPY y UPDATE como tablas bajo sus columnas, comentarios, filas en comentarios',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readSql),
};

function recognise(probe: Probe): number {
  const text = probe.text()?.slice(0, SEEN);
  if (text === undefined) return 0;
  let rest = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < 2000; i++) {
    const skipped = LEADING.exec(rest);
    if (skipped === null || skipped[0] === '') break;
    rest = rest.slice(skipped[0].length);
  }
  const named = /^(?:sql|psql|mysql|pgsql|ddl|dump)$/.test(probe.extension);
  if (!BEGIN.test(rest)) return named && (rest === '' || DATA.test(text)) ? 0.9 : 0;
  if (named) return 0.94;
  return DATA.test(text) ? 0.88 : 0;
}
