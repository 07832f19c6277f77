/** An answer of 4xx or 503 whose code and message are meant for the sender. */
export class HttpFault extends Error {
  headers: Record<string, string> = {};

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HttpFault';
  }

  /** The same fault, answered with these headers as well. */
  withHeaders(headers: Record<string, string>): this {
    this.headers = { ...this.headers, ...headers };
    return this;
  }
}
