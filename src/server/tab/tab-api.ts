import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { wallClock } from '../../guidance/time/helsinki.js';
import { answers } from '../../network/meetings/meeting.js';
import { answerOnPage } from '../../network/page/answer-on-page.js';
import { type ContactWish, contactFilters, contactList } from '../../network/page/contact-list.js';
import { comingMeetings, meetingsInSight } from '../../network/page/meetings-on-page.js';
import { municipalityMap } from '../../network/page/municipality-map.js';
import { settingsOnPage } from '../../network/page/network-settings-on-page.js';
import { openProposals } from '../../network/page/open-proposals.js';
import { ownDuties } from '../../network/page/own-duties.js';
import { ownEntriesOnPage } from '../../network/page/own-entries-on-page.js';
import { ownStanding } from '../../network/page/own-standing.js';
import type { PageReader } from '../../network/page/page-reader.js';
import { comingReminders, sentReminders } from '../../network/page/reminders-on-page.js';
import { yearOnPage } from '../../network/page/year-on-page.js';
import { clientAddress } from '../client-address.js';
import { HttpFault } from '../http-fault.js';
import { developmentPeople } from './development-people.js';
import { doOnPage, filledSchema, pressedSchema, saveOwnEntry } from './do-on-page.js';
import { bodyAs, mayChoose, queryOf, readerOf } from './read-tab-request.js';
import type { TabContext } from './tab-context.js';

type Answering = (reader: PageReader, request: Request, context: TabContext) => Promise<unknown>;

const wishOf = (query: URLSearchParams): ContactWish => ({
  ...Object.fromEntries(contactFilters.map((filter) => [filter, query.get(filter) || undefined])),
  text: (query.get('text') ?? '').slice(0, 200),
  from: Math.max(0, Math.trunc(Number(query.get('from'))) || 0),
});

const inSight = (reader: PageReader, { store }: TabContext) => meetingsInSight(store, reader);

/** What can be read. Each shows what the reader's rights let be seen, and nothing to someone without any. */
const readings: Record<string, Answering> = {
  me: async (reader) => ownStanding(reader),
  contacts: async (reader, request) => contactList(wishOf(queryOf(request)), reader),
  own: async (reader) => ({ entries: ownEntriesOnPage(reader) }),
  map: async (reader, _, context) => ({ counties: municipalityMap(reader, context.map(reader.language)) }),
  proposals: async (reader, _, { store }) => ({ proposals: await openProposals(store, reader) }),
  meetings: async (reader, _, context) => {
    const found = await inSight(reader, context);
    return { meetings: comingMeetings(found, reader), duties: ownDuties(found, reader) };
  },
  year: async (reader, request, context) => {
    const asked = Number(queryOf(request).get('year') ?? wallClock(reader.now).day.slice(0, 4)) || 2000;
    const year = Math.min(2100, Math.max(2000, Math.trunc(asked)));
    return yearOnPage(year, { found: await inSight(reader, context), themeDays: context.themeDays }, reader);
  },
  reminders: async (reader, _, context) => ({
    coming: comingReminders(await inSight(reader, context), reader),
    sent: await sentReminders(context.store, reader),
  }),
  settings: async (reader) => ({ networks: settingsOnPage(reader) }),
};

const answerSchema = z.strictObject({ network: z.string(), meeting: z.string(), answer: z.enum(answers) });

/** What can be done. */
const acts: Record<string, Answering> = {
  deeds: async (reader, request, context) => doOnPage(await bodyAs(request, pressedSchema), reader, context),
  own: async (reader, request, context) => saveOwnEntry(await bodyAs(request, filledSchema), reader, context),
  answers: async (reader, request, context) => {
    const outcome = await answerOnPage(context.store, await bodyAs(request, answerSchema), reader);
    return {
      outcome,
      words: reader.tell(outcome === 'done' ? 'tab.answer.done' : `tab.answer.${kindOf(outcome)}`),
    };
  },
};

const kindOf = (outcome: string): string =>
  ['gone', 'not-invited', 'over'].includes(outcome) ? outcome : 'not-allowed';

export const tabCalls = { read: Object.keys(readings), act: Object.keys(acts) };

/** The tab's calls. Every one asks anew who it is for, and what the list lets that person see and do. */
export function registerTabApi(server: Server, context: TabContext): void {
  for (const [name, answer] of Object.entries(readings)) {
    server.get(`/api/tab/${name}`, answering(answer, context));
  }
  for (const [name, answer] of Object.entries(acts)) {
    server.post(`/api/tab/${name}`, answering(answer, context));
  }
  server.get('/api/tab/people', async (request: Request, response: Response) => {
    if (!mayChoose(request, context))
      throw new HttpFault(404, 'not-found', 'There is nothing at this address.');
    response.send(200, { people: developmentPeople(await context.directory(context.clock())) });
  });
}

const answering =
  (answer: Answering, context: TabContext) =>
  async (request: Request, response: Response): Promise<void> => {
    await context.spend('requests', clientAddress(request, context.trustProxy));
    response.send(200, await answer(await readerOf(request, context), request, context));
  };
