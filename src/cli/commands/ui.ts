import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Policy } from '../../core/types.ts';
import { emptyName, pageThere } from '../errors/paths.ts';
import { findPolicy } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import { openInBrowser } from '../ui/browser.ts';
import { pageText } from '../ui/parts.ts';
import { servePage } from '../ui/server.ts';
import type { Command, Surroundings } from './command.ts';

/** As it came from the command line. */
export interface RawUi {
  readonly export?: string;
  readonly force?: boolean;
  readonly policy?: string;
}

const WORDS = {
  en: {
    written: (file: string, size: string) =>
      `${file}: the page, ${size} MB. Open it in any browser, or put it on a shared drive: it needs nothing else.\n`,
    policy: (name: string) => `It has the rules “${name}” inside. Write it anew when they change.\n`,
    opened: (url: string) => `The page is open in your browser. If not, open this address:\n${url}\n`,
    open: (url: string) => `Open this address in a browser on this computer:\n${url}\n`,
    until: 'It ends when you close the page, or with Ctrl+C.\n',
  },
  es: {
    written: (file: string, size: string) =>
      `${file}: la página, ${size} MB. Ábrala en cualquier navegador o póngala en una carpeta compartida: no necesita nada más.\n`,
    policy: (name: string) => `Lleva dentro las reglas «${name}». Vuelva a escribirla cuando cambien.\n`,
    opened: (url: string) => `La página está abierta en su navegador. Si no, abra esta dirección:\n${url}\n`,
    open: (url: string) => `Abra esta dirección en un navegador de esta computadora:\n${url}\n`,
    until: 'Termina cuando cierre la página, o con Ctrl+C.\n',
  },
} as const;

/** Serves the page to the browser of this computer until it is closed, or writes it to a file. */
export const ui: Command<[raw: RawUi]> = async (around, raw) => {
  if (raw.export === undefined) return serve(around, await policyOf(raw.policy, around));
  const place = placeOf(raw.export, around.io.cwd);
  const policy = await policyOf(raw.policy ?? place.policy, around);
  return write(around, place, { ...raw, policy });
};

/** Undefined if it is the default, which the page has. */
async function policyOf(policy: string | undefined, { io, api }: Surroundings): Promise<Policy | undefined> {
  return policy === undefined ? undefined : findPolicy(policy, io.cwd, api);
}

interface PagePlace {
  /** For messages, and from the current folder. */
  readonly file: string;
  /** Beside the page. */
  readonly policy?: string;
}

/** A page in a folder, as on a shared drive, takes the policy that lies beside it: it could not read it by itself. */
function placeOf(given: string, cwd: string): PagePlace {
  if (given.trim() === '') throw emptyName();
  if (!statSync(resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory()) return { file: given };
  const policy = join(given, POLICY);
  return { file: join(given, PAGE), ...(existsSync(resolve(cwd, policy)) && { policy }) };
}
const PAGE = 'amparo.html';
const POLICY = 'policy.yaml';

interface How {
  readonly policy: Policy | undefined;
  readonly force?: boolean;
}

async function write(
  { io, api, lang }: Surroundings,
  { file: given }: PagePlace,
  { policy, force }: How,
): Promise<number> {
  const file = resolve(io.cwd, given);
  if (!force && existsSync(file)) throw pageThere(given);
  const text = await pageText(api.version, policy && { policy });
  await writeWhole(file, [text], io.cwd);
  const size = (Buffer.byteLength(text) / 1e6).toFixed(1);
  await io.stdout.write(WORDS[lang].written(given, lang === 'es' ? size.replace('.', ',') : size));
  if (policy) await io.stdout.write(WORDS[lang].policy(policy.id));
  return 0;
}

async function serve({ io, api, lang }: Surroundings, policy: Policy | undefined): Promise<number> {
  const served = await servePage((alive) => pageText(api.version, { alive, ...(policy && { policy }) }));
  io.signal.addEventListener('abort', () => served.stop(), { once: true });
  if (io.signal.aborted) served.stop();
  const isOpen = await openInBrowser(served.url, io.env);
  await io.stdout.write(WORDS[lang][isOpen ? 'opened' : 'open'](served.url));
  await io.stderr.write(WORDS[lang].until);
  await served.closed;
  return 0;
}
