/** Lists of people with captions and values in many languages: names and birth dates, none of which is in English or Spanish. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

/** The language, captions with strokes between, then rows. */
type List = readonly string[];

const LISTS: readonly List[] = [
  ['nl', 'Naam|Geboortedatum', 'Yohannes Tesfay|12-03-1991', 'Farzana Rahimi|01-11-1987'],
  ['no', 'Navn|Fødselsdato', 'Yohannes Tesfay|12.03.1991', 'Farzana Rahimi|01.11.1987'],
  ['sv', 'Namn|Födelsedatum', 'Yohannes Tesfay|1991-03-12', 'Farzana Rahimi|1987-11-01'],
  ['fi', 'Nimi|Syntymäaika', 'Yohannes Tesfay|12.3.1991', 'Farzana Rahimi|1.11.1987'],
  ['hr', 'Ime i prezime|Datum rođenja', 'Marija Kovačević|12.3.1991.', 'Ahmad Rahimi|23.7.2001.'],
  ['sr', 'Име и презиме|Датум рођења', 'Марија Ковачевић|12.03.1991', 'Милан Јовановић|01.11.1987'],
  ['bg', 'Име|Фамилия|Дата на раждане', 'Мария|Иванова|12.03.1991', 'Георги|Петров|01.11.1987'],
  ['mk', 'Име|Презиме|Датум на раѓање', 'Марија|Стојановска|12.03.1991', 'Горан|Петровски|23.07.2001'],
  ['sk', 'Meno|Priezvisko|Dátum narodenia', 'Mária|Kováčová|12.3.1991', 'Ján|Novák|23.7.2001'],
  ['sl', 'Ime|Priimek|Datum rojstva', 'Marija|Novak|12.3.1991', 'Janez|Horvat|23.7.2001'],
  ['sq', 'Emri|Mbiemri|Datëlindja', 'Arben|Hoxha|12.03.1991', 'Drita|Krasniqi|01.11.1987'],
  ['lt', 'Vardas|Pavardė|Gimimo data', 'Jonas|Kazlauskas|1991-03-12', 'Ona|Petrauskienė|1987-11-01'],
  ['lv', 'Vārds|Uzvārds|Dzimšanas datums', 'Jānis|Bērziņš|12.03.1991', 'Anna|Kalniņa|01.11.1987'],
  ['et', 'Eesnimi|Perekonnanimi|Sünniaeg', 'Mari|Tamm|12.03.1991', 'Jaan|Kask|01.11.1987'],
  ['ca', 'Nom i cognoms|Data de naixement', 'Jordi Puig Serra|12/03/1991', 'Fàtima El Idrissi|01/11/1987'],
  ['eu', 'Izena|Abizena|Jaioteguna', 'Amadou|Diallo|1991/03/12', 'Fatima|Idrissi|1987/11/01'],
  ['be', 'Прозвішча|Імя|Дата нараджэння', 'Лукашэвіч|Алесь|12.03.1991', 'Навіцкая|Вольга|01.11.1987'],
  ['ru', 'ФИО|Год рождения', 'Рахимов Ахмад|1991', 'Юсупова Фарзона|1987', 'Каримов Али|2001'],
  ['mn', 'Нэр|Төрсөн огноо', 'Батбаяр Дорж|1991-03-12', 'Оюун Цэцэг|1987-11-01'],
  ['uz', "Familiya|Ism|Tug'ilgan sana", 'Karimov|Ali|12.03.1991', 'Yusupova|Feruza|01.11.1987'],
  ['az', 'Ad|Soyad|Doğum tarixi', 'Elçin|Məmmədov|12.03.1991', 'Aygün|Əliyeva|01.11.1987'],
  ['ku', 'Nav û paşnav|Roja bûyînê', 'Azad Demir|12.03.1991', 'Berfîn Yıldız|01.11.1987'],
  ['ckb', 'ناوی تەواو|بەرواری لەدایکبوون', 'ئازاد ئەحمەد حەسەن|1991/03/12', 'شیرین عەلی|1987/11/01'],
  ['ka', 'სახელი|გვარი|დაბადების თარიღი', 'გიორგი|ბერიძე|12.03.1991', 'ნინო|კაპანაძე|01.11.1987'],
  ['hy', 'Անուն|Ազգանուն|Ծննդյան ամսաթիվ', 'Արամ|Պետրոսյան|12.03.1991', 'Անի|Սարգսյան|01.11.1987'],
  ['he', 'שם פרטי|שם משפחה|תאריך לידה', 'יוסף|כהן|12/03/1991', 'מרים|לוי|01/11/1987'],
  ['fa', 'نام و نام خانوادگی|تاریخ تولد', 'احمد رحیمی|۱۳۷۰/۱۲/۲۱', 'فرزانه نوری|1366/08/10'],
  ['ps', 'نوم|د زیږون نیټه', 'احمد رحیمي|1991-03-12', 'فرزانه نوري|1987-11-01'],
  ['ur', 'نام|تاریخ پیدائش', 'محمد علی|12/03/1991', 'فاطمہ بی بی|01/11/1987'],
  ['bn', 'নাম|জন্ম তারিখ', 'মোহাম্মদ রফিক|12/03/1991', 'ফাতেমা বেগম|01/11/1987'],
  ['ta', 'பெயர்|பிறந்த தேதி', 'முருகன் செல்வம்|12/03/1991', 'கமலா தேவி|01/11/1987'],
  ['si', 'නම|උපන් දිනය', 'සුනිල් පෙරේරා|12/03/1991', 'කමලා සිල්වා|01/11/1987'],
  ['pa', 'ਨਾਮ|ਜਨਮ ਮਿਤੀ', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ|12/03/1991', 'ਹਰਜੀਤ ਕੌਰ|01/11/1987'],
  ['th', 'ชื่อ-นามสกุล|วันเกิด', 'สมชาย ใจดี|12/03/2534', 'มาลี สุขใจ|23/07/2544'],
  ['my', 'အမည်|မွေးသက္ကရာဇ်', 'မောင်မောင်|၁၂/၀၃/၁၉၉၁', 'ဒေါ်ခင်ခင်|01/11/1987'],
  ['km', 'ឈ្មោះ|ថ្ងៃខែឆ្នាំកំណើត', 'សុខ សាន|12/03/1991', 'ចាន់ ធី|01/11/1987'],
  ['vi', 'Họ và tên|Ngày sinh', 'Nguyễn Văn An|ngày 12 tháng 3 năm 1991', 'Trần Thị Bình|01/11/1987'],
  ['id', 'Nama|Tanggal lahir', 'Siti Aminah|12-03-1991', 'Budi Santoso|23-07-2001'],
  ['tl', 'Pangalan|Araw ng kapanganakan', 'Maria Santos|03/12/1991', 'Jose Reyes|11/01/1987'],
  ['sw', 'Jina|Tarehe ya kuzaliwa', 'Amina Juma|12/03/1991', 'Jean Bosco Niyonzima|01/11/1987'],
  ['so', 'Magaca|Taariikhda dhalashada', 'Cabdi Maxamed Faarax|12/03/1991', 'Xaliimo Cali|01/11/1987'],
  ['om', 'Maqaa|Guyyaa dhalootaa', 'Tolasa Bekele|12/03/1991', 'Chaltu Gemechu|01/11/1987'],
  ['ti', 'ምሉእ ስም|ዕለት ልደት', 'ዮሃንስ ተስፋይ|12/03/1991', 'ሰላም ገብረ|01/11/1987'],
  ['ja', '氏名|生年月日', '田中 花子|平成3年3月12日', '鈴木 一郎|S62.11.1'],
  ['ko', '성명|생년월일', '김민수|1991년 3월 12일', '이영희|1987-11-01'],
  ['zh', '中文姓名|出生日期', '王小明|1991年3月12日', '陳美玲|民國76年11月1日'],
];

const tableOf = ([, ...rows]: List) => rows.map((row) => row.split('|'));

describe('lists of people in other languages', () => {
  test.each(LISTS)('%s: %s', async (...list) => {
    const { categories } = await scanTable(tableOf(list));
    const people = list.length - 2;
    expect(categories.birth_date, 'birth dates').toBe(people);
    expect(categories.name, 'names').toBeGreaterThanOrEqual(people);
  });
});

const THINGS: readonly List[] = [
  ['nl', 'Naam|Datum', 'Subsidieregeling groen dak|12-03-2021', 'Aanleg fietspad|01-11-2019'],
  ['no', 'Navn|Dato', 'Anskaffelse av møbler|12.03.2021', 'Vedlikehold av vei|01.11.2019'],
  ['fi', 'Nimi|Päivämäärä', 'Tietosuojaseloste|12.3.2021', 'Hankintailmoitus|1.11.2019'],
  ['hr', 'Ime|Datum', 'Nabava računala|12.3.2021.', 'Uređenje parka|1.11.2019.'],
  ['sk', 'Meno|Dátum', 'Zmluva o dielo|12.3.2021', 'Nákup techniky|1.11.2019'],
  ['lt', 'Vardas|Data', 'konfigūracija.xml|2021-03-12', 'ataskaita.pdf|2019-11-01'],
  ['eu', 'Izena|Data', 'Udal egutegia|2021/03/12', 'Lehiaketa publikoa|2019/11/01'],
  ['ka', 'სახელი|თარიღი', 'ტენდერი გზების შეკეთებაზე|12.03.2021', 'წლიური ანგარიში|01.11.2019'],
  ['th', 'ชื่อ|วันที่', 'โครงการซ่อมถนน|12/03/2564', 'รายงานประจำปี|01/11/2562'],
  ['id', 'Nama|Tanggal', 'Pengadaan komputer|12-03-2021', 'Perbaikan jalan desa|01-11-2019'],
  ['vi', 'Tên|Ngày', 'Dự án sửa đường|12/03/2021', 'Báo cáo thường niên|01/11/2019'],
  ['ja', '名前|日付', '道路補修工事|令和3年3月12日', '年次報告書|R1.11.1'],
  ['ko', '이름|날짜', '도로 보수 공사|2021년 3월 12일', '연례 보고서|2019년 11월 1일'],
  ['zh', '名称|日期', '道路维修工程|2021年3月12日', '年度报告|2019年11月1日'],
  ['fa', 'نام|تاریخ', 'پروژه تعمیر راه|1400/01/12', 'گزارش سالانه|1398/08/10'],
  ['sw', 'Jina|Tarehe', 'Mradi wa barabara|12/03/2021', 'Ripoti ya mwaka|01/11/2019'],
];

describe('lists of things in the same languages', () => {
  test.each(THINGS)('%s: %s', async (...list) => {
    const { categories, verdict } = await scanTable(tableOf(list));
    expect(verdict).toBe('pass');
    expect(categories.birth_date ?? 0).toBe(0);
  });
});
