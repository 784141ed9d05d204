/** Web pages with what belongs to them, and mails, which hold pages. */
export { readHtml } from '../html/read.ts';
export { messagesOf } from '../mail/mailbox.ts';
export { itemUnits } from '../mail/msg.ts';
export { readMessage } from '../mail/read.ts';
export { tnefUnits } from '../mail/tnef.ts';
export { readScript } from '../script/read.ts';
export { readSourceMap } from '../source-map/read.ts';
export { readStyleSheet } from '../style-sheet/read.ts';
