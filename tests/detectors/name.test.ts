import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import type { ColumnContext, Context } from '../../src/core/types.ts';
import { processorTime } from '../helpers/processor-time.ts';

const under = (header: string, strength = 1): ColumnContext => ({
  header,
  hit: { detector: 'person.name', strength, lang: 'en' },
  personTable: false,
});
const noHeader: ColumnContext = { header: '', personTable: false };
const found = (text: string, context: Context = {}) =>
  [...personName.find(text, context)].map(({ start, end }) => text.slice(start, end));
const column = (values: string, context: ColumnContext) => personName.column!(values.split('; '), context);

// Invented people: given names and surnames of many origins, put together at random.
const PEOPLE: Readonly<Record<string, string>> = {
  guatemala:
    'Ixchel Tzoc Pérez; Marleni Tzunux Xoquebal; Wilmer Xicay Cuc; Petronila Raxón Sis; Eulogio Chajón Tum',
  honduras:
    'Suyapa Zelayandía Funes; Olvin Banegas Euceda; Yeimi Maradiaga; Norlan Raudales Paz; Dunia Discua Irías',
  venezuela:
    'Yusmary Colmenares; Yeferson Urdaneta Rincón; Yulimar Graterol; Jhonatan Uzcátegui; Yubirí Perozo Bracho',
  haiti:
    'Wideline Saintil; Jean-Baptiste Désilvestre; Mackenson Fleurimond; Guerline Dorvil; Islande Philogène',
  china: 'Chen Guoqiang; Liu Xiaoming; Zhang Weihong; Ouyang Meiling; Xu Zhenhua',
  india: 'Gurpreet Singh Dhaliwal; Harjinder Kaur; Jignesh Patel; Karthik Subramaniam; Sukhwinder Brar',
  bangladesh: 'Mizanur Rahman; Shamsun Nahar; Habibur Howlader; Rokeya Khatun; Mofizul Talukder',
  afghanistan:
    'Zabihullah Stanekzai; Farkhunda Ahmadzai; Noorullah Wardak; Shekiba Hazara Rezai; Mirwais Popalzai',
  iran: 'Fereshteh Khosravi; Behrouz Moghaddam; Niloufar Alizadeh; Siavash Farahani; Mahsa Ranjbar',
  iraq: 'Haider Abdulhussein; Zainab Al-Jubouri; Mustafa Kadhim; Noor Al-Bayati; Qusay Hamdani',
  somalia: 'Abdirahman Warsame Hersi; Faduma Jimale; Ayaan Samatar; Liban Dirie; Hodan Abshir',
  eritrea: 'Gebremeskel Woldu; Letebrhan Tesfamariam; Filmon Kidane; Selam Ghebreyesus; Mihreteab Hagos',
  cameroon: 'Nkemelu Fombu; Achiri Tabe; Manka Ngwa; Takang Nkongho; Yufanyi Nfor',
  nigeria: 'Chukwuemeka Okonkwo; Oluwaseun Adeyemi; Ngozi Nwachukwu; Hauwa Danjuma; Ifeanyi Okafor',
  congo: 'Kasongo Ilunga; Mbuyi Tshibangu; Ngalula Kabeya; Mukendi Kalonji; Kavira Muhindo',
  senegal: 'Mamadou Diop; Aissatou Ndiaye; Ousmane Sarr; Khady Gueye; Ibrahima Cissokho',
  russia: 'Yevgeny Karpov; Svetlana Morozova; Oleksandr Tkachenko; Oksana Shevchuk; Volodymyr Bondarenko',
  georgia: 'Giorgi Lomidze; Ketevan Tsiklauri; Levan Gelashvili; Natia Kobakhidze; Zurab Beridze',
  armenia: 'Tigran Hakobyan; Lusine Petrosyan; Hovhannes Galstyan; Anahit Mkrtchyan; Armen Sargsyan',
  vietnam: 'Nguyen Thi Quynh-Vy; Tran Van Hung; Pham Ngoc Anh; Le Thi Hoa; Huynh Quoc Bao',
  burma: 'Aung Kyaw Htet; Thandar Myint; Naw Paw Htoo; Zaw Lin Oo; Khin Thida Win',
  turkey: 'Ayşegül Yıldırım; Mehmet Karadağ; Zeynep Öztürk; Serkan Çelik; Hatice Demirtaş',
  philippines:
    'Luzviminda Macaraeg; Jovelyn Dimaculangan; Rodel Panganiban; Marites Catacutan; Arnel Magbanua',
  english: 'Tamika Whitfield; Kevin Donnelly; Margaret Delacroix-Webb; Trevor Horvath; Shannon D’Amico',
};

describe('columns of names', () => {
  const cases = Object.entries(PEOPLE);
  it.each(cases)('%s: by the values alone, in any case, without accents', (_, values) => {
    const bare = values.normalize('NFD').replace(/\p{M}/gu, '');
    for (const text of [values, values.toUpperCase(), bare])
      expect(column(text, noHeader)).toBeGreaterThanOrEqual(0.5);
  });
  it.each(cases)('%s: each cell under a header', (_, values) => {
    for (const value of values.split('; ')) {
      expect(personName.cell(value, under('Name')), value).toBeGreaterThanOrEqual(0.6);
      expect(personName.cell(value, under('Nombre completo')), value).toBeGreaterThanOrEqual(0.85);
    }
  });
  it('surnames first, with a comma', () => {
    const values =
      'TZUNUX XOQUEBAL, Marleni; HAKOBYAN, Tigran; OKAFOR, Ifeanyi; CHEN, Guoqiang; WARSAME, Ayaan';
    expect(column(values, noHeader)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    [
      'countries',
      'Guatemala; El Salvador; Dominican Republic; Costa Rica; Sri Lanka; South Sudan; China; India',
    ],
    [
      'US states',
      'North Carolina; New Mexico; West Virginia; South Dakota; Texas; Georgia; Virginia; Washington',
    ],
    [
      'cities',
      'San Antonio; Los Angeles; Fort Worth; Santa Ana; Houston; Austin; El Paso; Jackson; Lincoln; Madison',
    ],
    [
      'municipalities',
      'San Pedro Sula; Santa Rosa de Copán; Puerto Cortés; Nebaj; Chajul; Villa Nueva; La Ceiba; El Progreso',
    ],
    [
      'counties',
      'Harris County; Jackson Parish; Baker County; Adams County; Cibola County; Jefferson County',
    ],
    [
      'facilities',
      'Karnes County Residential Center; Stewart Detention Center; Otay Mesa; Florence Annex; Port Isabel Complex',
    ],
    [
      'companies',
      'Morgan & Sons LLC; Kaiser Family Foundation; Johnson Industries; Wells Group; Ford Holdings Inc',
    ],
    [
      'teams',
      'Dallas Cowboys; Boston Celtics; Golden State Warriors; Real Madrid; Aston Villa; Cruz Azul; Santos Laguna',
    ],
    [
      'job titles',
      'Program Manager; Nurse Practitioner; Deputy Director; Software Engineer; Court Clerk; Case Worker',
    ],
    [
      'products',
      'Blue Widget Pro; Ergonomic Steel Chair; Rustic Cotton Shirt; Handcrafted Soap; Wireless Mouse',
    ],
    ['species', 'Canis lupus; Quercus alba; Ursus arctos; Pinus sylvestris; Falco peregrinus; Salmo salar'],
    ['months', 'January; February; March; April; May; June; July; August'],
    ['languages', 'Mandarin Chinese; Haitian Creole; Spanish; Tigrinya; Mam; Punjabi; Brazilian Portuguese'],
    ['nationalities', 'Guatemalan; Honduran; Haitian; Venezuelan; Chinese; Somali; Eritrean'],
    [
      'statutes',
      'Immigration and Nationality Act; Laken Riley Act; Violence Against Women Act; Adam Walsh Act',
    ],
    ['fonts', 'Times New Roman; Courier New; Comic Sans; Book Antiqua; Century Gothic; Arial Narrow'],
    [
      'streets',
      'Martin Luther King Blvd; César Chávez Avenue; Calle Benito Juárez; Lincoln Street; Jefferson Road',
    ],
    ['grades', 'A+; A; B-; C; A/B; F'],
    ['numbers', '12; 14; 9; 22; 31'],
  ])('%s are no names, nor under a bare header', (_, values) => {
    expect(column(values, noHeader)).toBeLessThan(0.5);
    expect(column(values, under('Name'))).toBeLessThan(0.5);
  });
  it('one-word columns: surnames known as such, not cities', () => {
    expect(
      column('Tzunux; Okonkwo; Hakobyan; Gebremeskel; Zelayandía; Stanekzai', noHeader),
    ).toBeGreaterThanOrEqual(0.5);
    expect(column('Houston; Chicago; Laredo; Phoenix; Dallas; Tucson; Eloy', noHeader)).toBeLessThan(0.5);
  });
  it('other scripts that the model was taught', () => {
    const columns = [
      'Γιώργος Παπαδάκης; Ελένη Νικολάου; Δημήτρης Κωνσταντίνου; Μαρία Ιωάννου; Νίκος Αλεξίου',
      'აბესალომ გელაშვილი; ნინო ბერიძე; გიორგი ლომიძე; თამარ კაპანაძე; ლევან წიკლაური',
    ];
    for (const values of columns) expect(column(values, noHeader), values).toBeGreaterThanOrEqual(0.5);
  });
  it('columns of one part of a name, from eight values on; not of towns, drugs, months', () => {
    const given = 'Yusmary; Wideline; Harpreet; Oluwaseun; Zabihullah; Ketevan; Thandar; Aissatou';
    expect(column(given, noHeader)).toBeGreaterThanOrEqual(0.5);
    const towns = 'Huehuetenango; Choluteca; Mazar; Mekelle; Kumasi; Lahore; Odesa; Danlí';
    const drugs = 'Metformin; Losartan; Sertraline; Gabapentin; Amlodipine; Rifampin; Isoniazid; Warfarin';
    const months = 'Oct; Nov; Dec; Jan; Feb; Mar; Apr; May; Jun; Jul; Aug; Sep';
    for (const values of [towns, drugs, months]) expect(column(values, noHeader), values).toBeLessThan(0.5);
  });
  it('a script that the model was not taught counts beside other facts about people', () => {
    const values = 'משה אבוקסיס; שרה ביטון; יצחק אוחנה; רבקה דהן; אליהו מלכה';
    expect(column(values, noHeader)).toBe(0);
    expect(column(values, { ...noHeader, personTable: true })).toBeGreaterThanOrEqual(0.5);
    const arabic = 'محمد الجبوري; فاطمة حسيني; عبدالله رحيمي; زهرا احمدی; علي الخطيب';
    expect(column(arabic, noHeader)).toBeGreaterThanOrEqual(0.5);
    expect(column('陈国强; 刘晓明; 张伟红; 欧阳美玲', noHeader)).toBeGreaterThanOrEqual(0.5);
  });
  it('a header that only sounds like a part of a name', () => {
    const decisions = 'Granted; Denied; Pending; Withdrawn; Denied; Granted';
    for (const header of ['Last', 'Last Decision', 'First Result', 'Last Name'])
      expect(column(decisions, under(header, 0.8)), header).toBeLessThan(0.5);
    const surnames = 'Tzunux; Church; Park; Okonkwo; Young; Le; De la Cruz; O’Dowd';
    expect(column(surnames, under('Last Name'))).toBeGreaterThanOrEqual(0.9);
    expect(column('April; Paz; Tesfaye; Jo; Mark; Faith', under('First Name'))).toBeGreaterThanOrEqual(0.9);
  });
  it('a category repeated is no list of people', () => {
    expect(column(Array(30).fill('Carlos Mejía').join('; '), noHeader)).toBe(0);
  });
});

describe('cells', () => {
  it.each(['Mother', 'Self', 'Hermano', 'SEE ABOVE', 'Friend', 'Texas'])(
    'not %s under a bare header',
    (text) => {
      expect(personName.cell(text, under('Sponsor'))).toBeLessThan(0.6);
    },
  );
  // biome-ignore format: pairs
  it.each([
    ['Last Name', 'Church'], ['Apellido', 'De la Cruz'], ['Last Name', 'Le'], ['First Name', 'April'], ['Apellidos', 'Paz y Paz'],
    ['Name', 'FNU ZELAYANDIA'], ['Name', 'O’Sullivan, Maeve'], ['Name', "N'Guessan Kouadio"], ['Nombre', 'MA. DEL CARMEN XOL'],
    ['Name', 'Tesfaye'], ['Full Name', 'Tzunux Pérez Jr.'], ['Nombre', 'PÃ©rez Xicay, Rosalía'], ['Name', 'Juan Xicay AKA Beto Xol'],
    ['Full Name', 'J. Q. Okafor'], ['姓名', '欧阳晓明'], ['ФИО', 'Карпов Евгений Сергеевич'], ['الاسم', 'محمد الجبوري'], ['ስም', 'ገብረመስቀል ወልዱ'],
  ])('%s: %s', (header, text) => {
    expect(personName.cell(text, under(header))).toBeGreaterThanOrEqual(0.6);
  });
  // biome-ignore format: a list
  it.each([
    'Unknown', 'n/a', 'TBD', '(b)(6)', '[REDACTED]', 'XXXX XXXXX', '***', 'Jane Doe', 'Fulano de Tal', 'FNU LNU', '-', '12345', 'Total',
    'Grand total', 'Karnes County Residential Center', 'Hospital San Juan de Dios', 'report_final.xlsx', 'someone@example.org',
    'He was moved to another unit. See notes', 'Yes', 'Desconocido', 'sin nombre', 'NO APLICA', 'Bureau of Statistics', '5 ft 10',
  ])('not %s', (text) => {
    for (const header of ['Name', 'Last Name', 'Nombre completo'])
      expect(personName.cell(text, under(header))).toBeLessThan(0.6);
  });
});

describe('prose', () => {
  it.each([
    ['On Monday Ixchel Tzoc Pérez was moved to Laredo.', 'Ixchel Tzoc Pérez'],
    ['Respondent, Mr. Gebremeskel Woldu, entered without inspection.', 'Gebremeskel Woldu'],
    ['Detainee CHEN, GUOQIANG was seen by the nurse.', 'CHEN, GUOQIANG'],
    ['XICAY DOS RAMOS, THIAGO GLEISON', 'XICAY DOS RAMOS, THIAGO GLEISON'],
    ['CHAJÓN FLORES, Marleni', 'CHAJÓN FLORES, Marleni'],
    ['la solicitante de asilo Yusmary Colmenares declaró', 'Yusmary Colmenares'],
    ['el menor José de la Cruz Xol fue trasladado', 'José de la Cruz Xol'],
    ['Apellidos: Duque Armada', 'Duque Armada'],
    ['Nombre:  Montserrat.', 'Montserrat'],
    ['Sra. Horvath asked for a translator', 'Horvath'],
    ['we spoke with Ahmed al-Jubouri by telephone', 'Ahmed al-Jubouri'],
    ['her son Emmanuel Nkongho-Fombu, 9, stayed', 'Emmanuel Nkongho-Fombu'],
    ['SHANNON D’AMICO', 'SHANNON D’AMICO'],
    ['The claim of Nguyen Thi Hoa was denied', 'Nguyen Thi Hoa'],
    ['Wideline Saintil (DOB 03/04/1991)', 'Wideline Saintil'],
    ['A-Number 912-345-678 JUAN XOL TUM GUATEMALA', 'JUAN XOL TUM'],
    ['Hermanos: Juan, Pedro y Ana Xol', 'Ana Xol'],
    ['Clara Paz y Paz declaró', 'Clara Paz y Paz'],
    ['Judge denied the claim of Mizanur Rahman', 'Mizanur Rahman'],
    ['12 detainees, among them Mr. N. Decker, 38', 'N. Decker'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });
  // biome-ignore format: a list
  it.each([
    'set in Times New Roman, 12 point', 'written by Microsoft Office User', 'Rich Text Format', 'flights to San Francisco and Santa Ana',
    'on Martin Luther King Jr. Blvd', 'en la calle Benito Juárez', 'el Centro Oscar Romero abrió', 'the Laken Riley Act',
    'William Wilberforce Trafficking Victims Protection Reauthorization Act', 'Kaiser Family Foundation', 'Johns Hopkins University',
    'Xicay-Tzoc v. Garland', 'Matter of Zelayandia', 'Author: Marleni Tzunux', 'Prepared by Marleni Tzunux', 'Firmado: Marleni Tzunux',
    'Secretary of Homeland Security Marleni Tzunux', 'Marleni Tzunux, Director of Communications', 'el vocero Olvin Banegas dijo',
    'Jane Doe and John Q. Public', 'Fulano de Tal', 'Domingo', 'in April and August', 'New Mexico, Texas and Virginia',
    'Annual Report on Detention Statistics', 'Reported Cases By Month', 'virus de Epstein Barr', 'serología VHC y VIH negativa', 'ley Ingrid',
    'Matter of Z-, 26 I. & N. Dec. 388 (BIA 2014)', 'the rule of 27 I. & N. Dec. at 320', 'cited in 12 Cal. App. 4th 55', '8 F. Supp. 2d 12',
    'the duplicate public record', 'Date of Birth', 'Country Of Citizenship', 'EXECUTIVE SUMMARY', 'Company name: Kaiser', 'Domicilio: Emilio Castelar',
    'took 240 ms Cpu time', 'New York, Los Angeles and El Paso', 'SANTA CRUZ HILLS, CALIFORNIA', 'RIO FLORES, GUATEMALA', 'Embassy of El Salvador', 'Docket for Monday March',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
  it('a byline or an office in the text before counts', () => {
    expect(found('Marleni Tzunux', { before: 'Prepared by' })).toEqual([]);
    expect(found('Marleni Tzunux', { before: 'moved to Laredo:' })).toEqual(['Marleni Tzunux']);
  });
  it('a name broken over two lines is one, names in a list are not', () => {
    const wrapped =
      'The record says that on the third of March the respondent Ixchel\nTzoc Pérez was moved to Laredo.';
    expect(found(wrapped)).toEqual(['Ixchel\nTzoc Pérez']);
    expect(found('Ixchel Tzoc\nOlvin Banegas\n')).toEqual(['Ixchel Tzoc', 'Olvin Banegas']);
  });
  it('a page of staff lists no private people, unless it says so', () => {
    expect(found('Marleni Tzunux, Laredo', { title: 'Staff directory' })).toEqual([]);
    expect(found('Detainee Marleni Tzunux, Laredo', { title: 'Staff directory' })).toEqual([
      'Marleni Tzunux',
    ]);
  });
  it('a sample of a form holds no people', () => {
    expect(found('Juan Xicay Pérez', { doc: 'form-sample' })).toEqual([]);
  });
});

describe('key', () => {
  it.each([
    ['PÉREZ GARCÍA, María José', 'María José Pérez García'],
    ['Zelayandía Funes, Oswaldo', 'OSWALDO ZELAYANDIA FUNES'],
    ['José de la Cruz', 'CRUZ, JOSE'],
    ['Mr. Kevin D’Amico Jr.', 'Kevin DAmico'],
    ['Іванов Сергій', 'Ivanov Sergii'],
  ])('%s = %s', (one, other) => {
    expect(personName.key!(one)).toBe(personName.key!(other));
  });
  it('other people have other keys', () => {
    expect(personName.key!('María Pérez')).not.toBe(personName.key!('Mario Pérez'));
  });
});

describe('any text', () => {
  it('gives ordered spans inside the text and never throws', () => {
    const words = fc.constantFrom(
      'Juan',
      'de',
      'la',
      'Tzunux',
      'O’',
      'Jr.',
      'Mr.',
      'v.',
      'Street',
      'A.',
      ',',
      '\n',
      '1',
      'Name:',
      'É',
      '-',
      '的',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 20 }).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, score } of personName.find(text, {})) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThanOrEqual(0.6);
          last = end;
        }
        const score = personName.cell(text, under('Name'));
        expect(score >= 0 && score <= 1).toBe(true);
        expect(personName.column!([text], noHeader)).toBeLessThanOrEqual(1);
        expect(typeof personName.key!(text)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
  it.each(['A ', 'Juan ', 'A. ', 'Juan de la de la ', 'X, Y, ', 'Mr. ', 'O’', 'Name: '])(
    'takes linear time on %j repeated',
    (unit) => {
      const time = (count: number) => {
        const text = unit.repeat(count);
        const before = processorTime();
        for (const _ of personName.find(text, {}));
        return processorTime() - before;
      };
      time(2000);
      expect(time(40_000)).toBeLessThan(4000);
    },
  );
});
