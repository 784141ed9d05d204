import { cases as asylum } from './asylum.ts';
import { cases as children } from './children.ts';
import { cases as confidentialPopulation } from './confidential-population.ts';
import { cases as gdpr } from './gdpr-special-categories.ts';
import { cases as health } from './health.ts';
import { cases as notes } from './notes.ts';
import { cases as openData } from './open-data.ts';
import { cases as sentences } from './sentences.ts';
import { cases as staffRoster } from './staff-roster.ts';
import { cases as taxpayers } from './taxpayers.ts';
import type { PolicyCase } from './types.ts';
import { cases as unnamed } from './unnamed.ts';
import { cases as victims } from './victims.ts';

/** What each pack must say of hand-written documents. */
export const CASES: Readonly<Record<string, readonly PolicyCase[]>> = {
  'confidential-population': [...confidentialPopulation, ...sentences, ...notes, ...unnamed],
  asylum,
  victims,
  taxpayers,
  health,
  children,
  'gdpr-special-categories': gdpr,
  'staff-roster': staffRoster,
  'open-data': openData,
};
