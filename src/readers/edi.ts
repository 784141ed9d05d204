import type { Probe, Reader } from '../core/types.ts';
import { edifactSyntax, x12Syntax } from './edi/syntax.ts';
import { later } from './shared/later.ts';

const reads = {
  en: 'members, patients, travellers and parties as records under captions, every other segment under its name',
  es: 'afiliados, pacientes, viajeros y partes como registros con títulos, los demás segmentos con su nombre',
};

/** Messages between insurers, clinics and agencies in the United States (ASC X12, 5010: 834, 837, 270). */
export const x12Reader: Reader = {
  id: 'x12',
  extensions: ['x12', 'edi', '834', '837'],
  about: { name: { en: 'X12 messages (834, 837)', es: 'Mensajes X12 (834, 837)' }, reads },
  recognise: (probe: Probe) => (x12Syntax(probe.text() ?? '') === undefined ? 0 : 0.97),
  read: later(async () => (await import('./families/texts.ts')).readX12),
};

/** Messages of trade and travel (UN/EDIFACT, ISO 9735), among them passenger lists (PAXLST). */
export const edifactReader: Reader = {
  id: 'edifact',
  extensions: ['edi', 'edifact'],
  about: { name: { en: 'EDIFACT messages (PAXLST)', es: 'Mensajes EDIFACT (PAXLST)' }, reads },
  recognise: (probe: Probe) => (edifactSyntax(probe.text() ?? '') === undefined ? 0 : 0.97),
  read: later(async () => (await import('./families/texts.ts')).readEdifact),
};
