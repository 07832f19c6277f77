/** Why a file is no table; the file was not changed and nothing was taken from it. */
export type Unreadable = 'empty' | 'too-large' | 'too-many-rows' | 'broken' | 'old-excel' | 'not-a-table';

export const mostBytes = 5_000_000;
export const mostRows = 5_000;
