import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { createMail, type Mail, readMailError } from '../../src/mail/deliver-by-mail.js';
import { calendarFile } from '../../src/network/calendar/calendar-file.js';
import type { OutgoingMessage } from '../../src/network/delivery/outgoing-message.js';
import { mailOf } from '../jobs/invented-boards.js';
import { at, meeting } from '../network/invented-meetings.js';
import { SmtpInbox } from '../support/smtp-inbox.js';

const calendar = calendarFile([meeting('2026-12-10')], {
  ...{ method: 'REQUEST', organiser: null, now: at('2026-12-03 09:00') },
  words: () => ({ title: 'Kokous', place: '', description: '' }),
});
const message: OutgoingMessage = {
  ...{
    id: 'm/reminder-0-7/aino',
    receiver: 'aino',
    language: 'fi',
    subject: 'Muistutus: Kangasniemen verkosto',
  },
  told: [
    {
      text: 'Verkosto kokoontuu torstaina 10.12.2026 klo 13–15.',
      presses: [{ label: 'Kuittaan', does: 'acknowledge', message: 'm', matter: 'm/reminder-0-7/aino' }],
    },
  ],
  foot: 'Tämän lähetti Luotsi.',
  calendar: { method: 'REQUEST', text: calendar },
};
const signal = new AbortController().signal;

/** A mail's body as it reads, quoted-printable undone. */
const readable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('messages by e-mail', () => {
  const inbox = new SmtpInbox();
  let mail: Mail;
  before(async () => {
    mail = createMail({
      smtp: { url: await inbox.listen(), from: 'Luotsi <luotsi@county.example>' },
      linkTo: ({ does }, person) => `https://luotsi.county.example/p/${person}/${does}`,
    });
  });
  after(async () => {
    mail.close();
    await inbox.close();
  });
  beforeEach(() => {
    inbox.mails.length = 0;
    inbox.refuse = () => null;
  });

  it('arrive at a real server with text, links, a calendar file, and a receipt', async () => {
    const answer = await mail.deliver(message, mailOf('aino'), signal);
    assert.equal(answer.as, 'accepted');
    const [got] = inbox.mails;
    assert.deepEqual(got?.to, ['aino@post.example']);
    const text = readable(got?.text ?? '');
    assert.match(text, /torstaina 10\.12\.2026 klo 13–15/);
    assert.match(text, /Kuittaan: https:\/\/luotsi\.county\.example\/p\/aino\/acknowledge/);
    assert.match(text, /Auto-Submitted: auto-generated/);
    assert.match(text, /text\/calendar; charset=utf-8; method=REQUEST/);
    const attached =
      /filename=kokous\.ics[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(got?.text ?? '')?.[1] ?? '';
    assert.ok(ICAL.parse(Buffer.from(attached, 'base64').toString('utf8')));
  });

  it('have the same id when they are sent again, so that mail programs can show them once', async () => {
    await mail.deliver(message, mailOf('aino'), signal);
    await mail.deliver(message, mailOf('aino'), signal);
    const ids = inbox.mails.map(({ text }) => /Message-ID: (<[^>]+>)/i.exec(text)?.[1]);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    assert.match(ids[0] ?? '', /@county\.example>$/);
  });

  for (const [status, as] of [
    [451, 'later'],
    [421, 'later'],
    [550, 'closed'],
    [552, 'closed'],
  ] as const) {
    it(`refused with ${status}: ${as}`, async () => {
      inbox.refuse = () => status;
      assert.equal((await mail.deliver(message, mailOf('aino'), signal)).as, as);
      assert.equal(inbox.mails.length, 0);
    });
  }

  it('wait for a server that is not there', async () => {
    const nobody = createMail({
      smtp: { url: 'smtp://127.0.0.1:9', from: 'luotsi@county.example' },
      linkTo: () => null,
    });
    assert.equal((await nobody.deliver(message, mailOf('aino'), signal)).as, 'later');
    assert.equal((await nobody.check()).ok, false);
    nobody.close();
  });

  it('are in doubt when the connection breaks after the text was handed over', () => {
    const broken = Object.assign(new Error('closed'), { code: 'ECONNECTION', command: 'DATA' });
    assert.equal(readMailError(broken).as, 'doubtful');
  });
});
