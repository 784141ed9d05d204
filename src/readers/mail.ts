import type { Reader } from '../core/types.ts';
import { isTnef, mailboxScore, messageScore } from './mail/recognise.ts';
import { probedCompoundNames } from './shared/compound/names.ts';
import { later } from './shared/later.ts';

/** Internet messages (RFC 5322, MIME RFC 2045–2049), also saved pages (MHTML, RFC 2557). */
export const emlReader: Reader = {
  id: 'eml',
  extensions: ['eml', 'mht', 'mhtml', 'nws', 'emlx'],
  about: {
    name: { en: 'Mails (EML) and saved pages (MHTML)', es: 'Correos (EML) y páginas guardadas (MHTML)' },
    reads: {
      en: 'fields, texts in every form and charset, attachments and forwarded mails as files, what stands before, between and behind the parts',
      es: 'campos, textos en todas sus formas y juegos de caracteres, adjuntos y correos reenviados como archivos, lo que está antes, entre y después de las partes',
    },
    discloses: { en: 'encrypted parts (S/MIME, PGP)', es: 'partes cifradas (S/MIME, PGP)' },
  },
  recognise: ({ head }) => messageScore(head),
  read: later(async () => (await import('./families/pages.ts')).readMessage),
};

/** Mailboxes of many messages. */
export const mboxReader: Reader = {
  id: 'mbox',
  extensions: ['mbox', 'mbx'],
  about: {
    name: { en: 'Mailboxes (MBOX)', es: 'Buzones de correo (MBOX)' },
    reads: { en: 'each message as a mail of its own', es: 'cada mensaje como un correo propio' },
  },
  recognise: ({ head }) => mailboxScore(head),
  read: later(async () => (await import('./families/pages.ts')).messagesOf),
};

const OTHER_DOCUMENTS = new Set(['worddocument', 'workbook', 'book', 'powerpoint document', 'visiodocument']);

/** Items of Outlook in a compound file. */
export const msgReader: Reader = {
  id: 'msg',
  extensions: ['msg', 'oft'],
  about: {
    name: { en: 'Outlook items (MSG, OFT)', es: 'Elementos de Outlook (MSG, OFT)' },
    reads: {
      en: 'mails, contacts, appointments and tasks: texts in every form, properties, recipients, attachments and mails in mails',
      es: 'correos, contactos, citas y tareas: textos en todas sus formas, propiedades, destinatarios, adjuntos y correos dentro de correos',
    },
    discloses: { en: 'objects of no known kind', es: 'objetos de tipo desconocido' },
  },
  async recognise(probe) {
    const names = ((await probedCompoundNames(probe)) ?? []).map((name) => name.toLowerCase());
    // A document may hold a mail as an object.
    const isDocument = names.some((name) => OTHER_DOCUMENTS.has(name));
    return names.includes('__properties_version1.0') && !isDocument ? 0.9 : 0;
  },
  read: later(async () => (await import('./families/pages.ts')).itemUnits),
};

/** What Outlook packs a mail into for others than Outlook: `winmail.dat`. */
export const tnefReader: Reader = {
  id: 'tnef',
  extensions: ['dat', 'tnef'],
  about: {
    name: {
      en: 'Packed Outlook mails (TNEF, winmail.dat)',
      es: 'Correos empaquetados de Outlook (TNEF, winmail.dat)',
    },
    reads: {
      en: 'texts in every form, properties, recipients and attachments',
      es: 'textos en todas sus formas, propiedades, destinatarios y adjuntos',
    },
  },
  recognise: ({ head }) => (isTnef(head) ? 0.95 : 0),
  read: later(async () => (await import('./families/pages.ts')).tnefUnits),
};
