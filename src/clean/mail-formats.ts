/**
 * Readers of mails: what a person reads of one is in its bodies and attachments, which they give as files inside the file. What lies in
 * archives is copied one by one.
 */
const MAILS: ReadonlySet<string> = new Set(['eml', 'mbox', 'msg', 'tnef']);

export const isMail = (format: string): boolean => MAILS.has(format);

/** Bodies without a name of their own, as readers of mails call them. */
const BODY = /(?:^|-)(?:text|body)(?:-\d{1,4})?\.(?:txt|rtf|html)$/;

export const isBody = (name: string): boolean => BODY.test(name);
