import { app, authentication } from '@microsoft/teams-js';
import { languageOf } from '../../../lang.ts';
import type { Host, Theme } from './host.ts';

/** Microsoft Teams, over its own library. In a frame of someone else `initialize` never ends: the caller has a clock. */
export async function teamsHost(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  const place = context.page.subPageId;
  if (place && !location.hash) location.hash = place; // where a deep link leads, such as feedback/...
  return {
    lang: languageOf(context.app.locale) ?? 'nl',
    theme: themeOf(context.app.theme),
    onTheme: (handler) => app.registerOnThemeChangeHandler((theme) => handler(themeOf(theme))),
    token: () => authentication.getAuthToken(),
    ready: () => void app.notifySuccess(),
  };
}

function themeOf(name: string): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
