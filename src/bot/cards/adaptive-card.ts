/** The part of Adaptive Cards 1.5 that Luotsi uses, as plain data. */
export interface AdaptiveCard {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  type: 'AdaptiveCard';
  version: '1.5';
  rtl?: true;
  body: CardElement[];
  actions?: CardAction[];
}

export type CardElement =
  | {
      type: 'TextBlock';
      text: string;
      wrap: true;
      style?: 'heading';
      weight?: 'Bolder';
      size?: 'Medium';
      spacing?: 'None' | 'Small';
    }
  | { type: 'FactSet'; facts: { title: string; value: string }[] }
  | { type: 'ActionSet'; actions: CardAction[] }
  | { type: 'Container'; separator?: boolean; spacing?: 'Large'; rtl?: true; items: CardElement[] };

export type CardAction =
  | { type: 'Action.OpenUrl'; title: string; url: string }
  | { type: 'Action.Submit'; title: string; data: { luotsi: unknown } };

export const cardContentType = 'application/vnd.microsoft.card.adaptive';
