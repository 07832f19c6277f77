/** An e-mail as plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Hands a letter to the mail server. Does not reject: `not-sent` is a value. */
export type SendLetter = (letter: Letter) => Promise<'sent' | 'not-sent'>;
