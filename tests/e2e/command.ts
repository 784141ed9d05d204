/** What the end-to-end tests share: the built command, started as a user starts it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { Report } from '../../src/core/types.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const incidents = join(root, 'fixtures/incidents');

/** Code that V8 compiled is kept from start to start, as users have it: compiling took longer than many a test. */
const keptCode = join(root, 'node_modules/.cache/amparo-tests');
mkdirSync(keptCode, { recursive: true });

export interface Ran {
  /** null if it had to be stopped because its time was up. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface How {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where `bin` and `dist` lie; the project by default. */
  readonly from?: string;
  /** User to run as, for what the superuser may do and others may not. */
  readonly uid?: number;
  /** What stands on standard input; nothing by default. */
  readonly input?: Uint8Array;
  /** Milliseconds after which it hangs. */
  readonly within?: number;
}

/** Runs `amparo ARGUMENT…` to its end. */
export function amparo(args: readonly string[], how: How = {}): Promise<Ran> {
  const { cwd = root, env = {}, from = root, uid, input, within = 30_000 } = how;
  const child = spawn(process.execPath, [join(from, 'bin/amparo.js'), ...args], {
    cwd,
    // The language and colours of the machine that runs the tests must not matter.
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      ...(!('HOME' in env) && { XDG_CACHE_HOME: keptCode }),
      ...env,
    },
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  // Who does not read it may close it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  const hangs = setTimeout(() => child.kill('SIGKILL'), within);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(hangs);
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Runs `amparo scan --format json`; the report is checked against its published schema. */
export async function scanJson(args: readonly string[], how: How = {}): Promise<Ran & { report: Report }> {
  const ran = await amparo(['scan', '--format', 'json', ...args], how);
  return { ...ran, report: validReport(ran.stdout || `no report: ${ran.stderr}`) };
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(join(root, 'docs/contract/report.schema.json'), 'utf8')),
);

/** The report in a JSON text, or a failed test if it is not as `docs/contract/report.schema.json` has it. */
export function validReport(text: string): Report {
  expect(text, 'a JSON report').toMatch(/^\{/);
  const report = JSON.parse(text);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report;
}

/** A folder that is gone after the tests. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'amparo-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
