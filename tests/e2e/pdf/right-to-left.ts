/** Lists in Arabic and Hebrew: names are invented, and so are the numbers. */
import type { Content } from './content.ts';

const ARABIC = {
  given: 'فاطمة محمد يوسف خديجة إبراهيم زينب عمر مريم حسن سلمى',
  family: 'الحمصي الدليمي الطرابلسي البغدادي الحلبي العدني النوبي المقدسي',
  places: 'القاهرة بيروت عمان تونس الرباط صنعاء الخرطوم بغداد',
  head: ['الاسم', 'تاريخ الميلاد', 'A-Number'],
  counts: ['المدينة', 'السنة', 'العدد'],
};
const HEBREW = {
  given: 'מרים דוד יוסף רבקה שרה אברהם נועם תמר',
  family: 'כרמלי בן־דרור אלמוג שקדי ברזילי נחמני',
  places: 'חיפה באר־שבע אילת טבריה נהריה צפת',
  head: ['שם', 'תאריך לידה', 'A-Number'],
  counts: ['עיר', 'שנה', 'סך הכול'],
};

/** The same people under names of the script, or counts of its towns. */
export function rightToLeft(content: Content): Content {
  const { random, rows } = content;
  const words = random.pick([ARABIC, HEBREW]);
  const [given, family, places] = [words.given, words.family, words.places].map((list) => list.split(' '));
  const year = () => random.int(1950, 2009);
  const day = () => `${random.int(10, 28)}/${random.int(10, 12)}/${year()}`;
  return {
    ...content,
    title: '',
    head: content.persons > 0 ? words.head : words.counts,
    rows: rows.map((_, i) =>
      content.persons > 0
        ? [
            `${given![i % given!.length]} ${family![(i * 3 + 1) % family!.length]}`,
            day(),
            `A${random.int(312, 897)}-${random.int(112, 987)}-${random.int(112, 987)}`,
          ]
        : [places![i % places!.length]!, `${year()}`, `${random.int(112, 4000)}`],
    ),
  };
}
