// Notices: the number beside the bell, what is new under it, and that a line was read once it was opened.
import { api, fill, toast } from './picasso.js';
import { subscribe } from './live.js';

const bell = document.querySelector('.bell');
const badge = bell?.querySelector('.badge');
const SHOWN = 6;
const MOST = 100;
let asked = 0;

/** Asks for the number of unread ones soon; many wishes at once are one question. */
function soon() {
  clearTimeout(asked);
  asked = setTimeout(count, 300);
}

async function count() {
  try {
    const { said } = await api('/api/notifications?limit=1');
    badge.hidden = said.unread === 0;
    badge.textContent = said.unread >= MOST ? '99+' : said.unread;
    badge.setAttribute('aria-label', fill(badge.dataset.unread, said.unread));
  } catch {
    badge.hidden = true;
  }
}

/** The lines of the page, so that they are worded in one place. */
async function fillMenu() {
  const here = bell.querySelector('.told-here');
  here.setAttribute('aria-busy', 'true');
  try {
    const page = await fetch('/notifications', { headers: { Accept: 'text/html' } });
    const list = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('.told');
    const lines = [...(list?.children ?? [])].slice(0, SHOWN).map(line => document.importNode(line, true));
    const shown = Object.assign(document.createElement('ol'), { className: 'told' });
    shown.replaceChildren(...lines);
    here.replaceChildren(...(lines.length ? [shown] : []));
  } catch {
    toast(bell.dataset.failed);
  } finally {
    here.removeAttribute('aria-busy');
  }
}

if (bell) {
  count();
  bell.addEventListener('toggle', () => bell.open && fillMenu());
  subscribe('me', message => {
    if (!message.type.startsWith('notification.') && !message.type.startsWith('live.')) return;
    soon();
    if (bell.open) fillMenu();
  });
}

// The page that the line leads to opens at once; the mark follows on its own, also when this page is gone.
document.addEventListener('click', event => {
  const line = event.target.closest?.('[data-notice]');
  if (!line?.closest('.is-unread')) return;
  line.closest('.is-unread').classList.remove('is-unread');
  fetch('/api/notifications/read', {
    method: 'PUT',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids: [line.dataset.notice] }),
  }).then(soon, () => {});
});
