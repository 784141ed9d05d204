import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import type { Detector } from '../../src/core/types.ts';
import { KINDS, type Kind, writtenForms } from '../helpers/national-numbers.ts';

/** Sentences of files and notices; `…` is where the number stands, with its label or alone. */
const SENTENCES = [
  'The applicant presented … at the window on Monday.',
  'Interview of 12 March 2024: the witness (…) came with her sister, 34.',
  '…',
  'Please quote … in all letters; office hours are 9 to 5.',
  'He crossed near Donna, Texas, and gave … to the officer who asked.',
  'Three people signed; the third one, holder of …, left no telephone.',
  'La solicitante se presentó con … ante la oficina de Tapachula.',
  'Expediente de la señora que vive en el barrio El Centro; … ; dos hijos.',
  'Se certifica que el portador de … no tiene antecedentes.',
  'El 12 de marzo de 2024 compareció, identificado con …, quien declaró lo siguiente:',
  'Nota: falta copia de …, pedirla el martes.',
  'Le requérant, titulaire de …, demeurant à Port-de-Paix, a été entendu le 12 mars.',
  'Veuillez joindre la copie de … à votre demande de protection.',
  'Pièces fournies : …, acte de naissance, deux photos.',
  'Entendue ce jour, née à Bafoussam (…), elle confirme sa déclaration.',
];
const RUNS = { numRuns: 40 };

function reported(detector: Detector, text: string): string[] {
  return [...detector.find(text, {})]
    .filter(({ score }) => score >= 0.6)
    .map(({ start, end }) => text.slice(start, end));
}

/** The number in one of its forms, and whether that form is found without a label. */
function written(kind: Kind): fc.Arbitrary<{ number: string; form: string; bare: boolean }> {
  return kind.number.chain((number) => {
    const forms = writtenForms(number, kind);
    return fc.constantFrom(...forms).map((form) => {
      const bare = form === number ? kind.compactBare === true : kind.bare === true;
      return { number, form, bare };
    });
  });
}

/** Another sign of the same kind in the place of one. */
function changed(form: string, noticed: Kind['noticed'], at: number, by: number): string {
  const among = noticed === 'digits' ? /[0-9]/ : /[0-9A-Z]/;
  const places = [...form].flatMap((sign, i) => (among.test(sign) ? [i] : []));
  const last = noticed === 'last' ? places.at(-1) : undefined;
  const place = last ?? places[at % places.length]!;
  const sign = form[place]!;
  const alphabet = /\d/.test(sign) ? '0123456789' : 'TRWAGMYFPDXBNJZSQVHLCKE';
  const next = alphabet[(Math.max(0, alphabet.indexOf(sign)) + by) % alphabet.length]!;
  return form.slice(0, place) + next + form.slice(place + 1);
}

describe.each(KINDS)('$id', (kind) => {
  const detector = detectors.find(({ id }) => id === kind.id)!;
  const sentence = fc.constantFrom(...SENTENCES);

  it('is found in any sentence, in each of its forms', () => {
    fc.assert(
      fc.property(written(kind), sentence, fc.constantFrom(' ', ': ', ' no. '), ({ form }, text, colon) => {
        const said = `${kind.label}${colon}${form}`;
        expect(
          reported(
            detector,
            text.replace('…', () => said),
          ),
        ).toContain(form);
      }),
      RUNS,
    );
  });

  it('is found without a label only where its form tells', () => {
    fc.assert(
      fc.property(written(kind), sentence, ({ form, bare }, text) => {
        const found = reported(
          detector,
          text.replace('…', () => form),
        );
        if (bare) expect(found).toContain(form);
        else if (kind.compactBare !== false) expect(found).toEqual([]);
      }),
      RUNS,
    );
  });

  // Numbers without a check digit are as good with another digit.
  if (kind.noticed === undefined) return;
  it('is not found with a digit changed', () => {
    fc.assert(
      fc.property(
        written(kind),
        sentence,
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        ({ form }, text, at, by) => {
          const wrong = changed(form, kind.noticed, at, by);
          expect(
            reported(
              detector,
              text.replace('…', () => `${kind.label} ${wrong}`),
            ),
          ).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});
