/** The beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);

/** The same in the middle of one. */
export const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('fi') + text.slice(1);
