import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  text: string;
}

/** A real SMTP server on a port of its own that keeps what it accepts. */
export class SmtpInbox {
  readonly mails: ReceivedMail[] = [];
  /** Says what to answer before a mail is accepted: a status such as 451, or nothing. */
  refuse: (to: string) => number | null = () => null;
  readonly #server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo: (address, _session, done) => {
      const status = this.refuse(address.address);
      if (status === null) return done();
      done(Object.assign(new Error('not now'), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        this.mails.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });

  async listen(): Promise<string> {
    // A client that is killed in the middle leaves a broken connection behind; that is what is being tested.
    this.#server.on('error', () => {});
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
