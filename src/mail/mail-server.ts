import { createTransport } from 'nodemailer';
import type { SmtpSettings } from './smtp-settings.js';

const patience = 15_000;

/** The SMTP server of the settings; connections are kept and used again. */
export const mailServer = ({ url }: SmtpSettings) =>
  createTransport({
    ...addressOf(url),
    ...{ pool: true, maxConnections: 5 },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  });

function addressOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    ...{ host: hostname, port: port ? Number(port) : secure ? 465 : 587, secure },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}
