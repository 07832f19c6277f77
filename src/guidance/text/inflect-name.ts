/** Finnish case forms of a name: both the inner (-ssa) and the outer (-lla) series, since usage differs. */
export interface NameForms {
  genitive: string[];
  in: string[];
  from: string[];
  to: string[];
}

/** Ending of the nominative → weak stem (-n, -ssa, -lla) and strong stem (-Vn). First that fits. */
const stems: [RegExp, string, string][] = [
  [/joki$/, 'joe', 'joke'],
  [/koski$/, 'koske', 'koske'],
  [/(ä?r)vi$/, '$1ve', '$1ve'],
  [/lahti$/, 'lahde', 'lahte'],
  [/niemi$/, 'nieme', 'nieme'],
  [/saari$/, 'saare', 'saare'],
  [/lampi$/, 'lamme', 'lampe'],
  [/salmi$/, 'salme', 'salme'],
  [/mäki$/, 'mäe', 'mäke'],
  [/vuori$/, 'vuore', 'vuore'],
  [/suo$/, 'suo', 'suo'],
  [/nen$/, 'se', 'se'],
  [/(.*)uus$/, '$1uude', '$1uute'],
  [/(.*)us$/, '$1ukse', '$1ukse'],
  [/kangas$/, 'kankaa', 'kankaa'],
  [/(.*)as$/, '$1aa', '$1aa'],
  [/([aeiouyäö])ta$/, '$1da', '$1ta'],
  [/ranta$/, 'ranna', 'ranta'],
  [/virta$/, 'virra', 'virta'],
  [/silta$/, 'silla', 'silta'],
  [/kaupunki$/, 'kaupungi', 'kaupunki'],
  [/mp([aiouyäö])$/, 'mm$1', 'mp$1'],
  [/([aeiouyäömnlr])([kpt])\2([aiouyäö])$/, '$1$2$3', '$1$2$2$3'],
  [/([aeiouyäö])lto$/, '$1llo', '$1lto'],
  [/(.*[aeiouyäöå])$/, '$1', '$1'],
  [/(.*)$/, '$1i', '$1i'],
];

/** Forms by rule, for names whose forms no source gives. */
export function inflectName(name: string): NameForms {
  const found = stems.find(([ending]) => ending.test(name));
  const [weak, strong] = found
    ? [name.replace(found[0], found[1]), name.replace(found[0], found[2])]
    : [name, name];
  const a = /[aouå]/i.test(name.replace(/.*[- ]/, '')) ? 'a' : 'ä';
  const vowel = strong.slice(-1);
  const long = /[aeiouyäö]{2}$/.test(strong);
  return {
    genitive: [`${weak}n`],
    in: [`${weak}ss${a}`, `${weak}ll${a}`],
    from: [`${weak}st${a}`, `${weak}lt${a}`],
    to: [long ? `${strong}seen` : `${strong}${vowel}n`, `${weak}lle`],
  };
}
