import type { SpanishDetails } from './spanish-details.ts';

/** Mail. */
export const MAIL: SpanishDetails = {
  'a part of the mail does not say how its parts are delimited':
    'una parte del correo no dice cómo se separan sus partes',
  'attached files that could not be read: #': 'archivos adjuntos que no se pudieron leer: #',
  'a part of the mail is encrypted': 'una parte del correo está cifrada',
  'an embedded object of the mail is of no known kind':
    'un objeto incrustado del correo es de tipo desconocido',
  'compressed text is damaged': 'el texto comprimido está dañado',
  'headers of the mail are too long': 'los encabezados del correo son demasiado largos',
  'mailbox has too many messages': 'el buzón tiene demasiados mensajes',
  'mails in mails are nested too deeply': 'hay correos dentro de correos a demasiada profundidad',
  'parts of the mail are nested too deeply': 'las partes del correo están anidadas a demasiada profundidad',
  'parts of the mail are not where they are said to be': 'las partes del correo no están donde se dice',
  'the packed mail is cut': 'el correo empaquetado está cortado',
};
