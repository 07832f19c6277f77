import type { Language } from '../../text/languages.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A source's date (`2026`, `2026-05`, `2026-05-17`) as one reads it: "17.5.2026", "5/2026", "17 May 2026". */
export function dateWords(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'en') {
    const name = month ? months[Number(month) - 1] : undefined;
    return [day ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ');
  }
  if (day) return `${Number(day)}.${Number(month)}.${year}`;
  return month ? `${Number(month)}/${year}` : year;
}
