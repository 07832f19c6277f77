/** A card that the bot can send, and what leads to it. */
export interface SentCard {
  from: string;
  card: unknown;
}
