import type { ReportTrouble } from '../../guidance/report-trouble.js';
import type { FillInForms } from '../../network/conversation/fill-in-forms.js';
import type { ConverseWithNetwork } from '../../network/conversation/network-turn.js';
import type { Directory } from '../../network/directory.js';
import type { NetworkStore } from '../../network/network-store.js';
import type { Say } from '../../network/say.js';
import type { SearchInTeams } from './search-extension.js';
import type { TeamsPost } from './teams-post.js';

/** What the bot in Teams stands on. */
export interface TeamsDeps {
  store: NetworkStore;
  directory(now: Date): Promise<Directory>;
  converse: ConverseWithNetwork;
  forms: FillInForms;
  /** What a message extension finds, as this person may see it. */
  search: SearchInTeams;
  say: Say;
  clock: () => Date;
  report: ReportTrouble;
  post(): TeamsPost;
}
