/** Where Direct Line is served on this origin. */
export const directLine = '/v3/directline';
