import type { Municipality } from '../../knowledge/municipality.js';
import type { Language } from '../../text/languages.js';

/** A municipality's name as the reader's language has it; other languages use the Finnish one. */
export function municipalityName({ names }: Municipality, language: Language): string {
  if (language === 'sv') return names.sv;
  if (language === 'se') return names.se ?? names.fi;
  return language === 'en' ? (names.en ?? names.fi) : names.fi;
}

/** The name with the other official language's beside it: "Idensalmi (Iisalmi)". */
export function bothNames(municipality: Municipality, language: Language): string {
  const { names } = municipality;
  const own = municipalityName(municipality, language);
  const other = own === names.fi && language === 'sv' ? names.sv : names.fi;
  return own === other ? own : `${own} (${other})`;
}

/** "Kuopiossa", "i Kuopio", "in Kuopio"; the bare name where the sentence needs no case. */
export function whereWords(municipality: Municipality, language: Language): string {
  const name = municipalityName(municipality, language);
  if (language === 'fi') return municipality.forms.in[0] ?? name;
  if (language === 'sv') return `i ${name}`;
  return language === 'en' ? `in ${name}` : name;
}
