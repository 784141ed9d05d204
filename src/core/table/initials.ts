import type { Engine } from '../engine.ts';
import { plain } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { HOME } from './public-role.ts';
import type { Role, Sample } from './role.ts';

const DETECTOR = 'person.initials';
const CAPTION =
  /^(?:(?:officers?|agents?|clients?|patients?|staff|name) )?(?:initials?|iniciales|initiales|iniciais|initialen)(?: (?:del?|du|do) [a-z]{3,12})?$/;
const saysInitials = remembered((caption): boolean => CAPTION.test(plain(caption).trim()));
/** A telephone that is not the office's. */
const PRIVATE_PHONE =
  /home|cell|mobile|personal|private|casa|celular|movil|particular|domicile|portable|privat/;
/** Houses that are no homes, beside whose captions an address is theirs. */
const STATION =
  /\b(?:stations?|precincts?|offices?|barracks|comisarias?|cuarteles|cuartel|oficinas?|delegaci[a-z]{2,5})\b/;
const ENOUGH = 0.5;

/**
 * Makes a column of initials that of its people's names, where it stands beside their homes, private telephones or plates and no
 * other column names them: rosters of those whose names must not be known are written so.
 */
export function nameByInitials(
  roles: Role[],
  { samples, captions }: { readonly samples: readonly Sample[]; readonly captions: readonly string[] },
  engine: Engine,
): void {
  const column = captions.findIndex(saysInitials);
  const detector = engine.byId.get(DETECTOR);
  if (column < 0 || !detector || roles.some(isName)) return;
  const context = { header: captions[column]!, personTable: true };
  const { values } = samples[column]!;
  const fitting = values.filter((text) => detector.cell(text, context) > 0).length;
  if (fitting === 0 || fitting < values.length * ENOUGH) return;
  if (!roles.some((role, other) => isPrivate(role, captions[other] ?? '', captions))) return;
  roles[column] = { kind: 'fact', detector, column: context, because: ['header', 'shape'] };
}

const isName = (role: Role): boolean => role.kind === 'fact' && role.detector.category === 'name';

function isPrivate(role: Role, caption: string, captions: readonly string[]): boolean {
  if (role.kind !== 'fact') return false;
  const { category } = role.detector;
  if (category === 'phone') return PRIVATE_PHONE.test(plain(caption));
  if (category === 'address')
    return HOME.test(caption) || !captions.some((other) => STATION.test(plain(other)));
  return category === 'plate' || category === 'location';
}
