/** An outbox lies in several homes by receiver, so that each stays small whatever a county sends. */
const shelves = 16;

function shelfOf(receiver: string): number {
  let sum = 7;
  for (const letter of receiver) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % shelves;
}

export const outboxHome = (county: string, receiver: string): string => `${county}-${shelfOf(receiver)}`;

export const outboxHomes = (county: string): string[] =>
  Array.from({ length: shelves }, (_, shelf) => `${county}-${shelf}`);
