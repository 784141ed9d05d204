/**
 * Around groups of four digits: no word of four hexadecimal digits with a letter stands beside them. In tables of
 * characters and dumps of memory (`5F79 5473 5475 5496`) check digits hold by chance.
 */
export const NOT_BEHIND_HEX = String.raw`(?<!\b(?=\d{0,3}[A-Fa-f])[\dA-Fa-f]{4} )`;
export const NOT_BEFORE_HEX = String.raw`(?![ -](?=\d{0,3}[A-Fa-f])[\dA-Fa-f]{4}\b)`;
