import type { ReportTrouble } from '../guidance/report-trouble.js';
import type { SendLetter } from '../network/letter.js';
import { mailServer } from './mail-server.js';
import type { SmtpSettings } from './smtp-settings.js';

export interface Letters {
  send: SendLetter;
  close(): void;
}

/** Sends letters that answer what someone has just asked for: a code, a link. What fails is reported, without the address. */
export function createLetters(smtp: SmtpSettings, report: ReportTrouble): Letters {
  const transport = mailServer(smtp);
  return {
    async send({ to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-replied' };
      try {
        await transport.sendMail({ from: smtp.from, to, subject, text, headers });
        return 'sent';
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
        report({ code: 'letter-not-sent', what: 'the mail server did not take a letter', ids: { code } });
        return 'not-sent';
      }
    },
    close: () => transport.close(),
  };
}
