import type { Lang, Localized, Verdict } from '../../core/types.ts';
import type { ApprovalEntry, Ending } from './types.ts';

const VERDICTS: Readonly<Record<Verdict, Localized>> = {
  block: { en: 'must not be published', es: 'no debe publicarse' },
  incomplete: { en: 'not read whole', es: 'no se leyó por completo' },
  review: { en: 'to be looked at', es: 'por revisar' },
  pass: { en: 'nothing found', es: 'nada hallado' },
};

/** What an ending is told with. */
export interface Ended {
  readonly why: Ending;
  readonly approval: ApprovalEntry;
  readonly verdict: Verdict;
  /** People who must approve, and who have. */
  readonly persons?: { readonly asked: number; readonly found: number };
}

type Tell = (ended: Ended) => Localized;

const WHY: Readonly<Record<Ending, Tell>> = {
  changed: () => ({ en: 'the file has changed since', es: 'el archivo cambió desde entonces' }),
  worse: ({ approval, verdict }) => ({
    en: `it was given for "${VERDICTS[approval.verdict].en}", and the verdict is graver now: "${VERDICTS[verdict].en}"`,
    es: `se dio para «${VERDICTS[approval.verdict].es}» y ahora el veredicto es más grave: «${VERDICTS[verdict].es}»`,
  }),
  policy: ({ approval }) => ({
    en: `it was given under another policy, or the policy "${approval.policy}" has changed since`,
    es: `se dio con otra política, o la política «${approval.policy}» cambió desde entonces`,
  }),
  expired: ({ approval }) => ({
    en: `it held until ${approval.until}`,
    es: `valía hasta el ${approval.until}`,
  }),
  moved: ({ approval }) => ({
    en: `it is for "${approval.path}", which is no longer there; an approval holds for one path`,
    es: `es para «${approval.path}», que ya no está; una aprobación vale para una sola ruta`,
  }),
  secret: () => ({
    en: 'it can be checked only with the secret that it was made with (AMPARO_SECRET)',
    es: 'solo se puede comprobar con el secreto con que se hizo (AMPARO_SECRET)',
  }),
  unread: () => ({
    en: 'the file could not be read, or changed while it was read',
    es: 'el archivo no se pudo leer, o cambió mientras se leía',
  }),
  forbidden: () => ({ en: 'the policy allows no approvals', es: 'la política no admite aprobaciones' }),
  persons: ({ persons }) => ({
    en: `the policy asks for the approval of ${persons?.asked} people, and ${persons?.found} gave theirs`,
    es: `la política pide la aprobación de ${persons?.asked} personas, y la dieron ${persons?.found}`,
  }),
};

/** What the report and standard error say of an approval that does not hold. */
export function endedMessage(ended: Ended, lang: Lang): string {
  const { by, at } = ended.approval;
  const day = at.slice(0, 10);
  const why = WHY[ended.why](ended)[lang];
  return lang === 'en'
    ? `The approval by ${by} of ${day} does not hold: ${why}. Look at the file, then approve it anew or mend it.`
    : `La aprobación de ${by} del ${day} no vale: ${why}. Mire el archivo y apruébelo de nuevo o corríjalo.`;
}
