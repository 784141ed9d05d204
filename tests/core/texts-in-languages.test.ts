/** What running text in many languages says of a person: birth dates and states behind names; and public life in the same words. */
import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanUnits } from '../helpers/scan-table.ts';

const verdictOf = async (text: string) => {
  const block: TextBlock = {
    kind: 'text',
    part: 'text',
    text,
    visibility: 'visible',
    locate: (start) => ({ locator: `at ${start}` }),
  };
  return (await scanUnits([block])).verdict;
};

describe('sentences about somebody', () => {
  test.each([
    [
      'Vermerk: Frau Nadija Petrenko, geb. 14.09.1966 in Charkiw, hat am 3. Mai einen Asylantrag gestellt. Sie wohnt in der Gemeinschaftsunterkunft Lindenstraße 4, 04109 Leipzig.',
    ],
    [
      'Protokoll Teamsitzung Die Klientin Amira Haddad (34, Syrien) lebt seit Dienstag im Frauenhaus; ihr Ehemann sucht nach ihr. Telefon 0176 55512345.',
    ],
    [
      "Madame Mariam Koné, née le 12 mars 1991 à Abidjan, de nationalité ivoirienne, a déposé une demande d'asile le 4 juin. Elle est hébergée au CADA, 12 rue des Lilas, 69003 Lyon.",
    ],
    [
      'Compte rendu : le jeune Ibrahima Bah, 16 ans, mineur non accompagné, guinéen, est placé au foyer Les Tilleuls depuis lundi.',
    ],
    [
      "Objet : hébergement d'urgence Bonjour, pouvez-vous accueillir Mme Fatou Diallo et ses deux enfants (Aïssata, 6 ans, et Moussa, 3 ans) ? Elle fuit son mari violent. Son numéro : 06 12 34 56 78.",
    ],
    [
      'A Sra. Joana Mbala, nascida em 12/03/1991 em Luanda, requerente de asilo, está alojada na Rua das Flores 12, 1200-195 Lisboa.',
    ],
    [
      'Relatório: o utente Samuel Okonkwo, NIF 123456789, vítima de tráfico de seres humanos, foi transferido para a casa de abrigo.',
    ],
    [
      'Il signor Lamin Ceesay, nato a Banjul il 12/03/1999, richiedente protezione internazionale, è ospite del centro di via Roma 12, Palermo.',
    ],
    [
      'Verbale: la minore Destiny Osas (16 anni, Nigeria), vittima di tratta, è stata collocata in comunità protetta. Tutore: avv. Rossi.',
    ],
    [
      'Mevrouw Selam Habte, geboren op 12 maart 1991 te Asmara, asielzoeker, verblijft in azc Ter Apel. BSN 111222333.',
    ],
    [
      'Verslag: cliënte Amina Yusuf (29) uit Somalië verblijft sinds maandag in de vrouwenopvang aan de Parklaan 7 te Arnhem.',
    ],
    [
      'Pani Nadija Petrenko, ur. 14.09.1966 w Charkowie, złożyła wniosek o ochronę międzynarodową. Przebywa w ośrodku dla cudzoziemców w Dębaku.',
    ],
    [
      'Notatka: małoletni Rustam Alijew, lat 15, bez opieki, obywatel Tadżykistanu, PESEL 06242312345, umieszczony w pieczy zastępczej.',
    ],
    [
      'Петренко Надія Іванівна, 14.09.1966 р.н., внутрішньо переміщена особа, проживає за адресою: м. Львів, вул. Шевченка, 12, кв. 4, тел. 067 123 45 67.',
    ],
    [
      'Рахимов Ахмад Каримович, 12.03.1991 г.р., гражданин Афганистана, обратился за временным убежищем, проживает: г. Москва, ул. Ленина, д. 5, кв. 12.',
    ],
    [
      'السيد أحمد رحيمي، المولود في 12/03/1991 في كابول، طالب لجوء، يقيم في مركز الإيواء رقم 4، هاتف 0791234567.',
    ],
    [
      'Ahmad Rahimi (d. 12.03.1991, Kabil), uluslararası koruma başvuru sahibi, Fatih Mah. Cumhuriyet Cad. No: 5, Van adresinde kalıyor.',
    ],
    [
      'Madan Marie Joseph, ki fèt 12 mas 1991 nan Okap, mande azil. Li rete nan 1450 NE 2nd Ave, Miami FL 33132.',
    ],
    [
      'La señora Yesenia Orellana, nacida el 12 de marzo de 1991 en San Pedro Sula, pidió asilo. Está en el albergue de la calle Hidalgo 12, Tapachula.',
    ],
    [
      'Farzana Rahimi, född 1991-03-12 i Kabul, har sökt asyl och bor på Storgatan 5, 903 26 Umeå. Personnummer 19910312-1234.',
    ],
    ['Ahmad Rahimi, født 12.03.1991 i Kabul, har søkt om beskyttelse og bor på Tøyen transittmottak.'],
    ['Ο Αχμάντ Ραχίμι, γεννηθείς στις 12/03/1991 στην Καμπούλ, αιτών άσυλο, διαμένει στη δομή της Ριτσώνας.'],
    ['Domnul Ahmad Rahimi, născut la 12.03.1991 în Kabul, solicitant de azil, locuiește în Centrul Galați.'],
    [
      'Rahimi Ahmad, született 1991. március 12-én Kabulban, menedékkérő, a vámosszabadi befogadó állomáson tartózkodik.',
    ],
    ['Paní Nadija Petrenková, nar. 14. 9. 1966 v Charkově, žadatelka o azyl, bytem Dlouhá 5, Brno.'],
    ['Frau Amira Haddad, Asylbewerberin aus Syrien, lebt seit März im Frauenhaus.'],
    ['Herr Idriss Barry hat am 3. Mai einen Asylantrag gestellt und besitzt eine Duldung.'],
    ['La signora Joy Osazuwa, vittima di tratta, è ospite di una casa rifugio.'],
    ['Lamin Ceesay ha presentato domanda di protezione internazionale a Palermo.'],
    ['Cliënte Amina Yusuf, asielzoekster uit Somalië, verblijft in de vrouwenopvang.'],
    ['Pani Nadia Petrenko złożyła wniosek o ochronę międzynarodową.'],
    ['Farzana Rahimi, asylsökande från Afghanistan, bor på skyddat boende.'],
    ['Надія Петренко, внутрішньо переміщена особа з Маріуполя, подала заяву.'],
    ['Ахмад Рахими обратился за временным убежищем.'],
    ['أحمد رحيمي، طالب لجوء من أفغانستان.'],
    ['Ahmad Rahimi, sığınmacı, Van ilinde kalıyor.'],
    ['Ο Αχμάντ Ραχίμι, αιτών άσυλο από το Αφγανιστάν.'],
    ['Ahmad Rahimi, solicitant de azil, a cerut azil în București.'],
    ['Ahmad Rahimi požádal o mezinárodní ochranu.'],
  ])('%s', async (text) => {
    expect(await verdictOf(text)).toBe('block');
  });
});

describe('sentences about public life', () => {
  test.each([
    [
      'Pressemitteilung: Die Ministerin Anna Schäfer, geboren 1966 in Kassel, stellte am 3. Mai das Gesetz zum Schutz Geflüchteter vor. Kontakt: presse@example.org, Telefon 030 5551234.',
    ],
    [
      "Communiqué : le préfet Jean Martin a visité le centre d'hébergement pour demandeurs d'asile, 12 rue des Lilas, 69003 Lyon. Contact presse : 04 72 55 51 23.",
    ],
    [
      'Il sindaco Mario Rossi, nato a Palermo il 12/03/1961, ha inaugurato il centro per richiedenti asilo di via Roma 12.',
    ],
    [
      'Como pedir asilo em Portugal: o requerente deve indicar nome, data de nascimento e morada. Mais informações na Rua das Flores 12, 1200-195 Lisboa.',
    ],
    ['Рассказ: писатель Антон Чехов (1860–1904) родился в Таганроге. Книга о беженцах вышла в 2021 году.'],
    ['Staatssecretaris Eric van der Burg bezocht het azc in Ter Apel, waar 2.000 asielzoekers verblijven.'],
    [
      'Ośrodek dla cudzoziemców w Dębaku, kierownik: Jan Kowalski, tel. 22 555 12 34, przyjmuje wnioski o ochronę od 8:00 do 16:00.',
    ],
    ['وزير الداخلية أحمد منصور زار مركز الإيواء في عمّان يوم 12/03/2023 والتقى بممثلي اللاجئين.'],
    ['Bakan Ali Yılmaz, 12.03.2023 tarihinde geri gönderme merkezini ziyaret etti.'],
    [
      'Directora: Lic. María Pérez Soto. El refugio atiende a solicitantes de asilo en la calle Hidalgo 12, Tapachula, de lunes a viernes.',
    ],
    [
      'Das Frauenhaus Leipzig berät Frauen. Leiterin: Sabine Krüger, Telefon 0341 5551234. Asylbewerber können sich melden.',
    ],
    [
      'Il progetto accoglie richiedenti asilo. Responsabile: dott. Marco Bianchi. Il prefetto Luigi Verdi ha visitato il centro di accoglienza.',
    ],
    ['Burgemeester Jan de Vries bezocht het azc. Asielzoekers verblijven er gemiddeld acht maanden.'],
    ['Kierownik ośrodka Jan Kowalski poinformował, że wnioski o ochronę złożyło 120 osób.'],
    ['Statsråd Anna Berg besökte asylboendet. Många asylsökande väntar.'],
    ['Міністр Олег Петренко розповів про внутрішньо переміщених осіб.'],
    ['Мэр Сергей Иванов посетил центр для беженцев.'],
    ['Vali Mehmet Demir mülteci kampını ziyaret etti.'],
    [
      'Prof. Dr. Jürgen Bast, Universität Gießen, forscht zum Asylrecht und ist Autor des Buches «Asylverfahren».',
    ],
    [
      "La présidente de l'association, Claire Dubois, aide les demandeurs d'asile et les victimes de la traite.",
    ],
    [
      'La scrittrice Elena Ricci presenta il libro sulla violenza domestica; rifugiati e migranti partecipano.',
    ],
  ])('%s', async (text) => {
    expect(await verdictOf(text)).toBe('pass');
  });
});
