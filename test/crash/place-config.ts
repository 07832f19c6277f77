/** Where a county is kept: a folder, or the address of a database. */
export const placeConfig = (place: string) =>
  place.startsWith('postgres:')
    ? { databaseUrl: place, dataFolder: '' }
    : { databaseUrl: null, dataFolder: place };
