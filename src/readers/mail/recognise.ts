import { signatureFamily } from '../shared/signatures.ts';

const LOOK = 16 * 1024;
/** How far into a mailbox the first message begins. */
const MARK_WITHIN = 256;
/** Fields that only mails and saved pages have. */
const OF_MAIL =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|envelope-to|x-mailer|x-original-to|resent-message-id|arc-seal|x-account-key|x-mozilla-status|references|in-reply-to|user-agent|x-received|x-gmail-labels|x-gm-thrid)$/;
const COMMON =
  /^(?:from|to|cc|bcc|subject|date|reply-to|sender|content-type|content-transfer-encoding|content-disposition)$/;
const DATE = /^[ \t]*(?:[A-Z][a-z]{2},[ \t]+)?\d{1,2}[ \t]+[A-Z][a-z]{2}[ \t]+\d{2,4}[ \t]+\d{1,2}:\d{2}/;
const FIELD = /^([!-9;-~]{1,100})[ \t]{0,5}:(.*)$/;

/** The line before each message of a mailbox (RFC 4155): sender, then a date as `asctime` writes it. */
export const FROM_LINE =
  /^From [^\r\n]{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\r\n]{0,40}\d{1,2}:\d{2}[^\r\n]{0,40}$/;

const LATIN1 = new TextDecoder('windows-1252');

/** What Outlook packs a mail into (MS-OXTNEF 2.1.3.1). */
export const isTnef = (head: Uint8Array): boolean => TNEF.every((byte, i) => head[i] === byte);
const TNEF = [0x78, 0x9f, 0x3e, 0x22];

/** How sure it is that a file is one message: its lines up to a blank one are fields, and fields of mails among them. */
export function messageScore(head: Uint8Array): number {
  if (signatureFamily(head) !== undefined) return 0;
  const text = textOf(head);
  let ofMail = 0;
  let common = 0;
  let fields = 0;
  let blank = 0;
  let begun = false;
  for (const { line, isLast } of linesOf(text)) {
    if (!begun) {
      if (line.trim() === '' && blank++ < 5) continue;
      begun = true;
      if (FROM_LINE.test(line)) continue;
    }
    if (line === '') break;
    const field = FIELD.exec(line);
    if (field === null) {
      // The head may end in the middle of a line.
      if (!/^[ \t>]/.test(line) || fields === 0) return isLast ? score(ofMail, common) : 0;
      continue;
    }
    fields += 1;
    const name = field[1]!.toLowerCase();
    if (OF_MAIL.test(name)) ofMail += 1;
    else if (COMMON.test(name)) common += name === 'date' && !DATE.test(field[2]!) ? 0 : 1;
  }
  return score(ofMail, common);
}

const textOf = (head: Uint8Array) => LATIN1.decode(head.subarray(0, LOOK)).replace(/^\xef\xbb\xbf/, '');

/** Cut one by one: most texts show in the first line that they are no mail. */
function* linesOf(text: string): Iterable<{ line: string; isLast: boolean }> {
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    const isLast = end < 0;
    const stop = isLast ? text.length : text[end - 1] === '\r' ? end - 1 : end;
    yield { line: text.slice(at, Math.max(at, stop)), isLast };
    if (isLast) return;
    at = end + 1;
  }
}

function score(ofMail: number, common: number): number {
  if (ofMail >= 1 && ofMail + common >= 2) return 0.93;
  return common >= 4 ? 0.8 : 0;
}

/** How sure it is that a file is a mailbox. */
export function mailboxScore(head: Uint8Array): number {
  const text = textOf(head.subarray(0, MARK_WITHIN));
  if (!text.trimStart().startsWith('From ')) return 0;
  const [first, second] = textOf(head).trimStart().split(/\r?\n/, 2);
  return FROM_LINE.test(first ?? '') && (FIELD.test(second ?? '') || second === '') ? 0.95 : 0;
}
