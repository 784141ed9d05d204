import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const MARK = 'SQLite format 3\0';

/** Databases of SQLite, and what is one under another name: GeoPackage, histories of browsers. */
export const sqliteReader: Reader = {
  id: 'sqlite',
  extensions: ['sqlite', 'sqlite3', 'db', 'gpkg'],
  about: {
    name: { en: 'SQLite databases', es: 'Bases de datos SQLite' },
    reads: {
      en: 'all tables under their columns, files in columns, definitions, deleted records',
      es: 'todas las tablas bajo sus columnas, archivos en columnas, definiciones, registros borrados',
    },
    discloses: {
      en: 'changes in a write-ahead log (-wal) beside the database',
      es: 'cambios en un registro de escritura (-wal) junto a la base de datos',
    },
  },
  recognise: ({ head }: Probe) => ([...MARK].every((c, i) => head[i] === c.charCodeAt(0)) ? 0.98 : 0),
  read: later(async () => (await import('./families/data.ts')).readSqlite),
};
