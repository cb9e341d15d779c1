// What every page can do: the theme, the menus, likes, short messages, and a way to call the HTTP interface.
const root = document.documentElement;
const body = document.body;
const isMember = body.dataset.member === 'true';

/** Calls the HTTP interface as the person who is signed in. Refusals and faults come as Problem. */
export async function api(path, { method = 'GET', body: content, headers = {}, signal } = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      signal,
      headers: content === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: content === undefined ? undefined : JSON.stringify(content),
    });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Problem(0, { detail: body.dataset.offline });
  }
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const said = isJson ? await answer.json() : null;
  if (!answer.ok) throw new Problem(answer.status, said ?? {});
  return { said, answer };
}

export class Problem extends Error {
  constructor(status, document) {
    super(document.detail ?? body.dataset.failed);
    this.status = status;
    this.code = (document.type ?? '').replace('urn:picasso:', '').replaceAll(':', '.');
    this.errors = document.errors ?? [];
  }
}

/** Says something short at the foot of the window, and to screen readers. */
export function toast(text) {
  const box = document.querySelector('.toasts');
  const note = Object.assign(document.createElement('p'), { className: 'toast', textContent: text });
  box.replaceChildren(note);
  setTimeout(() => note.remove(), 6000);
}

/** Leads somebody who must be signed in to the log-in page and back. */
export function logIn() {
  location.assign('/login?to=' + encodeURIComponent(location.pathname + location.search));
}

/** Fills the places {0}, {1} of a text. */
export const fill = (text, ...places) => text.replace(/\{(\d)\}/g, (_, n) => places[n] ?? '');

/** An amount in minor units as people of this page's language write it. */
export function money({ amount, currency }) {
  const country = { de: 'de-DE', en: 'en-US' }[root.lang] ?? root.lang;
  const format = new Intl.NumberFormat(country, { style: 'currency', currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

/** A day as the server's pages write it; empty for none. */
export function day(instant) {
  const format = new Intl.DateTimeFormat(root.lang, { dateStyle: 'long', timeZone: 'UTC' });
  return instant ? format.format(new Date(instant)) : '';
}

// The theme: the server writes the choice into the next page, so that none ever flashes.
document.querySelector('.theme')?.addEventListener('click', () => {
  const dark = root.dataset.theme !== 'system' ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `theme=${root.dataset.theme}; Path=/; Max-Age=34560000; SameSite=Lax${secure}`;
});

// The masthead shows its line only when something lies under it.
const masthead = document.querySelector('.masthead');
const lift = () => masthead?.classList.toggle('is-lifted', scrollY > 4);
addEventListener('scroll', lift, { passive: true });
lift();

// Menus close like menus: by Escape, and by a click elsewhere.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// Likes show at once and are taken back if the server says no.
document.addEventListener('click', async event => {
  const button = event.target.closest?.('button[data-like]');
  if (!button) return;
  if (!isMember) return logIn();
  const likes = button.getAttribute('aria-pressed') !== 'true';
  show(button, likes, likes ? 1 : -1);
  try {
    await api(`/api/pictures/${button.dataset.like}/like`, { method: likes ? 'PUT' : 'DELETE' });
  } catch (problem) {
    show(button, !likes, likes ? -1 : 1);
    if (problem.status === 401) logIn();
    else toast(problem.message);
  }
});

function show(button, likes, change) {
  const count = button.querySelector('span');
  const number = Math.max(0, (parseInt(count.textContent, 10) || 0) + change);
  button.setAttribute('aria-pressed', likes);
  count.textContent = number || '';
}

// A form that is on its way is not sent twice.
document.addEventListener('submit', event => {
  const button = event.submitter;
  if (event.defaultPrevented || !button?.classList.contains('primary')) return;
  if (button.classList.contains('is-busy')) return event.preventDefault();
  button.classList.add('is-busy');
});
addEventListener('pageshow', () => document.querySelectorAll('.is-busy').forEach(one => one.classList.remove('is-busy')));
