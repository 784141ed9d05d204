/** Personal names written in Chinese characters. */
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Match } from '../../../src/core/types.ts';

/** The commonest family names, simplified and traditional (Ministry of Public Security, name report 2020). */
const SURNAMES = new Set(
  `王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯泽温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺`,
);

/** True for two to four Han characters that begin with a family name. */
export function isHanName(text: string): boolean {
  const solid = text.replace(/[\s·]/g, '');
  return /^\p{Script=Han}{2,4}$/u.test(solid) && SURNAMES.has(solid[0]!);
}

/** What a name begins with. */
export const SURNAME = `(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|皇甫|司徒|令狐|慕容|[${[...SURNAMES].join('')}])`;
/** Signs of which no given name is made: pronouns, prepositions, numbers, and the like. */
const NO_SIGN =
  '的了是在有没不们們这這那他她它你我说說被把从從到于於和与與及或也都就还還很最个個位等着過过为為让讓向对對';
/** One of a given name. */
export const SIGN = `(?:(?![${NO_SIGN}])\\p{Script=Han})`;
const BEFORE = '(?<![\\p{L}])';
/** Offices, bodies, regions. */
const BODIES = '[人者们們会會部局院社党黨省市县縣区區厅廳司队隊团團报報宫宮盟家]';
const LABEL =
  '(?:姓名|名字|中文名|申请人|申請人|联系人|聯繫人|联络人|当事人|當事人|被拘留者|患者|病人|证人|證人|父亲|父親|母亲|母親|配偶)[:：] ?';
const KIN =
  '(?:妻子|丈夫|儿子|兒子|女儿|女兒|父亲|父親|母亲|母親|哥哥|弟弟|姐姐|妹妹|邻居|鄰居|朋友|证人|證人|申请人|申請人|当事人|當事人|难民|難民|名叫|叫做|我叫|他叫|她叫|我是|姓名为)';
const TITLE = '(?:先生(?!产|產)|女士|小姐|同志|夫人|太太)';
const SAYS =
  '(?:说(?!明|法|到底|服|好|这|起来)|說(?!明|法|到底|服|好|這|起來)|表示|告诉|告訴|回忆|回憶|透露|作证|作證|坦言)';
/** Countries, bodies, firms and common words that look like surname and given name. */
const NOT_PEOPLE =
  /^(?:韩国|韓國|古巴|白宫|白宮|欧盟|歐盟|安理会|江苏|江西|宁夏|华为|華為|华盛顿|任何|许多|許多|时间|時間|温度|方便|方式|方法|方向|应当|應當|高等|高级|马上|马路|马来|和平|于是|程序|成立|成员|万一|常常|单位|单独|车主|项目|计划|时代|方面|方案|安全|安排|平时|平均|全国|祝愿|常委|路透|白人|黄色|高度|高兴|严格|毕竟|谢谢|何时|党委|连续|都市)/u;

const NAME = `${SURNAME}${SIGN}{1,2}`;
const AFTER_SMALL = `(?:${BEFORE}|(?<=[的和与與是由向對对給给跟被把位人叫]))`;
/** The whole match is the name. */
const HAN_FORMS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?<=${LABEL})${SURNAME}\\p{Script=Han}{1,3}(?!\\p{Script=Han}|·)`, 'gu'), 0.85],
  [new RegExp(`(?<=${LABEL})\\p{Script=Han}{1,8}·\\p{Script=Han}{1,8}(?!\\p{Script=Han})`, 'gu'), 0.85],
  [new RegExp(`(?:${AFTER_SMALL}|(?<=${KIN}))${NAME}(?=${TITLE})`, 'gu'), 0.8],
  [new RegExp(`(?<=${KIN}[:：，,]?)${NAME}(?=[${NO_SIGN}告曾已今现現来來]|\\P{Script=Han}|$)`, 'gu'), 0.75],
  [new RegExp(`${BEFORE}${SURNAME}${SIGN}(?:(?!${BODIES})${SIGN})?(?=${SAYS})`, 'gu'), 0.7],
];
/** Whether what looks like a name is a country, a body or a common word. */
export const isNobody = (name: string): boolean =>
  NOT_PEOPLE.test(name) || (name.length === 2 && LAST_BODY.test(name));

const LAST_BODY = new RegExp(`[国國军軍民方]$|${BODIES}$`, 'u');

/** Spans beside a label, a title, kin or a verb of saying. */
export function* hanNames(text: string): Generator<Match> {
  for (const [form, score] of HAN_FORMS) {
    for (const { 0: name, index: start } of matchesOf(form, text)) {
      if (isNobody(name)) continue;
      yield { start, end: start + name.length, score, because: ['role-word', 'name-shape'] };
    }
  }
}
