import type { TextBlock } from '../../core/types.ts';
import { textBlock } from '../shared/text-block.ts';
import { decodeWords } from './encoded-words.ts';
import { type Header, headerOf } from './headers.ts';

/** Fields that mail programs show. */
const SHOWN = new Set(['subject', 'from', 'to', 'cc', 'reply-to', 'sender']);
/** Fields whose name is fixed, so that it may stand in a place. */
const KNOWN = new Set([
  ...SHOWN,
  ...['bcc', 'resent-from', 'resent-to', 'resent-cc', 'resent-bcc', 'comments', 'keywords', 'organization'],
  ...['thread-topic', 'disposition-notification-to', 'content-description', 'x-original-to', 'delivered-to'],
]);

/**
 * Fields of programs: numbers, names of machines, signatures, verdicts on spam (RFC 5322, 2045, 6376, 8617, 8601 and
 * those of common programs). Addresses of mailing machinery are nobody's.
 */
const OF_PROGRAMS = new Set(
  `message-id in-reply-to references mime-version content-type content-transfer-encoding content-disposition content-id
  content-length content-language content-md5 content-class date resent-date resent-message-id received return-path
  dkim-signature domainkey-signature arc-seal arc-message-signature arc-authentication-results authentication-results
  received-spf thread-index importance priority precedence sensitivity auto-submitted user-agent x-mailer x-priority
  x-msmail-priority x-mimeole lines status x-status x-uid x-uidl x-keywords x-received x-google-smtp-source
  x-gm-message-state x-spam-flag x-spam-level x-spam-status x-spam-score x-spam-checker-version x-virus-scanned
  x-originating-ip x-mozilla-status x-mozilla-status2 x-account-key feedback-id list-id list-unsubscribe
  list-unsubscribe-post list-post list-help list-subscribe list-archive list-owner errors-to bounces-to x-beenthere
  x-mailman-version x-loop x-campaign x-campaignid x-mailer-version x-report-abuse x-sg-eid x-sg-id x-ses-outgoing
  x-mc-user x-tm-as-result x-proofpoint-virus-version x-proofpoint-spam-details x-brightmail-tracker x-ironport-av
  x-ironport-anti-spam-filtered x-ironport-anti-spam-result x-forefront-antispam-report x-microsoft-antispam
  x-microsoft-antispam-mailbox-delivery x-microsoft-antispam-message-info x-originatororg accept-language
  x-eopattributedmessage x-eoptenantattributedmessage x-gm-thrid x-gm-labels x-apple-mail-remote-attachments
  x-universally-unique-identifier autocrypt openpgp archived-at original-message-id x-entity-ref-id
  content-location content-base content-features snapshot-content-location`.split(/\s+/),
);
/** Families of them. */
const PROGRAM_PREFIX =
  /^(?:x-ms-|x-microsoft-|x-ms\.|x-spam|x-barracuda-|x-mimecast-|x-proofpoint-|x-sfdc-|x-amz-|x-google-|x-gm-|x-yahoo-|x-ymail-|x-notes-item$|arc-|x-dkim|x-sid-|x-auth|x-exim-|x-cloudmark-|x-msg-|x-mailgun-|x-sendgrid-|x-mandrill-|x-ironport-|x-forefront-|x-eop|x-vade|x-rspamd|x-halon|x-filter|x-provags|x-antivirus|x-originat)/;

/** Shape of what programs write: no two words of letters beside each other. */
const WORDS = /\p{L}{2,}[^\p{L}\d]{0,3} [^\p{L}\d]{0,3}\p{L}{2,}/u;

/**
 * The fields of a message or a part that people read or that say something of people, each as a text under its name.
 * What programs write for each other is left out, unless words stand in it where there should be none.
 */
export function* headerTexts(headers: readonly Header[], part: string): Iterable<TextBlock> {
  let line = 0;
  for (const { name, value } of headers) {
    line += 1;
    const lower = name.toLowerCase();
    const text = decodeWords(value);
    if (text.trim() === '') continue;
    if (OF_PROGRAMS.has(lower) || PROGRAM_PREFIX.test(lower)) continue;
    if (!KNOWN.has(lower) && !WORDS.test(text)) continue;
    // Whom a mail is from has nothing to do with what its subject says; many private people to whom it goes have.
    const title = areManyPrivate(lower, text) ? subjectOf(headers) : '';
    yield textBlock(namesOnly(lower, text), {
      part: `${part}: ${KNOWN.has(lower) ? lower : 'other fields'}`,
      locator: KNOWN.has(lower) ? `header ${lower}` : `header field ${line}`,
      header: name,
      ...(title !== '' && { title }),
      visibility: SHOWN.has(lower) ? 'visible' : 'property',
    });
  }
}

/** What a mail says it is about; '' if nothing. */
export const subjectOf = (headers: readonly Header[]): string =>
  decodeWords(headerOf(headers, 'subject') ?? '').slice(0, LONGEST_SUBJECT);
const LONGEST_SUBJECT = 1000;

/** Where anybody has an address, and no office does. */
const OF_ANYBODY =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|mail|inbox|bk|list|proton|protonmail|pm|yandex|ukr|qq|163|126|naver|hanmail|daum|orange|wanadoo|free|laposte|sfr|libero|virgilio|wp|o2|onet|interia|seznam|abv|terra|uol|bol|t-online|freenet|rediffmail|tutanota|zoho)\.[a-z.]{2,7}(?![\w.-])/giu;
const FEWEST_PRIVATE = 3;

/** Whether a field gives several people, most of them at addresses such as anybody has. */
function areManyPrivate(field: string, text: string): boolean {
  if (!/^(?:to|cc|bcc)$/.test(field)) return false;
  const own = text.match(OF_ANYBODY)?.length ?? 0;
  return own >= FEWEST_PRIVATE && own * 2 > text.split('@').length - 1;
}

const ADDRESSES = /^(?:resent-)?(?:from|to|cc|bcc|sender|reply-to)$/;

/**
 * Who wrote to whom is not what a mail is about: the display names are told, each on a line, and the addresses of
 * those that have no name.
 */
function namesOnly(field: string, text: string): string {
  if (!ADDRESSES.test(field)) return text;
  return text
    .replace(/<[^<>]{0,320}>/g, '')
    .replace(/["']/g, '')
    .split(/[,;]\s{0,50}/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join('\n');
}
