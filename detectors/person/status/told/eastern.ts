/** What Ukrainian, Russian, Romanian, Hungarian, Greek, Turkish and Arabic sentences say of one person before asylum and victims' law. */
import { statements } from './statement.ts';

/** Right behind a name or its birth date. */
const APPOSED = '(?<=[,،(–—] ?)';
const ENDS = String.raw`(?= ?(?:[,،.;:!?)\n–—]|$)| (?:і|и|з|із|с|из|в|у|та|на|din|și|în|la|cu|και|από|που|ve|olan|من|في|و\p{L}*)(?!\p{L}))`;
const FEW = String.raw`(?:[\p{L}\p{N}]{1,16} ){0,3}?`;

export const EASTERN = statements(
  [
    `${APPOSED}(?:внутрішньо переміщен(?:а особа|ий|а)|впо|біженець|біженка|шукач(?:ка)? притулку|беженец|беженка|вынужденн(?:ый|ая) переселен(?:ец|ка)|соискатель(?:ница)? убежища|апатрид)${ENDS}`,
    `(?:подав|подала|подал|звернувся|звернулась|звернулася|обратился|обратилась|попросил[аи]?|попросив|получил[а]?|отримав|отримала) ${FEW}(?:за |про |на |о |об )?${FEW}(?:притулк(?:ом|у|ок)|міжнародн(?:им|ого|ий) захист(?:ом|у)?|тимчасовий захист|статус біженця|убежищ(?:ем|а|е)|временн(?:ым|ого|ое) убежищ(?:ем|а|е)|статус беженца)(?!\\p{L})`,
    `(?:жертва|жертвою|постраждал(?:ий|а) від|пострадавш(?:ий|ая) от) (?:торгівлі людьми|домашнього насильства|насильства|катувань|торговли людьми|домашнего насилия|насилия|изнасилования|пыток)`,
    `${APPOSED}(?:solicitant[ăa]? de azil|refugiat[ăa]?|apatrid[ăa]?|minor[ăa]? neînsoțit[ăa]?|victim[ăa] (?:a traficului|a violenței|a torturii))${ENDS}|a (?:cerut|solicitat|primit|obținut) (?:azil|protecție internațională|statutul de refugiat)`,
    `${APPOSED}(?:menedékkérő|menekült|oltalmazott|hontalan|kísérő nélküli kiskorú|emberkereskedelem áldozata)${ENDS}|(?:menedékjogot|menedéket|nemzetközi védelmet) kért`,
    `${APPOSED}(?:αιτών άσυλο|αιτούσα άσυλο|αιτούσα ασύλου|πρόσφυγας|προσφύγισσα|ανιθαγενής|ασυνόδευτ(?:ος|η|ο)(?: ανήλικ(?:ος|η|ο))?|θύμα (?:εμπορίας|βασανιστηρίων|βίας|ενδοοικογενειακής βίας|trafficking))${ENDS}|(?:ζήτησε|αιτήθηκε|υπέβαλε αίτηση(?: για)?|υπέβαλε αίτημα) ${FEW}(?:άσυλο|ασύλου|διεθνή προστασία|διεθνούς προστασίας)`,
    `${APPOSED}(?:uluslararası koruma (?:başvuru(?:su)? )?sahibi|(?:uluslararası koruma|iltica|sığınma) başvuru(?:su)? sahibi|sığınmacı|(?:şartlı )?mülteci|vatansız|refakatsiz çocuk|insan ticareti mağduru|aile içi şiddet mağduru)${ENDS}|(?:iltica|sığınma|uluslararası koruma) (?:talebinde|başvurusunda) bulun(?:du|muş|muştur)`,
    `${APPOSED}(?:طالبة? لجوء|لاجئة?|نازحة?|قاصر غير مصحوب|ضحية (?:اتجار|الاتجار|عنف|العنف|تعذيب|اغتصاب))${ENDS}|(?:قدم|قدمت|طلب|طلبت|تقدم|تقدمت) ${FEW}(?:طلب |بطلب )?(?:اللجوء|لجوء|الحماية الدولية)`,
  ],
  [
    ...[
      'переміщен',
      '^впо$',
      'біжен',
      'притул',
      'бежен',
      'переселен',
      'убежищ',
      'апатрид',
      'захист',
      'статус',
    ],
    ...['жертв', 'постражд', 'пострада', 'azil', 'refugiat', 'apatrid', 'neînso', 'victim', 'protecț'],
    ...['menedék', 'menekült', 'oltalmaz', 'hontalan', 'kiskorú', 'emberker', 'védelmet'],
    ...['άσυλο', 'ασύλου', 'πρόσφυγ', 'προσφύγ', 'ανιθαγ', 'ασυνόδ', 'θύμα', 'προστασ'],
    ...['koruma', 'iltica', 'sığınma', 'mülteci', 'vatansız', 'refakatsiz', 'mağdur'],
    ...['لجوء', 'لاجئ', 'نازح', 'مصحوب', 'ضحية', 'الحماية'],
  ],
);
