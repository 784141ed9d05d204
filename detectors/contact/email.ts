import { plain } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { Detector, Match } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { finds, ignores } from './email.examples.ts';

/** Longest local part and domain [RFC 5321]. UTF-16 code units. */
const LOCAL = 64;
const DOMAIN = 255;
const LOCAL_END = lettered(String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}$`, 'u');
const DOMAIN_START = lettered(
  String.raw`^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(\p{L}{2,24})(?![\p{L}\p{N}-])`,
  'u',
);
/** `maria [at] correo [dot] org`, `maria arroba correo punto org`. */
const SPELLED = lettered(
  String.raw`(?<![\p{L}\p{N}._-])([\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}) ?(?:[[({] ?(?:at|arroba) ?[\])}]| arroba ) ?([\p{L}\p{N}-]{1,63}(?:(?: ?[[({] ?(?:dot|punto) ?[\])}] ?| punto |\.)[\p{L}\p{N}-]{2,63}){1,4})(?![\p{L}\p{N}-])`,
  'giu',
);
/** Also as wide and small forms, which are made plain before a text is searched. */
const IS_SIGN = /[@\uFF20\uFE6B]/;
const IS_SPELLED = /[[({ ](?:at|arroba)[\])} ]/i;

/** Names reserved for examples [RFC 2606] and what manuals write in their place. */
const NOT_REAL = new Set(
  `example ejemplo exemple exemplo domain dominio domaine yourdomain yourcompany tudominio company email correo mail
  test invalid localhost local`.split(/\s+/),
);
const RESERVED_ENDS = new Set(['test', 'example', 'invalid', 'localhost', 'local']);
/** Endings of file names: `logo@2x.png`, `app@1.js`. */
const FILE_ENDS = new Set(
  'png jpg jpeg gif svg webp css js mjs cjs ts tsx jsx json html htm php py map woff pdf'.split(' '),
);
const NO_NAME = new Set(
  'name nombre nom nome usuario user username youremail yourname tucorreo tunombre email e-mail correo someone alguien'.split(
    ' ',
  ),
);
/** First or last word of mailboxes that no single person has. */
const ROLES = new Set(
  `info information contact contacto contato contacts foia press prensa media medios webmaster privacy privacidad help
  helpdesk ayuda support soporte noreply no-reply donotreply nobody admin administrator office oficina mail mailbox
  hello hola team equipo outreach feedback service services servicio servicios customerservice sales ventas billing
  jobs careers hr rrhh events news noticias newsletter legal security abuse postmaster hostmaster git editor editorial
  communications comunicacion comunicaciones publicaffairs inquiries enquiries consultas questions comments records
  register registrar transparencia accesibilidad accessibility webteam web subscribe unsubscribe donate donations
  enquiry general frontdesk reception recepcion clerk bounce bounces list lists hotline intake community`.split(
    /\s+/,
  ),
);

const SCORE = 0.9;
/** Of an address whose signs are spelled out. */
const SPELLED_SCORE = 0.75;

/** One of these is in every address, written or spelled. */
const STEMS = ['@', 'arroba', '[at', '[ at', '(at', '( at', '{at', '{ at'];

export const contactEmail: Detector = {
  id: 'contact.email',
  category: 'email',
  about: {
    en: 'E-mail address of a person. Mailboxes of offices (info@, press@) and addresses reserved for examples are left alone.',
    es: 'Dirección de correo de una persona. No se señalan los buzones de oficinas (info@, prensa@) ni las direcciones de ejemplo.',
  },
  sources: ['RFC 5321', 'RFC 2606'],
  identifies: 'jointly',
  headers: {
    en: [
      'Email',
      'E-mail',
      'Email Address',
      'EMAIL_ADDR',
      'Mail',
      'E-mail Address',
      'Personal Email',
      'Contact Email',
    ],
    es: ['Correo', 'Correo electrónico', 'E-mail', 'Correo e', 'Dirección de correo'],
    fr: ['Courriel', 'Adresse e-mail'],
    pt: ['E-mail', 'Correio eletrônico'],
    ht: ['Imèl'],
  },
  notHeaders: ['sent', 'date', 'status', 'count', 'opened', 'subject', 'server'],
  needs: { stems: STEMS, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline) => IS_SIGN.test(outline) || IS_SPELLED.test(outline),
  forms: () => [IS_SIGN, IS_SPELLED],
  cell,
  column: (values, column) => {
    if (!column.hit && !values.slice(0, 10).some((value) => value.includes('@'))) return 0;
    const fitting = share(values, (value) => cell(value) >= 0.6);
    return column.hit || (values.length >= 5 && fitting >= 0.8) ? fitting : 0;
  },
  key: (text) =>
    plain(text)
      .replace(/^mailto:/, '')
      .trim(),
};

function* find(text: string): Generator<Match> {
  const normalised = normalise(text);
  for (const match of written(normalised.text)) {
    const [start, end] = originalRange(normalised, match.start, match.end);
    yield { ...match, start, end };
  }
}

function* written(text: string): Generator<Match> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const match = addressAt(text, at);
    if (match) yield match;
  }
  if (IS_SPELLED.test(text)) yield* spelled(text);
}

function addressAt(text: string, at: number): Match | undefined {
  const local = LOCAL_END.exec(text.slice(Math.max(0, at - LOCAL - 1), at))?.[0];
  const domain = local === undefined ? undefined : DOMAIN_START.exec(text.slice(at + 1, at + 1 + DOMAIN));
  if (local === undefined || !domain || !isSomebodys(local, domain[0])) return undefined;
  return {
    start: at - local.length,
    end: at + 1 + domain[0].length,
    score: SCORE,
    because: ['shape', 'structure'],
  };
}

function* spelled(text: string): Generator<Match> {
  for (const match of matchesOf(SPELLED, text)) {
    const domain = match[2]!.replace(/ ?[[({]? ?\b(?:dot|punto)\b ?[\])}]? ?/gi, '.');
    if (!isSomebodys(match[1]!, domain)) continue;
    const end = match.index + match[0].length;
    yield { start: match.index, end, score: SPELLED_SCORE, because: ['shape', 'structure'] };
  }
}

function isSomebodys(local: string, domain: string): boolean {
  const parts = domain.toLowerCase().split('.');
  const end = parts.at(-1)!;
  if (
    RESERVED_ENDS.has(end) ||
    FILE_ENDS.has(end) ||
    parts.slice(0, -1).some((part) => NOT_REAL.has(part) && parts.length < 3)
  )
    return false;
  if (parts.includes('example')) return false;
  const name = plain(local);
  if (NO_NAME.has(name) || ROLES.has(name)) return false;
  const words = name.split(/[._+-]/);
  return !ROLES.has(words[0]!) && !ROLES.has(words.at(-1)!);
}

/** One address, or several, and nothing else to speak of. */
function cell(text: string): number {
  if (text.length < 6 || text.length > 320 || !(text.includes('@') || IS_SPELLED.test(text))) return 0;
  for (const match of find(text)) return match.score;
  return 0;
}
