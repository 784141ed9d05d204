/**
 * Technical reasons of problems in Spanish, by their English. `#` stands for each number, in order; of several reasons in one (`; `, `: `)
 * each has its own. What stands in brackets at the end is a name or a code, the same in every language.
 */
export type SpanishDetails = Readonly<Record<string, string>>;
