/** What columns of groups and cases say of the people in the rows, and what they say of their work. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = ['Yohannes Tesfay', 'Marisol Quintero Paz', 'Farzana Rahimi', 'Abdoulaye Camara'];
const verdictOf = async (caption: string, entry: string) => {
  const rows = NAMES.map((name, i) => [name, `reader${i}@example.org`, entry]);
  return (await scanTable([['Name', 'Email', caption], ...rows])).verdict;
};

describe('names beside what people are', () => {
  test.each([
    ['Category', 'Refugee'],
    ['Client type', 'Refugees'],
    ['Type', 'Torture survivors'],
    ['Group', 'Survivor of torture'],
    ['Group', 'Survivors'],
    ['Profile', 'HIV positive'],
    ['Situation', 'Internally displaced'],
    ['Type', 'Domestic violence'],
    ['Reason', 'Foster care'],
    ['Case type', 'TPS'],
    ['Vulnerability', 'Stateless'],
    ['Classification', 'Victim'],
    ['Categoría', 'Refugiadas'],
    ['Grupo', 'Sobreviviente de tortura'],
    ['Tipo de beneficiario', 'VIH'],
    ['Perfil', 'Desplazado interno'],
    ['Situación', 'Violencia de género'],
    ['Type de bénéficiaire', 'Réfugié'],
    ['Catégorie', 'Victime de traite'],
    ['Gruppe', 'Geflüchtete'],
    ['Kategorie', 'Fluechtling'],
    ['Personengruppe', 'Asylsuchende'],
    ['Typ', 'Gewaltopfer'],
    ['Categoria', 'Vítima de tráfico'],
    ['Gruppo', 'Rifugiati'],
    ['Stato', 'Vittima di tratta'],
    ['Categorie', 'Vluchteling'],
    ['Status', 'Statushouder'],
    ['Grupa', 'Uchodźca'],
    ['Група', 'Біженець'],
    ['Категория', 'Беженец'],
    ['الفئة', 'لاجئ'],
    ['Durum', 'Mülteci'],
  ])('%s: %s', async (caption, entry) => {
    expect(await verdictOf(caption, entry)).toBe('block');
  });
});

describe('names beside notes of casework', () => {
  test.each([
    ['Notes', 'fled husband; stays with sister'],
    ['Notes', 'hiding from her ex-partner'],
    ['Observaciones', 'huyó de su pareja con dos hijos'],
    ['Notas', 'amenazada por las maras'],
  ])('%s: %s', async (caption, entry) => {
    expect(await verdictOf(caption, entry)).toBe('block');
  });

  test.each([
    ['Notes', 'joined with her husband; stays for dinner'],
    ['Notes', 'allergic to nuts'],
    ['Observaciones', 'viene con su pareja y dos hijos'],
    ['Notas', 'sentada por las ventanas'],
  ])('%s: %s is none', async (caption, entry) => {
    expect(await verdictOf(caption, entry)).toBe('pass');
  });
});

describe('names beside what people work on, or what says nothing', () => {
  test.each([
    ['Topic', 'Torture survivors'],
    ['Target group', 'Refugees'],
    ['Team', 'Refugees'],
    ['Department', 'Domestic violence'],
    ['Class', 'Domestic violence'],
    ['Group', 'HIV'],
    ['Type', 'Asylum'],
    ['Category', 'Asylum law'],
    ['Type', 'Refugee services'],
    ['Group', 'Volunteers'],
    ['Client type', 'Company'],
    ['Situation', 'Married'],
    ['Tema', 'Violencia de género'],
    ['Área', 'Refugiadas'],
    ['Categoría', 'Socia'],
    ['Perfil', 'Abogada'],
    ['Abteilung', 'Asylverfahren'],
    ['Kategorie', 'Asylrecht'],
    ['Thema', 'Flüchtlinge'],
    ['Gruppe', 'Ehrenamtliche'],
    ['Typ', 'Opferschutzbeauftragte'],
    ['Équipe', 'Réfugiés'],
    ['Catégorie', 'Droit des réfugiés'],
    ['Settore', 'Rifugiati'],
    ['Team', 'Vluchtelingen'],
    ['Grupa', 'Wolontariusze'],
    ['Статус', 'Активный'],
    ['Категория', 'Сотрудник'],
    ['الفئة', 'موظف'],
    ['Durum', 'Aktif'],
  ])('%s: %s', async (caption, entry) => {
    expect(await verdictOf(caption, entry)).toBe('pass');
  });
});
