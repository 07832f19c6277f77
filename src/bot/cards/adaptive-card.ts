/** The part of Adaptive Cards 1.5 that Luotsi uses, as plain data. */
export interface AdaptiveCard {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  type: 'AdaptiveCard';
  version: '1.5';
  rtl?: true;
  /** What is shown where a card cannot be. */
  fallbackText?: string;
  /** Asks for the card anew for these people (`29:…`), as it is for each of them. */
  refresh?: { action: ExecuteAction; userIds: string[] };
  /** Teams' own: who is mentioned in the card's texts. */
  msteams?: { entities: MentionEntity[] };
  body: CardElement[];
  actions?: CardAction[];
}

export interface MentionEntity {
  type: 'mention';
  /** `<at>name</at>`, as it stands in a text of the card. */
  text: string;
  mentioned: { id: string; name: string };
}

/** Words that are shown as they are: a run knows no markup. */
export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  size?: 'Medium';
  isSubtle?: true;
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
  | { type: 'RichTextBlock'; inlines: TextRun[]; spacing?: 'None' | 'Small' }
  | { type: 'FactSet'; facts: { title: string; value: string }[] }
  | { type: 'ActionSet'; actions: CardAction[] }
  | CardInput
  | { type: 'Container'; separator?: boolean; spacing?: 'Large'; rtl?: true; items: CardElement[] };

export interface ChoiceInput {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style?: 'compact' | 'expanded';
  isMultiSelect?: true;
  isRequired?: true;
  errorMessage?: string;
  value?: string;
  choices: { title: string; value: string }[];
}

export type CardInput =
  | ChoiceInput
  | {
      type: 'Input.Text';
      id: string;
      label: string;
      value?: string;
      maxLength?: number;
      isMultiline?: true;
      isRequired?: true;
      errorMessage?: string;
      style?: 'Tel' | 'Email';
    }
  | { type: 'Input.Toggle'; id: string; title: string; value: 'true' | 'false' };

/** Runs on the server and shows its answer in the card's place. */
export interface ExecuteAction {
  type: 'Action.Execute';
  title?: string;
  verb: string;
  data: { luotsi: unknown };
}

export type CardAction =
  | { type: 'Action.OpenUrl'; title: string; url: string }
  | { type: 'Action.Submit'; title: string; data: { luotsi: unknown; msteams?: { type: 'task/fetch' } } }
  | ExecuteAction;

export const cardContentType = 'application/vnd.microsoft.card.adaptive';
