import { signatureFamily } from '../shared/signatures.ts';

const LOOK = 16 * 1024;
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

/** How sure it is that a file is one message: its lines up to a blank one are fields, and fields of mails among them. */
export function messageScore(head: Uint8Array): number {
  if (signatureFamily(head) !== undefined) return 0;
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, LOOK)).replace(/^\xef\xbb\xbf/, '');
  const lines = text.split(/\r?\n/);
  let at = 0;
  while (at < 5 && lines[at]?.trim() === '') at += 1;
  if (FROM_LINE.test(lines[at] ?? '')) at += 1;
  let ofMail = 0;
  let common = 0;
  let fields = 0;
  for (const line of lines.slice(at)) {
    if (line === '') break;
    const field = FIELD.exec(line);
    if (field === null) {
      if (!/^[ \t>]/.test(line) || fields === 0) return isLast(line, lines) ? score(ofMail, common) : 0;
      continue;
    }
    fields += 1;
    const name = field[1]!.toLowerCase();
    if (OF_MAIL.test(name)) ofMail += 1;
    else if (COMMON.test(name)) common += name === 'date' && !DATE.test(field[2]!) ? 0 : 1;
  }
  return score(ofMail, common);
}

/** The head may end in the middle of a line. */
const isLast = (line: string, lines: readonly string[]) => lines.at(-1) === line;

function score(ofMail: number, common: number): number {
  if (ofMail >= 1 && ofMail + common >= 2) return 0.93;
  return common >= 4 ? 0.8 : 0;
}

/** How sure it is that a file is a mailbox. */
export function mailboxScore(head: Uint8Array): number {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, LOOK)).replace(/^\xef\xbb\xbf/, '');
  const [first, second] = text.trimStart().split(/\r?\n/, 2);
  return FROM_LINE.test(first ?? '') && (FIELD.test(second ?? '') || second === '') ? 0.95 : 0;
}
