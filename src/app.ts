import { join } from 'node:path';
import { type Apologise, FamilyBot } from './bot/family-bot.js';
import { WebChatAdapter } from './bot/web-chat-adapter.js';
import type { Config } from './config.js';
import { type Data, keysOf, openStores, takeData, type UsableStore } from './data.js';
import { createConverse } from './guidance/conversation.js';
import { conversationKey, webChatChannel } from './guidance/conversation-key.js';
import type { ConversationStore } from './guidance/conversation-store.js';
import type { Converse } from './guidance/converse.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { joinConnector, type NetworkJoining } from './join-network.js';
import { servePersonalPages } from './join-personal.js';
import { startReminders } from './join-reminders.js';
import { serveTab } from './join-tab.js';
import { createMail, type Mail } from './mail/deliver-by-mail.js';
import type { SendLetter } from './network/letter.js';
import { tidyUp } from './network/tidy-up.js';
import { Chats } from './server/directline/chats.js';
import { createLog, type Log, reportTo } from './server/log.js';
import { type ListenResult, LuotsiServer } from './server/luotsi-server.js';
import type { CountedTurn } from './server/metrics.js';
import { readPageAssets } from './server/pages/page-assets.js';
import type { PageContext } from './server/pages/page-context.js';
import { errorPages, registerPages } from './server/pages/register-pages.js';
import { createRenderPage } from './server/pages/render-page.js';
import { cardsOfConversation } from './server/pages/show-cards.js';
import { defaultLimits, type Limits } from './server/rate-limits.js';
import { projectRoot, type Shipped, shippedContent } from './shipped-content.js';
import { StartRefused } from './start-refused.js';
import { systemChance } from './storage/chance.js';

/** The family half as the edges use it. */
export interface FamilyHalf {
  converse: Converse;
  apologise: Apologise;
}
export type MakeFamilyHalf = (conversations: ConversationStore) => FamilyHalf;

/** What a test or a figure may put in the place of the real thing. */
export interface AppOverrides {
  family?: MakeFamilyHalf;
  clock?: () => Date;
  limits?: Partial<Limits>;
  log?: Log;
  /** Takes letters in the place of a mail server. */
  sendLetter?: SendLetter;
  /** `false` lets nothing go out by itself, so that what is heard is the answer to what was said. */
  remind?: boolean;
  /** Where the keys of Teams' single sign-on are published. */
  signInKeys?: URL;
}

export interface App {
  /** The address to open. */
  url: string;
  /** Ends turns under way, stores everything, lets the data go. */
  stop(): Promise<void>;
}

const expiryMinutes = 10;

/** Joins everything and listens. Rejects with `StartRefused` when the service cannot start. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const data = await takeData(config);
  try {
    return await joinAndListen(config, overrides, data);
  } catch (error) {
    await data.release();
    throw error;
  }
}

async function joinAndListen(config: Config, overrides: AppOverrides, data: Data): Promise<App> {
  const shipped = await shippedContent();
  const log = overrides.log ?? createLog(config.logLevel);
  const report = reportTo(log);
  const clock = overrides.clock ?? clockFrom(config.clockStart);
  const { store, conversations, talks, held } = openStores(data, { clock, report });
  const { converse, apologise } = (overrides.family ?? shippedFamily(shipped))(conversations);
  const chats = new Chats(clock);
  const handler = new FamilyBot({
    ...{ apologise, clock, report },
    converse: (request) => measure(server, () => converse(request)),
  });
  const keys = await keysOf(config, data, report);
  const mail = config.mail && createMail({ smtp: config.mail, linkTo: () => null, report });
  const network = {
    ...{ shipped, clock, report, held },
    chance: systemChance(keys[0]?.secret ?? new Uint8Array()),
    sendLetter: overrides.sendLetter ?? mail?.sendLetter ?? null,
  };
  const measured: NetworkJoining['measure'] = (take) => measure(server, take);
  const connector = connectorOf(config, handler, { ...network, conversations: talks, measure: measured });
  const limits = { ...defaultLimits, ...overrides.limits };
  const pages = pageContext(shipped, config, clock);
  const server = new LuotsiServer({
    ...{ log, report, clock, chats, keys },
    bot: new WebChatAdapter(chats, handler),
    forget: (id) => conversations.forget(conversationKey(webChatChannel, id)),
    origins: config,
    limits,
    metricsToken: config.metricsToken,
    connector,
    isReady: () => store.isUsable(),
    sendErrorPage: errorPages(pages),
  });
  registerPages(server.http, pages);
  serveTab(server, { ...network, ...pages, config, limits, signInKeys: overrides.signInKeys });
  servePersonalPages(server, { ...network, ...pages, config, keys, limits, url: () => url });
  const url = addressOf(config, await server.listen(config.port, config.host));
  const ways = { post: connector?.post ?? null, mail: mail?.deliver ?? null };
  const { say } = shipped.dialogs;
  const remind = overrides.remind ?? true;
  const reminders = remind ? startReminders({ store: held.store, say, clock, report, data, ...ways }) : null;
  const tidying = keepTidy([conversations.expire, talks.expire, (now) => tidyUp(held.store, now)], {
    clock,
    report,
  });
  return { url, stop: () => stopAll({ tidying, reminders, server, connector, mail, store, data }) };
}

interface Running {
  tidying: NodeJS.Timeout;
  reminders: ReturnType<typeof startReminders>;
  server: LuotsiServer;
  connector: ReturnType<typeof connectorOf>;
  mail: Mail | null;
  store: UsableStore;
  data: Data;
}

/** Turns under way end before what they need is closed; the data is let go last. */
async function stopAll({ tidying, reminders, server, connector, mail, store, data }: Running): Promise<void> {
  clearInterval(tidying);
  await reminders?.stop();
  await server.stop();
  await connector?.settle();
  mail?.close();
  await store.flush();
  await data.release();
}

/** Takes away what is over: now, and every ten minutes. */
function keepTidy(
  over: readonly ((now: Date) => Promise<unknown>)[],
  { clock, report }: { clock: () => Date; report: ReportTrouble },
): NodeJS.Timeout {
  const tidy = () => {
    Promise.all(over.map((take) => take(clock()))).catch((cause: unknown) => {
      report({ code: 'expiry-failed', what: 'what is over could not be removed', cause });
    });
  };
  tidy();
  return setInterval(tidy, expiryMinutes * 60_000).unref();
}

/** A clock set for a demonstration goes on ticking from where it was set. */
function clockFrom(start: Date | null): () => Date {
  if (!start) return () => new Date();
  const offset = start.getTime() - Date.now();
  return () => new Date(Date.now() + offset);
}

/** The conversation over the shipped content. */
function shippedFamily({ base, understand, dialogs }: Shipped): MakeFamilyHalf {
  return (store) => ({
    converse: createConverse({ store, base: () => base, understand, dialogs }),
    async apologise({ id, locale, now }) {
      const stored = await store.read(id, now);
      const language = stored?.state.language ?? locale ?? 'fi';
      const easy = stored?.state.easy ?? false;
      return { language, text: dialogs.say('edge.turn-failed', { language, easy }) };
    },
  });
}

/** What the pages are made with: the same content and cards as the conversation's. */
function pageContext({ base, dialogs, sources }: Shipped, config: Config, clock: () => Date): PageContext {
  const built = join(projectRoot, 'dist', 'web');
  return {
    ...{ dialogs, clock, sources },
    base: () => base,
    cards: cardsOfConversation(() => base, dialogs),
    assets: readPageAssets(built),
    render: createRenderPage(built),
    embedOrigins: config.embedOrigins,
    exitUrl: config.exitUrl,
  };
}

function connectorOf(config: Config, handler: FamilyBot, joining: Omit<NetworkJoining, 'identity'>) {
  if (!config.bot && !config.dev) return null;
  const { adapter, post } = joinConnector(handler, { ...joining, identity: config.bot && { ...config.bot } });
  return {
    receive: (authorization: string, body: unknown) => adapter.receive(authorization, body),
    loopbackOnly: config.bot === null,
    settle: () => adapter.settle(),
    post,
  };
}

async function measure<T extends { record: CountedTurn }>(server: LuotsiServer, take: () => Promise<T>) {
  const began = performance.now();
  try {
    const reply = await take();
    server.metrics.turn(reply.record, (performance.now() - began) / 1000);
    return reply;
  } catch (error) {
    server.metrics.turnFailed();
    throw error;
  }
}

function addressOf(config: Config, listening: ListenResult): string {
  const { host } = config;
  if (listening.ok) {
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return config.publicUrl ?? `http://${shown}:${listening.port}`;
  }
  const { code, message } = listening.cause;
  const why =
    code === 'EADDRINUSE'
      ? `Port ${config.port} is already in use on ${host}. Stop what uses it, or choose another: PORT=3979`
      : `Luotsi cannot listen on ${host}, port ${config.port}: ${message}`;
  throw new StartRefused('cannot-listen', why);
}
