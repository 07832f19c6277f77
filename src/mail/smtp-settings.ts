/** Where e-mail is handed over, from the environment. */
export interface SmtpSettings {
  /** `smtp://mail.county.example:587` or `smtps://…`, with user and password where the server wants them. */
  url: string;
  /** `Luotsi <luotsi@county.example>`. */
  from: string;
}
