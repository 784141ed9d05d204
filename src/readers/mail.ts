import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { headerTexts } from './mail/header-texts.ts';
import { messagesOf } from './mail/mailbox.ts';
import { Parts } from './mail/parts.ts';
import { mailboxScore, messageScore } from './mail/recognise.ts';
import { MessageScanner } from './mail/structure.ts';
import { bytesOf } from './shared/zip-bytes.ts';

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
  read: readMessage,
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
  read: messagesOf,
};

async function* readMessage(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const scanner = new MessageScanner(0);
  const parts = new Parts(source, context);
  for await (const bytes of bytesOf(source, 0, source.size)) {
    context.signal.throwIfAborted();
    scanner.push(bytes);
    yield* found(scanner, parts);
  }
  scanner.end();
  yield* found(scanner, parts);
}

async function* found(scanner: MessageScanner, parts: Parts): AsyncIterable<Unit | Problem> {
  for (const piece of scanner.take()) {
    if (piece.kind === 'problem') yield piece;
    else if (piece.kind === 'fields')
      yield* headerTexts(piece.headers, piece.isMessage ? 'header' : 'header of a part');
    else yield* parts.units(piece);
  }
}
