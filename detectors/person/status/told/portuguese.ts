/** What Portuguese sentences say of one person before asylum, immigration and victims' law. */
import { ENDS, statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
const BE_PT = '(?<=[,(] ?|(?:é|era|está|estava|sou|como|sendo|continua) )';
const ASSUNTO =
  '(?:refúgio|asilo(?! de)|proteção (?:temporária|internacional|subsidiária)|(?:estatuto|condição|status) de refugiad[oa]|visto humanitário|acolhida humanitária|(?:título|autorização) de residência)(?!\\p{L})';
const PALAVRAS =
  '(?:(?:o|a|um|uma|de|do|da|seu|sua|protocolo|pedido|resposta|decisão|entrevista|audiência|solicitação|reconhecimento|renovação|para|com|ao|à) ){0,6}';
const QUALQUER = String.raw`(?<!(?<!\p{L})(?:você|se|(?<!, )quem|(?<!, )que|quando|pessoa|alguém|pode|governo|país|lei) (?:não |já )?)`;

export const PORTUGUESE = statements(
  [
    `${QUALQUER}(?:pediu|pede|solicitou|solicita|requereu|obteve|recebeu|aguarda|espera|ganhou|tem|perdeu|formalizou|conseguiu|teve) ${PALAVRAS}${ASSUNTO}(?! (?:a|para) \\d)`,
    `(?:foi|foi-lhe|lhe foi|lhe) (?:negad[oa]|recusad[oa]|deferid[oa]|indeferid[oa]|concedid[oa]|concedeu|concederam|negaram|recusaram) (?:o |a |como )?(?:pedido de )?${ASSUNTO}`,
    `(?:deferiu|indeferiu|negou|concedeu|reconheceu) (?:o |a )?(?:pedido de |solicitação de )?${ASSUNTO}(?= (?:de|do|da|a|ao|à) (?!\\d|cerca|mais|todos|\\p{Ll}{3,}s(?!\\p{L})))`,
    `(?:viu|teve) (?:o pedido de )?(?:${ASSUNTO} )?(?:recusad|negad|indeferid)[oa]`,
    `não (?:tem|possui|tinha) (?:documentos|papéis|autorização de residência|visto)${ENDS}|ilegal (?:no|em) (?:país|portugal|brasil)|chegou sozinh[oa]|(?:na|em|numa) casa[- ]abrigo|perdeu o recurso (?:do|de) (?:asilo|refúgio)`,
    `(?:pedido|solicitação|processo|protocolo|entrevista) de (?:refúgio|asilo)(?= (?:de|do|da) (?!\\d|cada|todos|\\p{Ll}{3,}s(?!\\p{L})))`,
    '(?:foi|é) (?:reconhecid[oa] como refugiad[oa](?!s)|torturad[oa])',
    '(?:tem|teve|faltou à|aguarda) (?:a |uma |sua )?(?:audiência|entrevista) (?:no|na|com o|com a|do|da|de|perante o) (?:conare|sef|aima|polícia federal|refúgio|asilo)',
    `${BE_PT}(?:uma? )?(?:requerente|solicitante) de (?:asilo|refúgio|proteção)`,
    `sem (?:documentos|papéis)${ENDS}|${BE_PT}(?:indocumentad[oa]|em situação (?:migratória )?irregular)${ENDS}|(?:por falta de|sem) autorização de residência`,
    '(?<=(?:foi|será|ser|sido|,) (?:[\\p{L}]{3,10} )?)(?:deportad[oa]|repatriad[oa])(?!\\p{L})',
    '(?<=[,(] ?|(?:é|foi|era|sido|como|sendo) )(?:uma )?vítima de (?:tráfico|violência (?:doméstica|sexual)|tortura|exploração)(?!\\p{L})',
    '(?:medo|receio) de (?:voltar|regressar|retornar|ser deportad[oa])|teme (?:voltar|regressar|retornar)',
    '(?:menor|criança|adolescente|jovem) (?:estrangeir[oa] )?(?:não acompanhad[oa]|desacompanhad[oa])(?!\\p{L})',
    `${QUALQUER}(?:tem|vive com) (?:o )?(?:hiv|vih|sida|aids)(?!\\p{L})|${BE_PT}(?:portador(?:a)? (?:de|do) (?:hiv|vih)|seropositiv[oa]|soropositiv[oa])`,
  ],
  [
    ...[
      'refúgio',
      'asilo',
      'proteção',
      'refugiad',
      'humanitári',
      'conare',
      '^sef',
      'aima',
      'polícia federal',
    ],
    ...[
      'documentos',
      'papéis',
      'indocument',
      'irregular',
      'residência',
      'deport',
      'repatri',
      'vítima',
      'voltar',
    ],
    ...[
      'regressar',
      'retornar',
      'acompanhad',
      'recusad',
      'negad',
      'indeferid',
      'visto',
      'ilegal',
      'sozinh',
      '^hiv',
      'vih',
      'sida',
      'aids',
      'roposit',
    ],
  ],
);
