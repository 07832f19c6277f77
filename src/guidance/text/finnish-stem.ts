import snowball from 'snowball-stemmers';

const finnish = snowball.newStemmer('finnish');

/** Weak grades written back to the strong one, at the end of a stem; longest first. */
const strongGrades: [RegExp, string][] = [
  [/nn(?=[aeiouyäö]?$)/, 'nt'],
  [/mm(?=[aeiouyäö]?$)/, 'mp'],
  [/ll(?=[aeiouyäö]?$)/, 'lt'],
  [/rr(?=[aeiouyäö]?$)/, 'rt'],
  [/ng(?=[aeiouyäö]?$)/, 'nk'],
  [/([tkp])\1(?=[aeiouyäö]?$)/, '$1'],
  [/d(?=[aeiouyäö]?$)/, 't'],
  [/(?<=[aeiouyäölrh])v(?=[aeiouyäö]?$)/, 'p'],
];

/** Spoken drops that Snowball does not know: "kahvilas", "lapsel", "tekemist". */
const spokenCase = /(?<=[aeiouyäö])(?:s|l|lt|st)$/;
const clitic = /(?<=[a-zäö]{4})(?:kohan|köhän|kaan|kään|kin|han|hän|ko|kö|pa|pä|ks)$/;

/**
 * A Finnish word's stem: clitics off, Snowball's stem, its last vowels off and weak grades made strong, so that
 * "päiväkodista" and "päiväkotiin", "ryhmä" and "ryhmiä" meet.
 */
export function stemFinnish(word: string): string {
  const bare = word.replace(clitic, '');
  const snow = finnish.stem(bare.length > 5 ? bare.replace(spokenCase, '') : bare);
  let stem = snow;
  for (const [weak, strong] of strongGrades) {
    if (weak.test(stem)) {
      stem = stem.replace(weak, strong);
      break;
    }
  }
  const trimmed = stem.replace(/(?<=.{3})[aeiouyäö]{1,2}$/, '');
  return trimmed.length >= 3 ? trimmed : stem;
}
