/** Radio buttons named `language` and `theme` in a page also set its `lang` and `data-theme`, and are remembered. */
export function pageChoices(): void {
  const start = () => {
    choice('language', (value) => (document.documentElement.lang = value));
    choice('theme', (value) => {
      if (value === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = value;
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

function choice(name: string, apply: (value: string) => void): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`)];
  if (radios.length === 0) return;
  const wanted = new URLSearchParams(location.search).get(name) ?? remembered(name);
  const radio = radios.find((one) => one.value === wanted);
  if (radio) {
    radio.checked = true;
    apply(radio.value);
  }
  for (const one of radios) {
    one.addEventListener('change', () => {
      apply(one.value);
      remember(name, one.value);
    });
  }
}

/** A local file or a strict browser may have no storage; then nothing is remembered. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`cellback.${name}`);
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
    return null;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`cellback.${name}`, value);
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
  }
}
