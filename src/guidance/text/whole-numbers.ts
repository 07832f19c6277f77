const noBreakSpace = '\u00a0';

/**
 * Keeps a number of several groups ("080 005 005") in its order among right-to-left words: between digits a
 * no-break space counts as part of the number (Unicode bidi class CS), an ordinary one parts it in pieces that
 * are then laid out from right to left.
 */
export const wholeNumbers = (text: string): string => text.replace(/(?<=\d) (?=\d)/g, noBreakSpace);
