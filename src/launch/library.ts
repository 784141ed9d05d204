import { join } from 'node:path';
import { loadWith } from './load.ts';

/** Keeps nothing: whose folder that would be is for the program to say that uses the library. */
export const library = loadWith(undefined, join(__dirname, 'chunks'), 'index');
