/** Settings, logs, cards and messages: formats of text. */
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';
import { keysOf, objects, tableName } from './records.ts';

const yamlText = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const plain = (text: string) => (/^[\p{L}][\p{L}\p{N} .'-]*$/u.test(text) ? text : yamlText(text));

function yamlList(content: Content, indent = ''): string {
  const keys = keysOf(content);
  return content.rows
    .map((row) =>
      row.map((text, i) => `${indent}${i === 0 ? '- ' : '  '}${keys[i]}: ${plain(text)}`).join('\n'),
    )
    .join('\n');
}

const yamlMap = (content: Content): string =>
  objects(content)
    .map(
      (one, i) =>
        `r${i + 1}:\n${Object.entries(one)
          .map(([key, text]) => `  ${key}: ${plain(text)}`)
          .join('\n')}`,
    )
    .join('\n');

const yamlDocuments = (content: Content): string =>
  objects(content)
    .map(
      (one) =>
        `---\n${Object.entries(one)
          .map(([key, text]) => `${key}: ${plain(text)}`)
          .join('\n')}\n`,
    )
    .join('');

const yamlFlow = (content: Content): string =>
  `list:\n${objects(content)
    .map(
      (one) =>
        `  - {${Object.entries(one)
          .map(([key, text]) => `${key}: ${yamlText(text)}`)
          .join(', ')}}`,
    )
    .join('\n')}\n`;

const tomlText = yamlText;
const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const BLANK = ' '.repeat(10);
const ISA = `ISA*00*${BLANK}*00*${BLANK}*ZZ*${'SENDER'.padEnd(15)}*ZZ*${'RECEIVER'.padEnd(15)}*240101*1200*^*00501*000000001*0*P*:`;

export const settingPlaces: readonly Place[] = [
  {
    id: 'yaml-list',
    title: 'YAML: list of mappings',
    read: 'one row for each item, under its keys',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.yaml',
    file: (content) => `# export\ntitle: ${content.title}\nlist:\n${yamlList(content, '  ')}\n`,
  },
  {
    id: 'yaml-map',
    title: 'YAML: mapping of records',
    read: 'one row for each member',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.yml',
    file: (content) => `${yamlMap(content)}\n`,
  },
  {
    id: 'yaml-documents',
    title: 'YAML: one document for each record',
    read: 'one row for each document',
    visibility: 'visible',
    holds: [3, 20],
    name: 'records.yaml',
    file: yamlDocuments,
  },
  {
    id: 'yaml-flow',
    title: 'YAML: flow style',
    read: 'as the block style',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.yaml',
    file: yamlFlow,
  },
  {
    id: 'yaml-block',
    title: 'YAML: block scalars',
    read: 'as texts, lines joined',
    visibility: 'visible',
    holds: [2, 6],
    name: 'notes.yaml',
    file: ({ sentences }) =>
      `version: 2\nnotes:\n${sentences.map((text, i) => `  n${i}: ${i % 2 ? '|' : '>-'}\n    ${text.replace(/ (?=\S+ \S+$)/, '\n    ')}\n`).join('')}`,
  },
  {
    id: 'yaml-comment',
    named: true,
    title: 'YAML: comments',
    read: 'as texts',
    visibility: 'comment',
    holds: [2, 6],
    name: 'config.yaml',
    file: ({ sentences }) =>
      `service: import\n${sentences.map((text, i) => `# ${text}\nstep${i}: true\n`).join('')}`,
  },
  {
    id: 'yaml-commented-out',
    named: true,
    title: 'YAML: records that were commented out',
    read: 'as records',
    visibility: 'comment',
    holds: [2, 9],
    name: 'config.yaml',
    file: (content) =>
      `service: import\nlist: []\n${yamlList(content, '')
        .split('\n')
        .map((line) => `# ${line}`)
        .join('\n')}\n`,
  },
  {
    id: 'toml-tables',
    title: 'TOML: array of tables',
    read: 'one row for each table',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.toml',
    file: (content) =>
      `title = ${tomlText(content.title)}\n\n${objects(content)
        .map(
          (one) =>
            `[[list]]\n${Object.entries(one)
              .map(([key, text]) => `${key} = ${tomlText(text)}`)
              .join('\n')}\n`,
        )
        .join('\n')}`,
  },
  {
    id: 'toml-inline',
    title: 'TOML: inline tables',
    read: 'one row for each table',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.toml',
    file: (content) =>
      `[data]\nlist = [\n${objects(content)
        .map(
          (one) =>
            `  { ${Object.entries(one)
              .map(([key, text]) => `${key} = ${tomlText(text)}`)
              .join(', ')} },`,
        )
        .join('\n')}\n]\n`,
  },
  {
    id: 'ini-sections',
    title: 'INI: a section for each record',
    read: 'one row for each section',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.ini',
    file: (content) =>
      `; export\n[general]\nversion=1\n\n${objects(content)
        .map(
          (one, i) =>
            `[record${i + 1}]\n${Object.entries(one)
              .map(([key, text]) => `${key}=${text}`)
              .join('\n')}\n`,
        )
        .join('\n')}`,
  },
  {
    id: 'ini-comment',
    named: true,
    title: 'INI: comments',
    read: 'as texts',
    visibility: 'comment',
    holds: [2, 6],
    name: 'settings.ini',
    file: ({ sentences }) =>
      `[general]\nversion=1\n${sentences.map((text, i) => `; ${text}\nstep${i}=on\n`).join('')}`,
  },
  {
    id: 'env',
    named: true,
    title: '`.env`: numbered variables',
    read: 'one row for each number',
    visibility: 'visible',
    holds: [3, 9],
    name: '.env',
    file: (content) =>
      `NODE_ENV=production\n${objects(content)
        .map((one, i) =>
          Object.entries(one)
            .map(([key, text]) => `TEST_${i + 1}_${key.toUpperCase()}="${text}"`)
            .join('\n'),
        )
        .join('\n')}\n`,
  },
  {
    id: 'properties',
    named: true,
    title: 'Java properties, letters as `\\u00e9`',
    read: 'one row for each group of keys',
    visibility: 'visible',
    holds: [3, 9],
    name: 'seed.properties',
    file: (content) =>
      `# seed\n${objects(content)
        .map((one, i) =>
          Object.entries(one)
            .map(
              ([key, text]) =>
                `record.${i + 1}.${key} = ${text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}`,
            )
            .join('\n'),
        )
        .join('\n')}\n`,
  },
  {
    id: 'registry',
    title: 'Windows registry export',
    read: 'one row for each key',
    visibility: 'visible',
    holds: [3, 9],
    name: 'export.reg',
    file: (content) =>
      Buffer.from(
        `\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${objects(content)
          .map(
            (one, i) =>
              `[HKEY_CURRENT_USER\\Software\\App\\Items\\${i}]\r\n${Object.entries(one)
                .map(([key, text]) => `"${key}"="${text}"`)
                .join('\r\n')}\r\n`,
          )
          .join('\r\n')}`,
        'utf16le',
      ),
  },
  {
    id: 'plist',
    title: 'property list in XML',
    read: 'one row for each `dict` in an `array`',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.plist',
    file: (content) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<array>\n${objects(
        content,
      )
        .map(
          (one) =>
            `<dict>\n${Object.entries(one)
              .map(([key, text]) => `<key>${xmlText(key)}</key><string>${xmlText(text)}</string>`)
              .join('\n')}\n</dict>`,
        )
        .join('\n')}\n</array>\n</plist>\n`,
  },
];

const fields = (one: Record<string, string>) =>
  Object.entries(one)
    .map(([key, text]) => `${key}="${text}"`)
    .join(' ');
const stamp = (i: number) => `2024-03-${10 + (i % 18)}T08:${10 + (i % 40)}:07Z`;

function fixedWidth({ head, rows }: Content, headed: boolean): string {
  const table = headed ? [head, ...rows] : rows;
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)) + 1);
  return `${table
    .map((row) =>
      widths
        .map((width, i) => (row[i] ?? '').padEnd(width))
        .join('')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

export const linePlaces: readonly Place[] = [
  {
    id: 'log-key-value',
    title: 'log lines of `key="value"`',
    read: 'one row for each line',
    visibility: 'visible',
    holds: [3, 30],
    name: 'app.log',
    file: (content) =>
      `${objects(content)
        .map((one, i) => `${stamp(i)} level=info msg="record saved" ${fields(one)}`)
        .join('\n')}\n`,
  },
  {
    id: 'log-json',
    title: 'JSON at the end of log lines',
    read: 'one row for each line',
    visibility: 'visible',
    holds: [3, 30],
    name: 'app.log',
    file: (content) =>
      `${objects(content)
        .map((one, i) => `${stamp(i)} INFO [worker-${i % 4}] saving ${JSON.stringify(one)}`)
        .join('\n')}\n`,
  },
  {
    id: 'log-access',
    title: 'access log, values in the addresses of requests',
    read: 'names and values of the query decoded, one row for each request',
    visibility: 'visible',
    holds: [3, 30],
    name: 'access.log',
    file: (content) =>
      `${objects(content)
        .map(
          (one, i) =>
            `192.0.2.${i + 1} - - [10/Mar/2024:08:${10 + (i % 40)}:07 +0000] "GET /search?${new URLSearchParams(one)} HTTP/1.1" 200 ${512 + i} "-" "Mozilla/5.0 (X11; Linux x86_64)"`,
        )
        .join('\n')}\n`,
  },
  {
    id: 'log-sentence',
    title: 'sentences in the system log',
    read: 'as texts',
    visibility: 'visible',
    holds: [2, 9],
    name: 'syslog',
    file: ({ sentences }) =>
      `${sentences.map((text, i) => `Mar 10 08:${10 + i}:07 host1 importer[${811 + i}]: ${text}`).join('\n')}\n`,
  },
  {
    id: 'fixed-width-headed',
    title: 'fixed-width text under captions',
    read: 'columns where all lines have a space',
    visibility: 'visible',
    holds: [4, 30],
    name: 'list.txt',
    file: (content) => fixedWidth(content, true),
  },
  {
    id: 'fixed-width',
    title: 'fixed-width text without captions',
    read: 'columns where all lines have a space',
    visibility: 'visible',
    holds: [4, 30],
    name: 'list.dat',
    file: (content) => fixedWidth(content, false),
  },
  {
    id: 'ldif',
    title: 'LDIF, values in base64 too',
    read: 'one row for each entry',
    visibility: 'visible',
    holds: [3, 12],
    name: 'people.ldif',
    file: (content) =>
      `version: 1\n\n${objects(content, 'camel')
        .map(
          (one, i) =>
            `dn: uid=u${i},ou=list,dc=agency,dc=example\n${Object.entries(one)
              .map(([key, text]) =>
                /^[\x20-\x7e]*$/.test(text)
                  ? `${key}: ${text}`
                  : `${key}:: ${Buffer.from(text).toString('base64')}`,
              )
              .join('\n')}\n`,
        )
        .join('\n')}`,
  },
];

const cardText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(',', '\\,').replaceAll(';', '\\;');
const fold = (line: string) => line.replace(/(.{60})(?=.)/gu, '$1\r\n ');

function cards(content: Content): string {
  return content.sentences
    .map(
      (text, i) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c${i}\r\nFN:${cardText(content.rows[i]![0]!)}\r\n${fold(`NOTE:${cardText(text)}`)}\r\nEND:VCARD\r\n`,
    )
    .join('');
}

function quotedCards(content: Content): string {
  const quoted = (text: string) =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return content.sentences
    .map(
      (text) =>
        `BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted(text).replace(/(.{60})(?=.)/g, '$1=\r\n')}\r\nEND:VCARD\r\n`,
    )
    .join('');
}

const events = (content: Content): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//agency//calendar//EN\r\n${content.sentences.map((text, i) => `BEGIN:VEVENT\r\nUID:e${i}@agency.example\r\nDTSTART:20240310T1${i % 10}0000Z\r\nSUMMARY:Hearing\r\n${fold(`DESCRIPTION:${cardText(text)}`)}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;

/** HL7 v2 admits patients only: the segment's fields have no other meaning. */
function messages(content: Content): string {
  return content.sentences
    .map(
      (text, i) =>
        `MSH|^~\\&|LAB|CLINIC|EHR|CLINIC|20240310081${i % 10}||ORU^R01|M${i}|P|2.5\rOBX|1|TX|NOTE^Remark||${text.replaceAll('|', ' ')}||||||F\r`,
    )
    .join('');
}

export const cardPlaces: readonly Place[] = [
  {
    id: 'vcard',
    title: 'vCard: folded notes',
    read: 'one row for each card',
    visibility: 'visible',
    holds: [2, 9],
    name: 'cards.vcf',
    file: cards,
  },
  {
    id: 'vcard-quoted',
    title: 'vCard 2.1: quoted-printable',
    read: 'decoded',
    visibility: 'visible',
    holds: [2, 9],
    name: 'cards.vcf',
    file: quotedCards,
  },
  {
    id: 'icalendar',
    title: 'iCalendar: descriptions of events',
    read: 'one row for each event',
    visibility: 'visible',
    holds: [2, 9],
    name: 'hearings.ics',
    file: events,
  },
  {
    id: 'hl7',
    title: 'HL7 v2: remarks',
    read: 'one row for each segment',
    visibility: 'visible',
    holds: [2, 9],
    name: 'feed.hl7',
    file: messages,
  },
  {
    id: 'x12',
    title: 'X12: remarks',
    read: 'members and patients under captions, one row for each',
    visibility: 'visible',
    holds: [2, 9],
    name: 'feed.834',
    file: (content) =>
      `${ISA}~GS*BE*A*B~ST*834*1~${content.sentences.map((text) => `N1*IN~MSG*${text.replace(/[~*:^]/g, ' ')}~`).join('\n')}SE*1*1~`,
  },
  {
    id: 'edifact',
    title: 'EDIFACT: remarks',
    read: 'travellers and parties under captions, one row for each',
    visibility: 'visible',
    holds: [2, 9],
    name: 'list.edi',
    file: (content) =>
      `UNB+UNOC:3+A+B+240101:1200+1'UNH+1+PAXLST:D:02B'${content.sentences.map((text) => `NAD+ZZZ'FTX+AAI+++${text.replace(/[?'+:]/g, '?$&')}'`).join('\n')}UNT+1+1'`,
  },
  {
    id: 'gedcom',
    title: 'GEDCOM: notes',
    read: 'people under captions, one row for each',
    visibility: 'visible',
    holds: [2, 9],
    name: 'tree.ged',
    file: (content) =>
      `0 HEAD\n1 SOUR Program\n${content.sentences.map((text, i) => `0 @N${i}@ NOTE ${text}\n`).join('')}0 TRLR\n`,
  },
  {
    id: 'ruby-seeds',
    title: 'Ruby: named arguments over several lines',
    read: 'one record for each call, texts without their quotes',
    visibility: 'visible',
    holds: [2, 9],
    name: 'seeds.rb',
    file: (content) => seeds(content, { open: 'Entry.create!(', close: ')', pair: (key) => `${key}: ` }),
  },
  {
    id: 'python-seeds',
    title: 'Python: named arguments over several lines',
    read: 'one record for each call, texts without their quotes',
    visibility: 'visible',
    holds: [2, 9],
    name: 'load.py',
    file: (content) =>
      seeds(content, { open: 'Entry.objects.create(', close: ',)', pair: (key) => `${key}=` }),
  },
  {
    id: 'php-seeds',
    title: 'PHP: arrays over several lines',
    read: 'one record for each array, texts without their quotes',
    visibility: 'visible',
    holds: [2, 9],
    name: 'Seeder.php',
    file: (content) =>
      `<?php\n${seeds(content, { open: 'Entry::create([', close: ',]);', pair: (key) => `'${key}' => ` })}`,
  },
];

interface Call {
  readonly open: string;
  readonly close: string;
  readonly pair: (key: string) => string;
}

/** A call for each row, an argument a line. */
function seeds(content: Content, { open, close, pair }: Call): string {
  const comma = close.startsWith(',') ? ',' : '';
  const calls = objects(content).map((row) =>
    Object.entries(row)
      .map(([key, text]) => `    ${pair(key)}${yamlText(text)}`)
      .join(',\n'),
  );
  return calls.map((call) => `${open}\n${call}${comma}\n${close.replace(/^,/, '')}\n`).join('');
}

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;
const mysqlText = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function created(content: Content, quote: string): string {
  const columns = keysOf(content).map((key) => `  ${quote}${key}${quote} varchar(200) DEFAULT NULL`);
  return `CREATE TABLE ${quote}${tableName(content)}${quote} (\n  ${quote}id${quote} int NOT NULL,\n${columns.join(',\n')}\n)`;
}

export const sqlPlaces: readonly Place[] = [
  {
    id: 'sql-insert-columns',
    title: '`INSERT` with a list of columns',
    read: 'one row for each, under the columns',
    visibility: 'visible',
    holds: [3, 30],
    name: 'dump.sql',
    file: (content) =>
      `-- data\nBEGIN;\n${content.rows.map((row) => `INSERT INTO public.${tableName(content)} (${keysOf(content).join(', ')}) VALUES (${row.map(sqlText).join(', ')});`).join('\n')}\nCOMMIT;\n`,
  },
  {
    id: 'sql-mysqldump',
    title: '`INSERT` of many rows as mysqldump writes it, columns from `CREATE TABLE`',
    read: 'rows under the columns of the table',
    visibility: 'visible',
    holds: [3, 60],
    name: 'dump.sql',
    file: (content) =>
      `-- MySQL dump 10.13\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS \`${tableName(content)}\`;\n${created(content, '`')} ENGINE=InnoDB;\nLOCK TABLES \`${tableName(content)}\` WRITE;\nINSERT INTO \`${tableName(content)}\` VALUES ${content.rows.map((row, i) => `(${i + 1},${row.map(mysqlText).join(',')})`).join(',')};\nUNLOCK TABLES;\n`,
  },
  {
    id: 'sql-copy',
    title: '`COPY … FROM stdin` as pg_dump writes it',
    read: 'rows under the columns',
    visibility: 'visible',
    holds: [3, 60],
    name: 'dump.sql',
    file: (content) =>
      `--\n-- PostgreSQL database dump\n--\nSET client_encoding = 'UTF8';\nCOPY public.${tableName(content)} (id, ${keysOf(content).join(', ')}, remark) FROM stdin;\n${content.rows.map((row, i) => [`${i + 1}`, ...row, '\\N'].join('\t')).join('\n')}\n\\.\n\nSELECT pg_catalog.setval('x', 1);\n`,
  },
  {
    id: 'sql-server',
    title: "SQL Server script: `N'…'`, brackets, `GO`, UTF-16",
    read: 'rows under the columns',
    visibility: 'visible',
    holds: [3, 30],
    name: 'script.sql',
    file: (content) =>
      Buffer.from(
        `\uFEFFUSE [db]\r\nGO\r\n${content.rows
          .map(
            (row, i) =>
              `INSERT [dbo].[${tableName(content)}] ([id], ${keysOf(content)
                .map((key) => `[${key}]`)
                .join(', ')}) VALUES (${i}, ${row.map((text) => `N${sqlText(text)}`).join(', ')})\r\nGO`,
          )
          .join('\r\n')}\r\n`,
        'utf16le',
      ),
  },
  {
    id: 'sql-oracle',
    title: 'Oracle `INSERT ALL`, `to_date`',
    read: 'rows under the columns',
    visibility: 'visible',
    holds: [3, 20],
    name: 'load.sql',
    file: (content) =>
      `SET DEFINE OFF;\nINSERT ALL\n${content.rows.map((row) => `  INTO ${tableName(content)} (${keysOf(content).join(', ')}, LOADED) VALUES (${row.map(sqlText).join(', ')}, TO_DATE('2024-03-10','YYYY-MM-DD'))`).join('\n')}\nSELECT 1 FROM dual;\n`,
  },
  {
    id: 'sql-merge',
    title: '`MERGE` with rows that are named behind',
    read: 'rows under the columns',
    visibility: 'visible',
    holds: [3, 20],
    name: 'merge.sql',
    file: (content) =>
      `MERGE INTO ${tableName(content)} t USING (VALUES\n${content.rows.map((row) => `(${row.map(sqlText).join(', ')})`).join(',\n')}\n) AS s (${keysOf(content).join(', ')}) ON (t.id = s.id)\nWHEN NOT MATCHED THEN INSERT VALUES (s.id);\n`,
  },
  {
    id: 'sql-select-union',
    title: '`INSERT … SELECT … UNION ALL SELECT …`',
    read: 'rows under the columns',
    visibility: 'visible',
    holds: [3, 20],
    name: 'load.sql',
    file: (content) =>
      `INSERT INTO ${tableName(content)} (${keysOf(content).join(', ')})\n${content.rows.map((row) => `SELECT ${row.map(sqlText).join(', ')}${content.rows.length % 2 === 0 ? ' FROM dual' : ''}`).join('\nUNION ALL\n')};\n`,
  },
  {
    id: 'sql-sqlite-dump',
    title: '`.dump` of SQLite',
    read: 'rows under the columns of the table',
    visibility: 'visible',
    holds: [3, 30],
    name: 'db.sql',
    file: (content) =>
      `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n${created(content, '"')};\n${content.rows.map((row, i) => `INSERT INTO ${tableName(content)} VALUES(${i},${row.map(sqlText).join(',')});`).join('\n')}\nCOMMIT;\n`,
  },
  {
    id: 'sql-comment',
    title: 'comments',
    read: 'as texts',
    visibility: 'comment',
    holds: [2, 6],
    name: 'migrate.sql',
    file: ({ sentences }) =>
      `CREATE TABLE t (id int);\n${sentences.map((text, i) => `-- ${text}\nUPDATE t SET done = 1 WHERE id = ${i};\n`).join('')}`,
  },
  {
    id: 'sql-commented-out',
    title: 'rows that were commented out',
    read: 'as rows',
    visibility: 'comment',
    holds: [3, 9],
    name: 'load.sql',
    file: (content) =>
      `CREATE TABLE t (id int);\n/*\n${content.rows.map((row) => `INSERT INTO ${tableName(content)} (${keysOf(content).join(', ')}) VALUES (${row.map(sqlText).join(', ')});`).join('\n')}\n*/\n`,
  },
  {
    id: 'sql-update',
    title: '`UPDATE … SET`',
    read: 'one row for each statement, under the columns',
    visibility: 'visible',
    holds: [3, 20],
    name: 'fix.sql',
    file: (content) =>
      `${objects(content)
        .map(
          (one, i) =>
            `UPDATE ${tableName(content)} SET ${Object.entries(one)
              .map(([key, text]) => `${key} = ${sqlText(text)}`)
              .join(', ')} WHERE id = ${i};`,
        )
        .join('\n')}\n`,
  },
];
