import { h } from './dom.ts';
import { texts } from './texts.ts';

const STORED = 'werkwijzer.practice.theme';
const themes = ['device', 'light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

/** How the room looks: as the device wants it, or as one of the three themes of Teams. The choice stays on this device. */
export function themePicker(): HTMLElement {
  const options = themes.map((theme) => h('option', { attrs: { value: theme } }, texts.themes[theme]));
  const select = h('select', { class: 'theme', attrs: { 'data-testid': 'theme' } }, ...options);
  select.value = stored();
  show(stored());
  select.addEventListener('change', () => {
    const theme = themes.find((one) => one === select.value) ?? 'device';
    keep(theme);
    show(theme);
  });
  return h('label', { class: 'theme-picker' }, h('span', { class: 'visually-hidden' }, texts.theme), select);
}

/** Who asked the device for more contrast gets it without choosing. */
function show(theme: Theme): void {
  const more = theme === 'device' && matchMedia('(prefers-contrast: more)').matches;
  const shown = more ? 'contrast' : theme;
  if (shown === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = shown;
}

function stored(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(STORED)) ?? 'device';
  } catch {
    return 'device';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
