import type { Language } from '../text/languages.js';

/** What is said of a door or a line. `{until}` is a clock time, `{times}` a span, `{day}` "on Thursday". */
interface Phrases {
  openUntil: string;
  always: string;
  today: string;
  again: string;
  closed: string;
}

export interface OpeningPhrases {
  place: Phrases;
  line: Phrases;
  breakPossible: string;
  noHours: string;
  unconfirmed: string;
  onBreak: string;
  onBreakUntil: string;
  planned: string;
  plannedFrom: string;
  ended: string;
}

export const openingPhrases: Readonly<Record<Language, OpeningPhrases>> = {
  fi: {
    place: {
      openUntil: 'Avoinna nyt {until} asti',
      always: 'Avoinna ympäri vuorokauden',
      today: 'Avoinna tänään {times}',
      again: 'Avoinna taas {day} {times}',
      closed: 'Nyt suljettu, seuraava aukiolo ei ole tiedossa',
    },
    line: {
      openUntil: 'Vastaa nyt {until} asti',
      always: 'Vastaa ympäri vuorokauden',
      today: 'Vastaa tänään {times}',
      again: 'Vastaa taas {day} {times}',
      closed: 'Ei vastaa nyt',
    },
    breakPossible: 'tauko mahdollinen',
    noHours: 'Aukioloajat eivät ole tiedossa',
    unconfirmed: 'Varmista aukiolo ennen kuin lähdet',
    onBreak: 'Tauolla',
    onBreakUntil: 'Tauolla {date} asti',
    planned: 'Suunnitteilla, ei vielä avoinna',
    plannedFrom: 'Ei vielä avoinna, avautuu {date}',
    ended: 'Toiminta on päättynyt',
  },
  sv: {
    place: {
      openUntil: 'Öppet nu till {until}',
      always: 'Öppet dygnet runt',
      today: 'Öppet i dag {times}',
      again: 'Öppet igen {day} {times}',
      closed: 'Stängt nu, nästa öppettid är inte känd',
    },
    line: {
      openUntil: 'Svarar nu till {until}',
      always: 'Svarar dygnet runt',
      today: 'Svarar i dag {times}',
      again: 'Svarar igen {day} {times}',
      closed: 'Svarar inte nu',
    },
    breakPossible: 'det kan vara paus',
    noHours: 'Öppettiderna är inte kända',
    unconfirmed: 'Kontrollera öppettiden innan du åker',
    onBreak: 'På paus',
    onBreakUntil: 'På paus till {date}',
    planned: 'Planeras, inte öppet ännu',
    plannedFrom: 'Inte öppet ännu, öppnar {date}',
    ended: 'Verksamheten har upphört',
  },
  en: {
    place: {
      openUntil: 'Open now until {until}',
      always: 'Open around the clock',
      today: 'Open today {times}',
      again: 'Open again {day} {times}',
      closed: 'Closed now, next opening not known',
    },
    line: {
      openUntil: 'Answers now, until {until}',
      always: 'Answers around the clock',
      today: 'Answers today {times}',
      again: 'Answers again {day} {times}',
      closed: 'Not answering now',
    },
    breakPossible: 'may be on a break',
    noHours: 'Opening hours not known',
    unconfirmed: 'Check the opening hours before you go',
    onBreak: 'On a break',
    onBreakUntil: 'On a break until {date}',
    planned: 'Planned, not open yet',
    plannedFrom: 'Not open yet, opens {date}',
    ended: 'No longer running',
  },
  ru: {
    place: {
      openUntil: 'Сейчас открыто, до {until}',
      always: 'Открыто круглосуточно',
      today: 'Открыто сегодня {times}',
      again: 'Снова открыто {day} {times}',
      closed: 'Сейчас закрыто',
    },
    line: {
      openUntil: 'Сейчас отвечают, до {until}',
      always: 'Отвечают круглосуточно',
      today: 'Отвечают сегодня {times}',
      again: 'Снова отвечают {day} {times}',
      closed: 'Сейчас не отвечают',
    },
    breakPossible: 'возможен перерыв',
    noHours: 'Часы работы неизвестны',
    unconfirmed: 'Уточните часы работы перед визитом',
    onBreak: 'Перерыв',
    onBreakUntil: 'Перерыв до {date}',
    planned: 'Планируется, пока не открыто',
    plannedFrom: 'Пока не открыто, откроется {date}',
    ended: 'Больше не работает',
  },
  uk: {
    place: {
      openUntil: 'Зараз відчинено, до {until}',
      always: 'Відчинено цілодобово',
      today: 'Відчинено сьогодні {times}',
      again: 'Знову відчинено {day} {times}',
      closed: 'Зараз зачинено',
    },
    line: {
      openUntil: 'Зараз відповідають, до {until}',
      always: 'Відповідають цілодобово',
      today: 'Відповідають сьогодні {times}',
      again: 'Знову відповідають {day} {times}',
      closed: 'Зараз не відповідають',
    },
    breakPossible: 'можлива перерва',
    noHours: 'Години роботи невідомі',
    unconfirmed: 'Уточніть години роботи перед візитом',
    onBreak: 'Перерва',
    onBreakUntil: 'Перерва до {date}',
    planned: 'Планується, ще не відчинено',
    plannedFrom: 'Ще не відчинено, відкриється {date}',
    ended: 'Більше не працює',
  },
  ar: {
    place: {
      openUntil: 'مفتوح الآن حتى الساعة {until}',
      always: 'مفتوح على مدار الساعة',
      today: 'مفتوح اليوم {times}',
      again: 'يفتح مجددًا {day} {times}',
      closed: 'مغلق الآن',
    },
    line: {
      openUntil: 'الرد متاح الآن حتى الساعة {until}',
      always: 'الرد متاح على مدار الساعة',
      today: 'الرد متاح اليوم {times}',
      again: 'الرد متاح مجددًا {day} {times}',
      closed: 'لا يوجد رد الآن',
    },
    breakPossible: 'قد يكون هناك توقف',
    noHours: 'أوقات العمل غير معروفة',
    unconfirmed: 'تأكد من أوقات العمل قبل الذهاب',
    onBreak: 'متوقف مؤقتًا',
    onBreakUntil: 'متوقف مؤقتًا حتى {date}',
    planned: 'مخطط له، لم يفتح بعد',
    plannedFrom: 'لم يفتح بعد، يفتح في {date}',
    ended: 'لم يعد يعمل',
  },
  so: {
    place: {
      openUntil: 'Hadda waa furan yahay ilaa {until}',
      always: 'Waa furan yahay 24 saac',
      today: 'Maanta waa furan yahay {times}',
      again: 'Mar kale wuxuu furmayaa {day} {times}',
      closed: 'Hadda waa xiran yahay',
    },
    line: {
      openUntil: 'Hadda waa laga jawaabayaa ilaa {until}',
      always: 'Waa laga jawaabaa 24 saac',
      today: 'Maanta waa laga jawaabayaa {times}',
      again: 'Mar kale waxaa laga jawaabayaa {day} {times}',
      closed: 'Hadda lagama jawaabayo',
    },
    breakPossible: 'waxaa dhici karta inuu fasax yahay',
    noHours: 'Saacadaha furitaanka lama yaqaan',
    unconfirmed: 'Hubi saacadaha furitaanka ka hor intaadan tagin',
    onBreak: 'Fasax buu ku jiraa',
    onBreakUntil: 'Fasax buu ku jiraa ilaa {date}',
    planned: 'Waa la qorsheeyay, weli ma furna',
    plannedFrom: 'Weli ma furna, wuxuu furmayaa {date}',
    ended: 'Ma shaqeeyo hadda ka dib',
  },
  se: {
    place: {
      openUntil: 'Rabas dál {until} rádjai',
      always: 'Rabas birra jándora',
      today: 'Rabas odne {times}',
      again: 'Rabas fas {day} {times}',
      closed: 'Dál gitta',
    },
    line: {
      openUntil: 'Vástida dál {until} rádjai',
      always: 'Vástida birra jándora',
      today: 'Vástida odne {times}',
      again: 'Vástida fas {day} {times}',
      closed: 'Ii vástit dál',
    },
    breakPossible: 'boddu vejolaš',
    noHours: 'Rahpanáiggit eai leat dieđus',
    unconfirmed: 'Dárkkis rahpanáiggi ovdal go vuolggát',
    onBreak: 'Boddu',
    onBreakUntil: 'Boddu {date} rádjai',
    planned: 'Plánejuvvon, ii leat vel rabas',
    plannedFrom: 'Ii leat vel rabas, rahpasa {date}',
    ended: 'Doaibma lea nohkan',
  },
};
