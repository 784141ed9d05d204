import type { Lang } from '../../core/types.ts';
import type { Statement } from '../../gate/clearance/types.ts';
import type { Objection, Refusal } from '../../gate/clearance/verify.ts';
import { hanging, printable } from '../../reporters/text/layout.ts';
import type { Io } from '../io.ts';
import type { Published } from '../published.ts';

type Why = Refusal | Exclude<Published['kind'], 'file' | 'link'>;

/** One thing for which nothing may go out. */
export type Told =
  | { readonly name: string; readonly why: Why }
  | { readonly objection: Objection }
  | { readonly signatures: { readonly asked: number; readonly found: number } };

interface Words {
  readonly why: Readonly<Record<Why, string>>;
  readonly objection: Readonly<Record<Objection, string>>;
  readonly signatures: (asked: number, found: number) => string;
  readonly warn: Readonly<Record<'unsigned' | 'unchecked', string>>;
  readonly unusable: (file: string) => string;
  readonly more: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly cleared: (files: number, time: string) => string;
  readonly refused: (count: number) => string;
}

const EN: Words = {
  why: {
    added: 'was not cleared',
    changed: 'has changed since it was scanned',
    over: 'was let out by somebody until a day that is over',
    secret: 'can be checked only with the secret of the scan (AMPARO_SECRET)',
    outside: 'is a link that leads out of the folder',
    unreadable: 'cannot be read, or is being written to',
    special: 'is no regular file',
  },
  objection: {
    'not-clear':
      'The scan stopped at least one file: nothing is cleared until it is mended, approved or taken out, and scanned anew.',
    policy: 'The scan was made by another policy than the one in force here.',
    'incomplete-allowed':
      'The scan let files pass that could not be read whole. Say --allow-incomplete here, too, or approve them.',
    'known-allowed': 'The scan looked only for what is new (--since). That clears nothing: scan without it.',
    'too-old': 'The clearance is too old: scan anew.',
    'from-the-future': 'The clearance tells a time that is still to come: a clock is wrong.',
  },
  signatures: (asked, found) =>
    asked === 1
      ? 'None of the keys given has signed the clearance.'
      : `${asked} signatures by different keys are asked for, and ${found} of the keys given have signed.`,
  warn: {
    unsigned:
      'The clearance is not signed: whoever can write it can write anything. Sign it (--key) and give --public-key here.',
    unchecked: 'The clearance is signed, and nobody checked by whom: give --public-key FILE.',
  },
  unusable: (file) => `${file} is no clearance as Amparo writes it, or is damaged. Nothing is cleared.`,
  more: (count) => `and ${count} more`,
  missing: (count) =>
    `${count} ${count === 1 ? 'file that was cleared is' : 'files that were cleared are'} not there.`,
  cleared: (files, time) =>
    `CLEARED. ${files} ${files === 1 ? 'file is' : 'files are'} as scanned on ${time.slice(0, 16).replace('T', ' ')} UTC.`,
  refused: (count) => `REFUSED. Do not publish: ${count} ${count === 1 ? 'objection' : 'objections'}.`,
};

const ES: Words = {
  why: {
    added: 'no fue autorizado',
    changed: 'cambió desde que se analizó',
    over: 'alguien lo dejó salir hasta un día que ya pasó',
    secret: 'solo se puede comprobar con el secreto del análisis (AMPARO_SECRET)',
    outside: 'es un enlace que sale de la carpeta',
    unreadable: 'no se puede leer, o se está escribiendo en él',
    special: 'no es un archivo normal',
  },
  objection: {
    'not-clear':
      'El análisis detuvo al menos un archivo: nada queda autorizado hasta corregirlo, aprobarlo o quitarlo y analizar de nuevo.',
    policy: 'El análisis se hizo con otra política que la vigente aquí.',
    'incomplete-allowed':
      'El análisis dejó pasar archivos que no se leyeron por completo. Diga --allow-incomplete también aquí, o apruébelos.',
    'known-allowed': 'El análisis buscó solo lo nuevo (--since). Eso no autoriza nada: analice sin ello.',
    'too-old': 'La autorización es demasiado antigua: analice de nuevo.',
    'from-the-future': 'La autorización indica una hora que aún no llega: algún reloj está mal.',
  },
  signatures: (asked, found) =>
    asked === 1
      ? 'Ninguna de las claves dadas firmó la autorización.'
      : `Se piden ${asked} firmas de claves distintas, y firmaron ${found} de las claves dadas.`,
  warn: {
    unsigned:
      'La autorización no está firmada: quien puede escribirla puede escribir cualquier cosa. Fírmela (--key) y dé aquí --public-key.',
    unchecked: 'La autorización está firmada y nadie comprobó por quién: dé --public-key ARCHIVO.',
  },
  unusable: (file) =>
    `${file} no es una autorización como las que escribe Amparo, o está dañada. Nada queda autorizado.`,
  more: (count) => `y ${count} más`,
  missing: (count) =>
    `${count === 1 ? 'Falta 1 archivo que fue autorizado' : `Faltan ${count} archivos que fueron autorizados`}.`,
  cleared: (files, time) =>
    `AUTORIZADO. ${files} ${files === 1 ? 'archivo está' : 'archivos están'} como se analizaron el ${time.slice(0, 16).replace('T', ' ')} UTC.`,
  refused: (count) => `RECHAZADO. No publicar: ${count} ${count === 1 ? 'objeción' : 'objeciones'}.`,
};

const WIDTH = 80;
/** Who sees so many knows that this is another folder. */
const MOST_SHOWN = 50;

/** What a verification tells while it goes on, and the status that it comes to. */
export class Verdicts {
  files = 0;
  private refused = 0;
  /** Something was refused for another reason than that it cannot be read. */
  private isRefused = false;
  private readonly io: Io;
  private readonly words: Words;

  constructor(io: Io, lang: Lang) {
    this.io = io;
    this.words = lang === 'es' ? ES : EN;
  }

  async refuse(told: Told): Promise<void> {
    this.refused++;
    if (!('why' in told) || told.why !== 'unreadable') this.isRefused = true;
    if (this.refused <= MOST_SHOWN) await this.line('✖ ', this.inWords(told));
  }

  async warn(what: 'unsigned' | 'unchecked'): Promise<void> {
    await this.io.stderr.write(`amparo: ${this.words.warn[what]}\n`);
  }

  async unusable(file: string): Promise<number> {
    await this.line('✖ ', this.words.unusable(file));
    return 3;
  }

  async end({ predicate }: Statement, missing: readonly string[]): Promise<number> {
    if (this.refused > MOST_SHOWN) await this.line('  ', this.words.more(this.refused - MOST_SHOWN));
    // To publish less than was cleared exposes nobody.
    if (missing.length > 0) await this.io.stderr.write(`amparo: ${this.words.missing(missing.length)}\n`);
    const { cleared, refused } = this.words;
    if (this.refused === 0) await this.line('✔ ', cleared(this.files, predicate.time));
    else await this.line('✖ ', refused(this.refused));
    return this.refused === 0 ? 0 : this.isRefused ? 1 : 3;
  }

  private inWords(told: Told): string {
    if ('objection' in told) return this.words.objection[told.objection];
    if ('signatures' in told) return this.words.signatures(told.signatures.asked, told.signatures.found);
    return `${told.name}: ${this.words.why[told.why]}`;
  }

  private async line(sign: string, text: string): Promise<void> {
    await this.io.stdout.write(`${hanging(sign, printable(text), WIDTH).join('\n')}\n`);
  }
}
