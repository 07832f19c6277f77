const extra: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'a',
  ł: 'l',
  ة: 'ه',
  ى: 'ي',
};

const plainAscii = /^[\x20-\x7e]*$/;

/**
 * A lower-case word without its diacritics, as people type without them: "päiväkoti" → "paivakoti",
 * "Čáhci" → "cahci", "ё" → "е", Arabic without vowel marks and hamza carriers.
 */
export function fold(word: string): string {
  if (plainAscii.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øđŋŧıßæłةى]/g, (letter) => extra[letter] ?? letter);
}
