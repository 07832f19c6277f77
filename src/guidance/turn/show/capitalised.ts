/** The beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);
