import type { FullLanguage } from '../../guidance/text/languages.js';
import type { ReminderSettings } from '../reminders/reminder-settings.js';
import { networkInWords } from '../words-for-ids.js';
import { networksWhere, type PageReader } from './page-reader.js';

/** What the one who leads a network may set, as it is now. */
export interface SettingsOnPage {
  network: string;
  name: string;
  languages: FullLanguage[];
  reminders: ReminderSettings;
}

export const settingsOnPage = (reader: PageReader): SettingsOnPage[] =>
  networksWhere('change-settings', reader).map((network) => ({
    ...{ network: network.id, name: networkInWords(network, reader.language) },
    ...{ languages: network.languages, reminders: network.settings.reminders },
  }));
