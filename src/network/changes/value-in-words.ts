import type { Tell } from '../say.js';
import type { Difference } from './differences.js';

/** `taskWords` is `task-words` in the wording. */
export const fieldAsKey = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A stored value as a person reads it; ids of a closed list stand as they are. */
export function valueInWords(value: unknown, tell: Tell): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return 'number' in value ? String(value.number) : JSON.stringify(value);
  if (typeof value === 'boolean') return tell(value ? 'network.yes' : 'network.no');
  return String(value);
}

/** "Puhelin: ennen …, nyt …". */
export const differenceInWords = ({ field, before, after }: Difference, tell: Tell): string =>
  tell('network.outcome.difference', {
    field: tell(`network.field.${fieldAsKey(field)}`),
    before: valueInWords(before, tell),
    after: valueInWords(after, tell),
  });
