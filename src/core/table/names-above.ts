import { type Engine, REPORTED } from '../engine.ts';
import { TextSession } from '../prose/session.ts';
import type { Scope } from '../scope.ts';
import type { Location, Table } from '../types.ts';
import { cellText, type Row, rowNumber } from './row.ts';

/** A caption that is understood speaks for its values; a name may stand within so many characters of its begin. */
const KNOWN = 0.6;
const MOST_BEFORE = 12;
const MOST_CAPTIONS = 500;

/**
 * Whether a record is told under names and not under captions: minutes and maps say `Ana Cruz: appeal dismissed`, and the name is
 * as much of what is said as the value.
 */
export function areNames(captions: readonly string[], engine: Engine): boolean {
  const said = captions.filter((caption) => caption !== '');
  if (said.length === 0 || said.length > MOST_CAPTIONS) return false;
  return said.filter((caption) => isName(caption, engine)).length * 2 >= said.length;
}

function isName(caption: string, engine: Engine): boolean {
  if (!/\p{L} \p{L}/u.test(caption) || (engine.headers.lookup(caption)[0]?.strength ?? 0) >= KNOWN)
    return false;
  const name = engine.byId.get('person.name');
  for (const { start, score } of name?.find(caption, {}) ?? [])
    if (score >= REPORTED && start <= MOST_BEFORE) return true;
  return false;
}

/** Reads a record of such captions as lines of a text. */
export function readUnderNames(
  row: Row,
  captions: readonly string[],
  { table, scope }: { readonly table: Table; readonly scope: Scope },
): void {
  const number = rowNumber(row);
  const locate = (left = 0, right = captions.length - 1): Location =>
    table.locate({ top: number, left, bottom: number, right });
  const owner = { part: table.part, locate: () => locate(), span: () => locate().locator };
  const session = new TextSession(table.part, scope, owner);
  captions.forEach((caption, column) => {
    const value = cellText(row, column);
    if (caption === '' && value === '') return;
    session.push(
      {
        kind: 'text',
        part: table.part,
        text: caption === '' ? value : `${caption}: ${value}`,
        visibility: table.visibility(number, column),
        ...(table.title && { title: table.title }),
        locate: () => locate(column, column),
      },
      number,
    );
  });
  session.end();
}
