// All that the page uses of teams-js. It looks for its list of hosts as soon as it is loaded, so the page loads it in
// Teams only.
import { app, authentication, pages } from '@microsoft/teams-js';

export interface ShownIn {
  theme: string;
  locale: string;
}

/** Tells Teams that the page is there, and follows its theme. */
export async function begin(wear: (theme: string) => void): Promise<ShownIn> {
  await app.initialize();
  const { app: shown } = await app.getContext();
  app.registerOnThemeChangeHandler(wear);
  app.notifySuccess();
  return { theme: shown.theme, locale: shown.locale };
}

/** A token that says who reads, for our server alone. */
export const token = (): Promise<string> => authentication.getAuthToken();

/** What Teams keeps when its own button saves. */
export function onSave(config: pages.InstanceConfig): void {
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig(config)
      .then(() => saving.notifySuccess())
      .catch(() => saving.notifyFailure());
  });
  pages.config.setValidityState(true);
}
