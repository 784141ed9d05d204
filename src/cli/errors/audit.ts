import type { UnsureColumns } from '../api.ts';
import { UserError } from './user-error.ts';

export function badColumns(option: string): UserError {
  return new UserError({
    en: `${option} takes fields with their columns: name=Last+First,birth=DOB,address=C`,
    es: `${option} lleva campos con sus columnas: name=Apellido+Nombre,birth=FN,address=C`,
  });
}

/** What was typed may be quoted: it stands on the command line. */
export function unsureColumns(files: readonly UnsureColumns[]): UserError {
  const lines = (nobody: string, without: string) =>
    files
      .map(
        ({ path, missing }) =>
          `  ${path}: ${missing.length > 0 ? `${without} ${missing.join(', ')}` : nobody}`,
      )
      .join('\n');
  return new UserError({
    en: `The columns are not certain; nothing was checked.\n${lines('no list of people was found', 'no column')}\nName them by hand: --request-columns name=Last+First,address=C --response-columns …`,
    es: `Las columnas no son seguras; no se cotejó nada.\n${lines('no se halló ninguna lista de personas', 'no hay columna')}\nNómbrelas a mano: --request-columns name=Apellido+Nombre,address=C --response-columns …`,
  });
}
