import { en } from './en.ts';
import { es } from './es.ts';
import { guideEn } from './guide-en.ts';
import { guideEs } from './guide-es.ts';
import type { ByLang, DeskWords, GuideWords } from './types.ts';

export const deskWords: ByLang<DeskWords> = { en, es };
export const guideWords: ByLang<GuideWords> = { en: guideEn, es: guideEs };
