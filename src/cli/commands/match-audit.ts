import { resolve } from 'node:path';
import { AUDIT_FORMATS, type AuditFormat, auditReport } from '../../audit/report/forms.ts';
import { type ColumnChoice, FIELDS, type Field, REQUIREMENTS, type Requirement } from '../../audit/types.ts';
import { expandPaths } from '../../sources/paths.ts';
import { badColumns, unsureColumns } from '../errors/audit.ts';
import { sameTarget, unknownName } from '../errors/names.ts';
import { noSuchPath } from '../errors/paths.ts';
import { wholeNumber } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import type { Command } from './command.ts';

/** What was typed, unchecked. */
export interface RawAudit {
  readonly format?: readonly string[];
  readonly requestColumns?: string;
  readonly responseColumns?: string;
  readonly require?: string;
  readonly maxRows?: string;
  readonly lang?: string;
}

interface Target {
  readonly format: AuditFormat;
  readonly file?: string;
}

/** Holds answers against requests: status 1 if weak matches would go out, 3 if a file could not be read whole. */
export const matchAudit: Command<[request: string, response: string, raw: RawAudit]> = async (
  { io, api, lang },
  request,
  response,
  raw,
) => {
  const targets = targetsOf(raw.format ?? ['text'], io.cwd);
  const required = requirementsOf(raw.require);
  const maxRows = wholeNumber('--max-rows', raw.maxRows, 0);
  const { missing } = await expandPaths([request, response], io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  const result = await api.auditMatches(request, response, {
    lang,
    cwd: io.cwd,
    signal: io.signal,
    requestColumns: columnsOf('--request-columns', raw.requestColumns),
    responseColumns: columnsOf('--response-columns', raw.responseColumns),
    ...(required && { required }),
    ...(maxRows !== undefined && { maxRows }),
  });
  if ('unsure' in result) throw unsureColumns(result.unsure);
  const inOrder = [...targets].sort((a, b) => Number(!a.file) - Number(!b.file));
  for (const { format, file } of inOrder) {
    const pieces = auditReport(result.report, format, lang);
    if (file === undefined) for (const piece of pieces) await io.stdout.write(piece);
    else await writeWhole(file, pieces, io.cwd);
  }
  return result.report.verdict === 'block' ? 1 : result.report.verdict === 'incomplete' ? 3 : 0;
};

function targetsOf(formats: readonly string[], folder: string): Target[] {
  const targets = formats.map((given): Target => {
    const [name = '', ...rest] = given.split('=');
    const format = AUDIT_FORMATS.find((one) => one === name);
    if (!format) throw unknownName({ en: 'format', es: 'formato' }, name, AUDIT_FORMATS);
    const file = rest.join('=');
    return file === '' ? { format } : { format, file: resolve(folder, file) };
  });
  const twice = targets.find((one, at) => targets.findIndex((other) => other.file === one.file) !== at);
  if (twice) throw sameTarget(twice.file);
  return targets;
}

function requirementsOf(typed: string | undefined): Requirement[] | undefined {
  return typed?.split(',').map((given) => {
    const name = given.trim();
    const found = REQUIREMENTS.find((one) => one === name);
    if (!found) throw unknownName({ en: 'requirement', es: 'requisito' }, name, REQUIREMENTS);
    return found;
  });
}

/** `name=Last+First,birth=DOB`: captions, letters or numbers of columns by field. */
function columnsOf(option: string, typed: string | undefined): ColumnChoice {
  const choice: Partial<Record<Field, string[]>> = {};
  for (const part of typed === undefined ? [] : typed.split(',')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at)).trim();
    const field = FIELDS.find((one) => one === name);
    const columns = part
      .slice(at + 1)
      .split('+')
      .map((one) => one.trim());
    if (at < 0 || columns.includes('')) throw badColumns(option);
    if (!field) throw unknownName({ en: 'field', es: 'campo' }, name, FIELDS);
    choice[field] = [...(choice[field] ?? []), ...columns];
  }
  return choice;
}
