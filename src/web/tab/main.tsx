import { render } from 'preact';
import { languageOf } from '../../lang.ts';
import { App } from './app.tsx';
import { findHost, type Theme } from './host/host.ts';
import { SignIn } from './shut.tsx';
import { speak } from './texts.ts';
import { Skeleton } from './ui/states.tsx';
import './css/tokens.css';
import './css/base.css';
import './css/controls.css';
import './css/agenda.css';
import './css/schedules.css';
import './css/referrals.css';
import './css/admin.css';

const root = document.querySelector('#tab') ?? document.body;

async function start(): Promise<void> {
  await speak(languageOf(document.documentElement.lang) ?? 'nl');
  render(
    <main class="view">
      <Skeleton lines={6} />
    </main>,
    root,
  );
  const host = await findHost();
  if (!host) {
    render(<SignIn />, root);
    return;
  }
  await speak(host.lang);
  showTheme(host.theme);
  host.onTheme(showTheme);
  render(<App host={host} />, root);
  host.ready();
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

void start();
