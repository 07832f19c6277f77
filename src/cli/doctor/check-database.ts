import { isMigrated } from '../../storage/postgres/migrate.js';
import type { Finding } from './finding.js';

/** Whether the database answers, and has the tables; looks, and changes nothing. */
export async function checkDatabase(url: string): Promise<Finding> {
  const { host, pathname } = new URL(url);
  const name = `The database ${pathname.slice(1)} on ${host}`;
  try {
    return (await isMigrated(url))
      ? { is: 'ok', text: `${name} answers and has its tables.` }
      : { is: 'remark', text: `${name} answers and is empty: the first start makes its tables.` };
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    return { is: 'wrong', text: `${name} cannot be used (${why}): check DATABASE_URL and that it runs.` };
  }
}
