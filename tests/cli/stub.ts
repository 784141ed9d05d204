import type { Api, ScanOptions } from '../../src/cli/api.ts';
import type { Environment, Io } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/run.ts';
import type { Detector, FileEntry, Policy } from '../../src/core/types.ts';
import { exitStatus, hasReview, judgeRun } from '../../src/core/verdict.ts';
import { entry } from '../reporters/sample.ts';

const policy: Policy = {
  id: 'confidential-population',
  about: { en: 'People whose exposure can harm them.', es: 'Personas a quienes exponer puede dañar.' },
  digest: `sha256:${'a'.repeat(64)}`,
  rules: [
    {
      id: 'named-protected',
      level: 'block',
      about: { en: 'A protected person is named.', es: 'Se nombra a una persona protegida.' },
      advice: { en: 'Remove the names.', es: 'Quite los nombres.' },
      basis: ['8 CFR 208.6'],
      person: { all: ['name'], any: ['birth_date', 'nationality'], hidden: true },
      persons: 3,
    },
  ],
};

const detector: Detector = {
  id: 'us.a-number',
  category: 'a_number',
  about: { en: 'Alien registration number', es: 'Número de registro de extranjero' },
  sources: ['USCIS Policy Manual'],
  identifies: 'directly',
  headers: { en: ['A-number', 'alien number'], es: ['número A'] },
  finds: ['A 012-345-678', { text: '012345678', header: 'A#' }],
  ignores: ['A4 paper'],
  find: () => [],
  cell: () => 0,
};

export interface Ran {
  status: number;
  out: string;
  err: string;
  /** What the library was asked to scan. */
  scanned: readonly string[];
  options: ScanOptions;
}

export interface Given {
  cwd?: string;
  env?: Environment;
  entries?: readonly FileEntry[];
  stdin?: string;
  isTTY?: boolean;
  api?: Partial<Api>;
  signal?: AbortSignal;
  /** Told of each piece that goes to standard output. */
  onWrite?(): void;
}

/** Runs the command line against a library that answers with `entries`, whatever it is asked. */
export async function run(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const ran: Ran = { status: -1, out: '', err: '', scanned: [], options: {} };
  const output = (key: 'out' | 'err') => ({
    isTTY: given.isTTY ?? false,
    async write(text: string) {
      if (key === 'out') given.onWrite?.();
      ran[key] += text;
    },
  });
  const io: Io = {
    stdout: output('out'),
    stderr: output('err'),
    stdin: Object.assign(
      (async function* () {
        yield given.stdin ?? '';
      })(),
      { isTTY: given.isTTY ?? false },
    ),
    cwd: given.cwd ?? process.cwd(),
    env: given.env ?? {},
    columns: 80,
    signal: given.signal ?? new AbortController().signal,
  };
  ran.status = await runCli(argv, io, stubApi(given, ran));
  return ran;
}

function stubApi(given: Given, ran: Ran): Api {
  return {
    version: '1.2.3',
    detectors: async () => [detector],
    findInText: async () => [],
    formats: async () => ({
      read: [
        {
          id: 'csv',
          name: { en: 'Delimited text', es: 'Texto delimitado' },
          reads: { en: 'cells', es: 'celdas' },
          discloses: { en: 'nothing', es: 'nada' },
        },
      ],
      unread: [{ en: 'RAR archive', es: 'archivo RAR' }],
    }),
    async *scanPaths(paths, options = {}) {
      Object.assign(ran, { scanned: paths, options });
      for (const one of given.entries ?? []) {
        options.onProgress?.({ files: 1, bytes: one.bytes, path: one.path });
        yield one;
      }
    },
    async *scanGit(what, options) {
      Object.assign(ran, { scanned: [what.kind], options });
      yield* given.entries ?? [];
    },
    async scanDocument(name, bytes, options = {}) {
      Object.assign(ran, { scanned: [name], options });
      return [entry(name, { bytes: bytes.length })];
    },
    judgeRun,
    exitStatus,
    hasReview,
    POLICY_NAMES: [policy.id],
    builtinPolicy: async (name) => (name === policy.id ? policy : undefined),
    missingForOcr: () => [],
    cleanFile: async () => ({ kind: 'unread', problems: [], files: 0 }),
    prepareRules: async (_, given) => ({ policy: given }),
    async *describePaths() {},
    auditMatches: async () => ({ unsure: [] }),
    tablesOfReleases: async () => [],
    parsePolicy: async (text) =>
      text.startsWith('policy:')
        ? { policy: { ...policy, id: 'own' }, examples: [] }
        : {
            errors: [{ line: 2, column: 5, message: { en: 'expected a list', es: 'se esperaba una lista' } }],
          },
    ...given.api,
  };
}
