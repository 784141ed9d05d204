import type { GuideWords } from './types.ts';

export const guideEn: GuideWords = {
  title: 'How to check a file before you send it',
  lead: 'Hang this sheet beside your desk. It takes five minutes, and a life may hang on it.',
  steps: [
    ['Stop.', 'Who will be able to read this file? Think also of those to whom it may be passed on.'],
    [
      'Send less.',
      'Do your readers need people, or do they need numbers? Counts harm far fewer people than lists.',
    ],
    [
      'Start from an empty file.',
      'Copy what your readers need into a new file, as plain values. Never clean the old one: too much stays behind.',
    ],
    ['Look where nobody looks.', 'Go through the list below in the new file.'],
    [
      'Let Amparo look.',
      'Drop the new file onto the page. If it says “Do not send”, do not send it, even if you see nothing.',
    ],
    ['Let a second person look.', 'Somebody who did not make the file sees what you no longer see.'],
  ],
  hidesTitle: 'Where people hide in files',
  hides: [
    ['Hidden sheets, rows, columns', 'Right-click › Unhide. A filter hides rows, too: Data › Clear.'],
    ['Pivot tables and charts', 'They keep a full copy of the table that they were made from.'],
    ['Comments and tracked changes', 'Deleted words are still there until changes are accepted.'],
    ['Black boxes in a PDF', 'A box covers; it does not delete. Copy and paste brings the words back.'],
    ['Properties of the file', 'Author, title, path of the folder: File › Info or File › Properties.'],
    [
      'Pictures',
      'Faces, screens, badges, house numbers: Amparo does not see them. And the place where a photo was taken.',
    ],
    ['Small numbers', '“1 person from this village, aged 87” is a name to whoever knows the village.'],
  ],
  neverTitle: 'Never',
  never: [
    'Never trust white letters, tiny letters or a black marker in a program.',
    'Never shorten or scramble A-numbers or Social Security numbers: they are guessed in seconds. Take them out.',
    'Never send a file with a password whose password goes by the same way.',
  ],
  sentTitle: 'If it is already out',
  sent: [
    'Take it down, or ask the reader to delete it, and ask for an answer.',
    'Tell whoever answers for privacy in your organisation, today.',
    'Write down when, to whom and what. The people in the file have a right to know.',
  ],
  foot: 'Amparo reads files on your computer only. A clean answer is no promise: you know your readers, it does not.',
};
