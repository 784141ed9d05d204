/** reportlab as a writer: one start of Python writes all files. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from './drawing.ts';

/** Set by reportlab itself: paragraphs, tables that break over pages, two columns. */
export interface Flow {
  readonly kind: 'flow';
  readonly size: readonly [number, number];
  readonly columns?: 1 | 2;
  readonly font: 'Helvetica' | 'Times-Roman' | 'Courier';
  readonly story: readonly (
    | { readonly heading: string }
    | { readonly paragraph: string }
    | { readonly table: readonly (readonly string[])[]; readonly ruled: boolean; readonly wrap: boolean }
  )[];
}

/** Pages with what reportlab adds to them. */
export interface ReportlabExtras {
  readonly kind: 'pages';
  readonly pages: readonly Page[];
  readonly info?: Readonly<Partial<Record<'title' | 'author' | 'subject' | 'keywords', string>>>;
  readonly outline?: readonly string[];
  readonly notes?: readonly string[];
  readonly freeTexts?: readonly string[];
  readonly highlights?: readonly string[];
  readonly links?: readonly string[];
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly hidden?: boolean }[];
  readonly options?: readonly string[];
}

export interface ReportlabDocument {
  readonly file: string;
  readonly made: Flow | ReportlabExtras;
}

const PYTHON = '/usr/bin/python3';
const SCRIPT = fileURLToPath(new URL('reportlab.py', import.meta.url));

export function reportlabIsThere(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import reportlab'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes all documents into `folder`. */
export function writeByReportlab(documents: readonly ReportlabDocument[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, '..', 'reportlab.json');
  writeFileSync(list, JSON.stringify(documents));
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [SCRIPT, list, folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said.slice(-2000)))));
  });
}
