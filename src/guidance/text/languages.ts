/** Languages with every text: a missing one fails the build. */
export const fullLanguages = ['fi', 'sv', 'en'] as const;
export type FullLanguage = (typeof fullLanguages)[number];

/** Languages with greeting, menu, crisis, place and helpline cards. */
export const cardLanguages = ['ru', 'uk', 'ar', 'so', 'se'] as const;

export const languages = [...fullLanguages, ...cardLanguages] as const;
export type Language = (typeof languages)[number];

export const isFull = (language: Language): language is FullLanguage =>
  (fullLanguages as readonly string[]).includes(language);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
