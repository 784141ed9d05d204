import { describe, expect, it } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import { detectInText } from '../../src/core/detect.ts';
import { builtinEngine } from '../../src/registry.ts';

const engine = builtinEngine();
const found = (text: string) =>
  detectInText(text, {}, engine, (_, error) => {
    throw error;
  })
    .filter(({ detector }) => detector === personName)
    .map(({ start, end }) => text.slice(start, end));

/** Names that only the words around them show to be names, and what else stands in such places. */

// biome-ignore format: one a line
describe('what people do and what is done to them', () => {
  it.each([
    ['Coronado Tzunux Velasco fled after the third threat.', 'Coronado Tzunux Velasco'],
    ['Officers arrested Macedonio Chilel Tojil outside the courthouse.', 'Macedonio Chilel Tojil'],
    ['The family of Vestine Mukamana lives near the coast.', 'Vestine Mukamana'],
    ['A bond was posted for Rufina Xol Ichich last week.', 'Rufina Xol Ichich'],
    ['Yesterday Dunia Discua Irías was moved to another dormitory.', 'Dunia Discua Irías'],
    ['We spoke with Bakary Fofana about the shelter.', 'Bakary Fofana'],
    ['The interpreter could not reach Thandar Myint by telephone.', 'Thandar Myint'],
    ['Afia Quaye, a 34-year-old mother of two, was held for weeks.', 'Afia Quaye'],
    ["Hodan Abshir's attorney asked for more time.", 'Hodan Abshir'],
    ['Odhiambo Barasa and his children crossed the river.', 'Odhiambo Barasa'],
    ['The judge granted bond to Kavira Muhindo at the hearing.', 'Kavira Muhindo'],
    ['La declaración de Yeimi Maradiaga se adjunta como anexo.', 'Yeimi Maradiaga'],
    ['Su hermano mayor, Fiston Makiese, desapareció cerca del mercado.', 'Fiston Makiese'],
    ['Ayer trasladaron a Dayamí Céspedes a otro dormitorio.', 'Dayamí Céspedes'],
    ['Nadie le explicó a Lidia Colque Mamani para qué era.', 'Lidia Colque Mamani'],
    ['Compareció Yesica Paucar Ticona, quien dijo ser mayor de edad.', 'Yesica Paucar Ticona'],
    ['Afia Quaye, madre de dos hijos, estuvo detenida tres semanas.', 'Afia Quaye'],
    ['La carta iba dirigida a Getahun Negash y fue devuelta.', 'Getahun Negash'],
    ['Favor de citar a Evens Métellus para la próxima entrevista.', 'Evens Métellus'],
    ['Escribimos en nombre de Wandy Yokasta Beltré, quien solicita asilo.', 'Wandy Yokasta Beltré'],
    ['Dr. Noemí Quicios Dorado Correo electrónico: ver anexo', 'Noemí Quicios Dorado'],
    ['Dra. Noemí Quicios Dorado Hospital Universitario del Norte', 'Noemí Quicios Dorado'],
  ])('%s', (text, name) => expect(found(text)).toEqual([name]));

  it.each([
    'The declaration of the Human Rights Commission was adopted.', 'The history of North Carolina is long.', 'We spoke with Wells Fargo Bank.',
    'The meeting was held at Santa Rosa last year.', 'They were moved to Port Isabel on Monday.', 'Solidarity was born in 1980.',
    'He was transferred to Otay Mesa Detention Center.', 'The family of Romance languages is large.', 'Attorneys for Doctors Without Borders wrote.',
    'Officers arrested Monday said nothing.', 'The Great Recession ended.', 'Human Resources asked for the form.', 'Fiscal Year 2019 was long.',
    'Llegó a Santa Ana de noche.', 'Viajaron a San Pedro Sula y se quedaron.', 'El informe de Derechos Humanos llegó ayer.', 'La declaración de Nueva York fue firmada.',
    'El caso de El Salvador es distinto.', 'Se entregó el documento a Recursos Humanos.', 'La familia de Lenguas Romances es grande.', 'Según Médicos Sin Fronteras, faltan camas.',
    'La directora del penal, Olga Xicay, declaró ayer.', 'el alcalde Olvin Banegas dijo que sí', 'Attorney General Olvin Banegas said so.', 'Judge Thandar Myint granted bond.',
    'Photographed by Thandar Myint', 'According to Director Thandar Myint, it rained.', 'Hon. Thandar Myint told the clerk.', 'Thandar Myint, spokesperson for the agency, said no.',
  ])('nobody in: %s', (text) => expect(found(text)).toEqual([]));
});

// biome-ignore format: one a line
describe('the structure of names', () => {
  it.each([
    ['The applicant, José de la Cruz Xol, waits.', ['José de la Cruz Xol']],
    ['Ms. María del Carmen Tzoc y Archila testified.', ['María del Carmen Tzoc y Archila']],
    ['detainee Ahmed bin Rashid al-Jubouri fled Basra', ['Ahmed bin Rashid al-Jubouri']],
    ['Mr. Pieter van der Horvath arrived.', ['Pieter van der Horvath']],
    ['Mr. van der Horvath arrived.', ['van der Horvath']],
    ['Sra. de la Cruz asked for water', ['de la Cruz']],
    ['detainee João Pereira do Nascimento fled', ['João Pereira do Nascimento']],
    ["respondent Maeve O'Sullivan testified", ["Maeve O'Sullivan"]],
    ['respondent Maeve O’Sullivan testified', ['Maeve O’Sullivan']],
    ['respondent Fiona McAllister testified', ['Fiona McAllister']],
    ['patient Jean-Baptiste Désilvestre was admitted', ['Jean-Baptiste Désilvestre']],
    ['patient Jean‐Baptiste Désilvestre was admitted', ['Jean‐Baptiste Désilvestre']],
    ['client Kwame St. Hilaire fled', ['Kwame St. Hilaire']],
    ['TZUNUX XOQUEBAL, Marleni Roxana', ['TZUNUX XOQUEBAL, Marleni Roxana']],
    ['detainee J. Q. Okafor testified', ['J. Q. Okafor']],
    ['the respondent, Wilmer A. Xicay, testified', ['Wilmer A. Xicay']],
    ['la testigo Ana M. Zelayandía declaró', ['Ana M. Zelayandía']],
    ['Entre ellos estaban Ifeanyi Okafor, Selam Hagos y Olvin Banegas.', ['Ifeanyi Okafor', 'Selam Hagos', 'Olvin Banegas']],
    ['Among them were Ifeanyi Okafor, Selam Hagos and Olvin Banegas.', ['Ifeanyi Okafor', 'Selam Hagos', 'Olvin Banegas']],
    ['Detainee Wilmer Xicay, also known as Beto Xol, fled.', ['Wilmer Xicay', 'Beto Xol']],
    ['Detainee Wilmer Xicay a/k/a Beto Xol fled.', ['Wilmer Xicay', 'Beto Xol']],
    ['detenido Wilmer Xicay (alias Beto Xol) huyó', ['Wilmer Xicay', 'Beto Xol']],
    ['Wilmer Xicay, también conocido como Beto Xol, declaró', ['Wilmer Xicay', 'Beto Xol']],
    ['compareció quien dijo llamarse Wilmer Xicay Tum', ['Wilmer Xicay Tum']],
    ['Client Oksana Shevchuk, née Bondarenko, fled.', ['Oksana Shevchuk', 'Bondarenko']],
    ['nombre: yeferson urdaneta colmenares', ['yeferson urdaneta colmenares']],
    ['name: gurpreet dhaliwal', ['gurpreet dhaliwal']],
    ['please call mr. okafor today', ['okafor']],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));

  it.each([
    'name: build docs', 'name: string', 'nombre: texto libre', 'client: web browser', 'name: checkout repository', 'alias: main branch', 'mr. president', 'sr. engineer',
    'Pros and Cons, Questions and Answers', 'Austin, Jackson, Lincoln and Madison', 'Paris, Madrid y Roma', 'Spanish, Mandarin and Arabic', 'March, April and June',
    'San Pedro y San Pablo', 'Santa Ana, San Miguel y La Unión', 'Ayer, Hoy y Mañana',
  ])('no name in: %s', (text) => expect(found(text)).toEqual([]));
});

// biome-ignore format: one a line
describe('scripts without capitals', () => {
  it.each([
    ['Ms. فاطمة حسيني fled her country.', 'فاطمة حسيني'],
    ['La declaración de محمد الجبوري se adjunta.', 'محمد الجبوري'],
    ['The detainee, 刘晓明, was moved.', '刘晓明'],
    ['We spoke with 欧阳美玲 about it.', '欧阳美玲'],
    ['Paciente पवित्रा लिम्बू, atendida hoy', 'पवित्रा लिम्बू'],
    ['Hablamos con ገብረመስቀል ወልዱ ayer.', 'ገብረመስቀል ወልዱ'],
    ['The applicant, Ευαγγελία Μακρή, waits.', 'Ευαγγελία Μακρή'],
    ['The applicant, Оксана Шевчук, waits.', 'Оксана Шевчук'],
  ])('%s', (text, name) => expect(found(text)).toEqual([name]));

  it.each([
    'Languages: Español | 中文 | العربية | አማርኛ', 'This page is available in العربية and हिन्दी.', 'Read the form in 简体中文 before you sign.',
    'المملكة العربية السعودية هي دولة في غرب آسيا وتقع في شبه الجزيرة', '请在签字之前阅读此表格的说明。', 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता',
    'Haga clic en 中文 para leer.', 'The word آزادی means freedom.',
  ])('nobody in: %s', (text) => expect(found(text)).toEqual([]));
});

// biome-ignore format: one a line
describe('e-mails, minutes, notes and chat', () => {
  it.each([
    ['Hi team, quick update: Basilia Chilel Cobón missed the intake.', ['Basilia Chilel Cobón']],
    ['Asistentes: Anselmo Tec, Danilo Villagrán y Nineth Lemus. Se dio lectura al acta.', ['Anselmo Tec', 'Danilo Villagrán', 'Nineth Lemus']],
    ['Q. And who was with you?\nA. My neighbor, Soe Tun, and two men.', ['Soe Tun']],
    ['P. ¿Quién estaba con usted?\nR. Mi vecino, Rufina Maquín Botzoc, y dos hombres.', ['Rufina Maquín Botzoc']],
    ['P. Diga su nombre.\nR. Rufina Maquín Botzoc.', ['Rufina Maquín Botzoc']],
    ['Met w/ Evens Augustin at the office.', ['Evens Augustin']],
    ['Reunión c/ Brenda Paiz Barrios en la oficina', ['Brenda Paiz Barrios']],
    ['Fue Crisanto Tec Cuz quien abrió la puerta.', ['Crisanto Tec Cuz']],
    ['«Me quitaron los papeles», recuerda Scarleth Treminio Zamora, que llegó ayer.', ['Scarleth Treminio Zamora']],
    ['The subject identified himself as Viorel Ciurar, Romanian national.', ['Viorel Ciurar']],
    ['Mr. Desai was not in the dormitory.', ['Desai']],
    ['Subject: Records request for Ingrid Morales Monterroso\nPlease see the form.', ['Ingrid Morales Monterroso']],
    ['Asunto: Se pide una copia entera del expediente de Secundino Escalante\nSe adjunta el formulario con todos sus anexos.', ['Secundino Escalante']],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));

  it.each([
    'Present: minutes of the Housing Committee were read.', 'Q. Had you been to Golden Hind before?\nA. No.', 'Vive en c/ Brenda Paiz 12', 'Mr. President, the floor is yours.', 'Mr. Robot was on TV.',
    'Item 4. Budget Review. Discussion was tabled.', 'Fue Human Rights Watch quien lo dijo.', 'The slides about Quarterly Results are in the folder.', 'My neighbor, the Parks Department, said no.',
  ])('nobody in: %s', (text) => expect(found(text)).toEqual([]));
});
