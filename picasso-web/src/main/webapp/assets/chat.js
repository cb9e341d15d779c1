// On every page of a member: who is here, how many messages wait, and the conversations themselves, on their page or in the dock.
import { api, fill } from './picasso.js';
import { subscribe } from './live.js';
import { Talk, texts } from './talk.js';
import { Dock } from './dock.js';

const HERE_MS = 60_000;
const wide = matchMedia('(min-width: 1100px) and (min-height: 600px)');
const page = document.querySelector('[data-talk-page]');
const talk = page?.dataset.latest === 'true' ? new Talk(page, page.dataset.talkPage, page.dataset.name, page.dataset.next) : null;
const dock = document.body.classList.contains('is-chat') ? null : new Dock(wide);

waiting(Number(document.querySelector('[data-chat-count]').textContent || 0));
subscribe('me', hear);
here();
setInterval(here, HERE_MS);
document.addEventListener('visibilitychange', () => {
  here();
  talk?.read();
  dock?.talk?.read();
});

function hear({ type, data }) {
  if (type === 'live.reload' || type === 'live.poll') return anew();
  if (!type.startsWith('chat.')) return;
  if ('waiting' in data) waiting(data.waiting);
  const open = [talk, dock?.talk].find(one => one?.id === data.id);
  open?.hear(type, data);
  if (type === 'chat.message') {
    if (!data.message.mine && (!open || document.hidden)) arrived(data);
    row(data);
  }
  if (type === 'chat.seen' && data.mine) count(data);
  dock?.hear(type, data);
}

/** What was told meanwhile is not known: it is asked for. */
function anew() {
  here();
  talk?.refresh();
  dock?.refresh();
}

/** Tells the writer that the message has come this far. */
function arrived({ id, message }) {
  api(`/api/conversations/${id}/delivered`, { method: 'PUT', body: { upTo: message.id } }).catch(() => null); // the next page says it
}

/** Says that somebody is here, while they look; what waits is said in return, also when nothing is pushed. */
async function here() {
  if (document.hidden) return;
  try {
    const { said } = await api('/api/me/presence', { method: 'PUT' });
    // Once for each number, not for each page.
    if (said.unread > Number(sessionStorage.getItem('collected') ?? 0)) collect();
    sessionStorage.setItem('collected', said.unread);
    waiting(said.unread);
  } catch {
    // The next minute comes.
  }
}

function waiting(number) {
  document.querySelectorAll('[data-chat-count]').forEach(one => (one.textContent = number > 99 ? '99+' : number || ''));
  document.getElementById('chat-link').title = number ? fill(texts.waiting.replace(/\{0,choice,1#([^|]*)\|1<([^}]*)\}/, number === 1 ? '$1' : '$2'), number) : texts.title;
}

/** The list beside a conversation: what is newest stands first. */
function row({ id, message, unread }) {
  const item = document.querySelector(`.talks [data-talk="${CSS.escape(id)}"]`);
  if (!item) return;
  item.querySelector('.excerpt').textContent = message.mine ? fill(texts.you, message.text) : message.text;
  item.parentElement.prepend(item);
  count({ id, unread });
}

function count({ id, unread }) {
  const item = document.querySelector(`.talks [data-talk="${CSS.escape(id)}"] .count`);
  if (item) item.textContent = unread || '';
}

/** What came while nobody was here has come now. */
async function collect() {
  try {
    const { said } = await api('/api/conversations?limit=20');
    for (const { id, unread, last } of said.items) {
      if (unread && !last.mine && id !== talk?.id) arrived({ id, message: last });
    }
  } catch {
    // The next page does it.
  }
}
