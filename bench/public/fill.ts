/** Fills templates: what stands in braces is made anew each time, from a seed. */
import type { Random } from '../noise/random.ts';
import { type Person, somebody, type Tongue } from './people.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MESES =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const MONTHS_OF: Readonly<Record<string, string>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
};
const COUNTRIES =
  'Brazil Canada China Colombia Ecuador Egypt Ethiopia France Germany Ghana Guatemala Haiti Honduras India Italy Japan Kenya Mexico Nepal Nigeria Peru Poland Spain Ukraine Venezuela Vietnam'.split(
    ' ',
  );
const PAISES =
  'Alemania Argentina Bolivia Brasil Canadá Chile Colombia Cuba Ecuador Egipto España Francia Guatemala Haití Honduras Italia Japón México Nicaragua Panamá Perú Polonia Uruguay Venezuela'.split(
    ' ',
  );

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Fills the lines of one document. */
export class Filler {
  private readonly random: Random;
  private person: Person = { given: 'Alex', family: 'Doe' };
  private row = 0;

  constructor(random: Random) {
    this.random = random;
  }

  fill(text: string, row = 0): string {
    this.row = row;
    return text.replace(/\{([^{}]{1,400})\}/g, (whole, asked: string) => this.made(asked) ?? whole);
  }

  private made(asked: string): string | undefined {
    return this.ofPerson(asked) ?? this.ofTime(asked) ?? this.ofNumbers(asked) ?? this.ofLists(asked);
  }

  /** `{en}`, `{es}`, `{fr}`, `{pt}`, `{de}`, `{any}`: somebody new; `{en,}` surname first; `{en-}` not written; `{given}`, `{sur}`, `{ini}`, `{mail:HOST}`. */
  private ofPerson(asked: string): string | undefined {
    const anew = /^(en|es|fr|pt|de|any)([,-]?)$/.exec(asked);
    if (anew !== null) {
      this.person = somebody(this.random, anew[1] as Tongue);
      const { given, family } = this.person;
      if (anew[2] === '-') return '';
      return anew[2] === ',' ? `${family}, ${given}` : `${given} ${family}`;
    }
    const { given, family } = this.person;
    if (asked === 'given') return given;
    if (asked === 'sur') return family;
    if (asked === 'ini') return `${given[0]}.`;
    return asked.startsWith('mail:') ? `${plain(given[0]!)}${plain(family)}@${asked.slice(5)}` : undefined;
  }

  private ofTime(asked: string): string | undefined {
    const r = this.random;
    const [year, month, day] = [r.between(2021, 2026), r.between(1, 12), r.between(1, 28)];
    if (asked === 'day') return `${year}-${pad(month)}-${pad(day)}`;
    if (asked === 'mdy') return `${pad(month)}/${pad(day)}/${year}`;
    if (asked === 'dmy') return `${pad(day)}/${pad(month)}/${year}`;
    if (asked === 'long') return `${MONTHS[month - 1]} ${day}, ${year}`;
    if (asked === 'largo') return `${day} de ${MESES[month - 1]} de ${year}`;
    const tongue = /^date-(fr|pt|de)$/.exec(asked)?.[1];
    if (tongue !== undefined) {
      const name = MONTHS_OF[tongue]!.split(' ')[month - 1]!;
      return tongue === 'pt'
        ? `${day} de ${name} de ${year}`
        : `${day}${tongue === 'de' ? '.' : ''} ${name} ${year}`;
    }
    if (asked === 'time') return `${pad(r.between(8, 17))}:${r.of(['00', '15', '30', '45'])}`;
    return asked === 'stamp' ? `${year}${pad(month)}${pad(day)}T${pad(r.between(8, 17))}0000Z` : undefined;
  }

  /** `{10-90}`, `{1.5-9.5}`, `{i}` the row, `{i+2001}`, `{#00-A00}` digits and letters, `{hex8}`. */
  private ofNumbers(asked: string): string | undefined {
    const range = /^(\d+)(\.\d+)?-(\d+)(\.\d+)?$/.exec(asked);
    if (range !== null) {
      const places = range[2] === undefined ? 0 : range[2].length - 1;
      const [least, most] = asked.split('-').map(Number) as [number, number];
      return places === 0
        ? String(this.random.between(least, most))
        : (least + this.random.next() * (most - least)).toFixed(places);
    }
    const counted = /^i(?:\+(\d+))?$/.exec(asked);
    if (counted !== null) return String(this.row + Number(counted[1] ?? 1));
    if (asked.startsWith('#')) return this.random.like(asked.slice(1));
    return asked.startsWith('hex')
      ? this.random.signs(Number(asked.slice(3)), '0123456789abcdef')
      : undefined;
  }

  /** `{a|b}` one of these; `{next:a|b}` the row's. */
  private ofLists(asked: string): string | undefined {
    if (asked === 'country') return this.random.of(COUNTRIES);
    if (asked === 'pais') return this.random.of(PAISES);
    if (!asked.includes('|')) return undefined;
    if (!asked.startsWith('next:')) return this.random.of(asked.split('|'));
    const list = asked.slice(5).split('|');
    return list[this.row % list.length];
  }
}
