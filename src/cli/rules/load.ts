import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AllowList } from '../../core/allow.ts';
import type { Category, Localized } from '../../core/types.ts';
import { type ParsedYaml, parseYaml, shown } from '../../policies/yaml-text.ts';
import type { OwnDetector, OwnRules, RuleFault } from '../../rules/types.ts';
import type { Config } from '../config-text.ts';
import { badConfig, type Fault } from '../errors/config.ts';
import { cannotRead } from '../errors/paths.ts';
import { UserError } from '../errors/user-error.ts';
import { refusedCategory, refusedDomain, refusedValue, valuesOf } from './allow.ts';
import { type RawAllow, type RawDetector, type RawRules, RULES } from './schema.ts';
import { ruleFaultWords } from './words.ts';

type Place = ParsedYaml<unknown>['place'];

/** A file that rules stand in: a configuration or a file of rules. */
interface RulesFile {
  /** Absolute. */
  readonly file: string;
  readonly rules: RawRules;
  readonly place: Place;
}

/** Rules with the places that they come from, for messages. */
export interface LoadedRules {
  readonly own: OwnRules;
  /** The error that tells of what is wrong with them. */
  badRules(faults: readonly RuleFault[]): Error;
}

/** The user's own rules that a configuration holds and names. Throws `UserError` for whatever cannot be used. */
export async function loadRules(
  found: { readonly file: string; readonly config: Config; readonly place: Place },
  cwd: string,
): Promise<LoadedRules> {
  const { file, config, place } = found;
  const home = dirname(file);
  const files: RulesFile[] = [{ file, rules: config, place }];
  for (const name of list(config.rules)) files.push(await readRules(resolve(home, name), cwd));
  const origins = files.flatMap((from) => (from.rules.detectors ?? []).map((_, i) => ({ from, i })));
  const modules = list(config.modules).map((name) => resolve(home, name));
  const allow: AllowList[] = [];
  for (const from of files)
    for (const [i, raw] of (from.rules.allow ?? []).entries()) allow.push(await allowList(raw, i, from, cwd));
  const own: OwnRules = {
    detectors: origins.map(({ from, i }) => ownDetectorOf(from.rules.detectors![i]!)),
    modules: modules.map((path) => pathToFileURL(path).href),
    allow,
  };
  const badRules = (faults: readonly RuleFault[]): Error => {
    const first = faults[0]!;
    const origin = first.detector === undefined ? undefined : origins[first.detector]!.from;
    const same = faults.filter(
      (fault) =>
        fault.module === first.module &&
        (fault.detector === undefined ? undefined : origins[fault.detector]!.from) === origin,
    );
    const where = first.module === undefined ? (origin?.file ?? file) : modules[first.module]!;
    return badConfig(
      relative(cwd, where) || where,
      same.slice(0, MOST_FAULTS).map((fault) => {
        const message = ruleFaultWords(fault);
        return fault.detector === undefined
          ? { message }
          : { ...placeIn(origins[fault.detector]!, fault), message };
      }),
    );
  };
  return { own, badRules };
}

const MOST_FAULTS = 10;

function placeIn({ from, i }: { from: RulesFile; i: number }, { code, index = 0 }: RuleFault) {
  const at = { pattern: 'patterns', 'not-found': 'finds', found: 'ignores' } as Record<string, string>;
  const part = at[code];
  const key = code === 'level' ? ['level'] : code === 'id-taken' ? ['id'] : part ? [part, index] : [];
  return from.place(['detectors', i, ...key]);
}

/** Rules and lists of people fit into this many times over; a device or a pipe never ends. */
const MOST_BYTES = 16 * 1024 * 1024;

async function readText(path: string, cwd: string): Promise<string> {
  const shownPath = relative(cwd, path) || path;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw cannotRead(shownPath, 'not a file');
    if (stats.size > MOST_BYTES) throw cannotRead(shownPath, 'EFBIG');
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw cannotRead(shownPath, (error as NodeJS.ErrnoException).code ?? 'error');
  }
}

async function readRules(file: string, cwd: string): Promise<RulesFile> {
  const parsed = parseYaml(await readText(file, cwd), RULES);
  if ('faults' in parsed) throw badConfig(relative(cwd, file) || file, parsed.faults);
  return { file, rules: parsed.value, place: parsed.place };
}

function ownDetectorOf(raw: RawDetector): OwnRules['detectors'][number] {
  const { about, level, patterns } = raw;
  return {
    id: raw.id,
    category: raw.category as Category,
    about: typeof about === 'string' ? { en: about, es: about } : about,
    identifies: raw.identifies ?? 'directly',
    sources: raw.sources ?? [],
    patterns: patterns.map((one): OwnDetector['patterns'][number] => {
      const long = typeof one === 'string' ? { pattern: one } : one;
      const check = long.check ?? raw.check;
      return {
        source: long.pattern,
        ignoreCase: long.ignoreCase ?? raw.ignoreCase ?? false,
        alone: long.alone ?? true,
        ...(check === undefined ? {} : { check }),
      };
    }),
    context: raw.context ?? [],
    against: raw.against ?? [],
    headers: raw.headers ?? [],
    notHeaders: raw.notHeaders ?? [],
    finds: raw.finds as OwnDetector['finds'],
    ignores: raw.ignores as OwnDetector['ignores'],
    ...(level === undefined ? {} : { level }),
  };
}

async function allowList(raw: RawAllow, i: number, from: RulesFile, cwd: string): Promise<AllowList> {
  const { file, rules, place } = from;
  const name = relative(cwd, file) || file;
  const faults: Fault[] = [];
  const refuse = (path: readonly (string | number)[], why: Localized | undefined): void => {
    const whole = ['allow', i, ...path];
    if (why)
      faults.push({
        ...place(whole),
        message: { en: `"${shown(whole)}" ${why.en}`, es: `"${shown(whole)}" ${why.es}` },
      });
  };
  for (const [n, value] of (raw.values ?? []).entries()) refuse(['values', n], refusedValue(value));
  for (const [n, domain] of (raw.domains ?? []).entries()) refuse(['domains', n], refusedDomain(domain));
  for (const [n, one] of (raw.categories ?? []).entries())
    refuse(['categories', n], refusedCategory(one as Category));
  if (!raw.values && !raw.file && !raw.domains) refuse([], NOTHING);
  if (rules.allow!.findIndex((other) => other.name === raw.name) < i) refuse(['name'], TWICE);
  if (faults.length > 0) throw badConfig(name, faults.slice(0, MOST_FAULTS));
  const listed = raw.file === undefined ? [] : await valuesIn(resolve(dirname(file), raw.file), cwd);
  return {
    name: raw.name,
    reason: raw.reason,
    values: [...(raw.values ?? []), ...listed],
    domains: raw.domains ?? [],
    ...(raw.categories ? { categories: raw.categories as Category[] } : {}),
  };
}

const NOTHING: Localized = {
  en: 'allows nothing: it needs "values", "domains" or "file"',
  es: 'no permite nada: necesita "values", "domains" o "file"',
};
const TWICE: Localized = { en: 'is the name of another list', es: 'es el nombre de otra lista' };
const EMPTY: Localized = { en: 'holds no value', es: 'no contiene ningún valor' };

async function valuesIn(path: string, cwd: string): Promise<string[]> {
  const values = valuesOf(await readText(path, cwd));
  const faults = values.flatMap(({ value, line }): Fault[] => {
    const why = refusedValue(value);
    return why ? [{ line, message: { en: `this value ${why.en}`, es: `este valor ${why.es}` } }] : [];
  });
  if (values.length === 0) faults.push({ line: 1, message: EMPTY });
  if (faults.length > 0) throw badConfig(relative(cwd, path) || path, faults.slice(0, MOST_FAULTS));
  return values.map(({ value }) => value);
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
