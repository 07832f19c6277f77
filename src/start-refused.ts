/** The service cannot start; the message is for the one who starts it and says what to do. */
export class StartRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StartRefused';
  }
}
