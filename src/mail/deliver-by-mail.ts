import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import type { ClosedReason, HandOver } from '../network/delivery/hand-over.js';
import type { DeliverMessage, OutgoingMessage, Press } from '../network/delivery/outgoing-message.js';
import type { SendLetter } from '../network/letter.js';
import { mailServer } from './mail-server.js';
import type { SmtpSettings } from './smtp-settings.js';

export interface MailParts {
  smtp: SmtpSettings;
  /** The page on which a press from an e-mail is made; `null` where there is none. */
  linkTo(press: Press, receiver: string): string | null;
  report?: ReportTrouble;
}

export interface Mail {
  deliver: DeliverMessage;
  /** A letter that answers what someone has just asked for: a code, a link. */
  sendLetter: SendLetter;
  /** Whether the server answers and takes our name. */
  check(): Promise<{ ok: true } | { ok: false; reason: string }>;
  close(): void;
}

/** Hands messages to an SMTP server, with the meeting's calendar file and a link for each press. */
export function createMail(parts: MailParts): Mail {
  const transport = mailServer(parts.smtp);
  return {
    async deliver(message, route) {
      if (route.channel !== 'mail') return { as: 'closed', reason: 'no-address' };
      try {
        const sent = await transport.sendMail(mailOf(message, route, parts));
        return { as: 'accepted', reference: sent.messageId };
      } catch (error) {
        return readMailError(error);
      }
    },
    async sendLetter({ to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-replied' };
      try {
        await transport.sendMail({ from: parts.smtp.from, to, subject, text, headers });
        return 'sent';
      } catch (error) {
        const { as } = readMailError(error);
        parts.report?.({
          code: 'letter-not-sent',
          what: 'the mail server did not take a letter',
          ids: { as },
        });
        return 'not-sent';
      }
    },
    async check() {
      try {
        await transport.verify();
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => transport.close(),
  };
}

function mailOf(
  message: OutgoingMessage,
  to: { address: string; name: string },
  { smtp, linkTo }: MailParts,
): SendMailOptions {
  const told = message.told.map(({ text, presses }) => {
    const links = presses.flatMap((press) => {
      const link = linkTo(press, message.receiver);
      return link ? [`${press.label}: ${link}`] : [];
    });
    return [text, ...links].join('\n');
  });
  return {
    from: smtp.from,
    to: { address: to.address, name: to.name },
    subject: message.subject,
    text: `${[...told, `-- \n${message.foot}`].join('\n\n')}\n`,
    messageId: messageIdOf(message.id, smtp.from),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Luotsi-Message': encodeURIComponent(message.id) },
    ...(message.calendar
      ? {
          icalEvent: {
            method: message.calendar.method,
            content: message.calendar.text,
            filename: 'kokous.ics',
          },
        }
      : {}),
  };
}

/** The same message sent again has the same id, so that mail programs can show it once. */
function messageIdOf(id: string, from: string): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${domain}>`;
}

const textOf = (error: object, name: string): string => {
  const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** What the server's refusal, or its silence, means. */
export function readMailError(error: unknown): HandOver {
  if (!(error instanceof Error)) throw error;
  const [code, command, status] = ['code', 'command', 'responseCode'].map((name) => textOf(error, name));
  const reason = [code, command, status].filter(Boolean).join(' ');
  if (status?.startsWith('4') || code === 'EAUTH') return { as: 'later', after: null, reason };
  if (status?.startsWith('5')) return { as: 'closed', reason: closedBecause(status) };
  if (code === 'EENVELOPE') return { as: 'closed', reason: 'no-address' };
  // The text had been handed over when the connection broke: the server may have taken it.
  if (command === 'DATA') return { as: 'doubtful', reason };
  return { as: 'later', after: null, reason };
}

const closedBecause = (status: string): ClosedReason =>
  ['550', '551', '553'].includes(status) ? 'not-there' : 'refused';
