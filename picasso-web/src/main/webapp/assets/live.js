// What happens elsewhere, as it happens: one line to the server for each open page (docs/live.md).
//
//   const end = subscribe('picture:42', ({ type, stream, version, data }) => …);
//
// The topic 'me' is the own account. A handler hears of everything once and in order, also of what happened while the line was
// broken; when that is not known any more, it hears { type: 'live.reload' } and should read anew. While there is no line at
// all it hears { type: 'live.poll' } now and then, for pages that then want to ask for themselves.
const handlers = new Map(); // topic → set of handlers
const known = new Map(); // topic, type and stream → the newest version that was heard
const MOST_KNOWN = 2_000;
const SILENT_MS = 50_000;
const POLL_MS = 15_000;

let socket = null;
// From before the page was made: what happened since then is not in it.
let position = document.body.dataset.live || null;
let own; // undefined before the first welcome, null for a guest
let failures = 0;
let retry = 0;
let watchdog = 0;
let poll = 0;
let leaving = false;

/** Hears of a topic from now on; the answer ends it. */
export function subscribe(topic, handler) {
  const first = !handlers.has(topic);
  if (first) handlers.set(topic, new Set());
  handlers.get(topic).add(handler);
  if (!socket && !retry) connect();
  else if (first && isOpen()) say({ watch: [topic] });
  return () => {
    const all = handlers.get(topic);
    if (!all?.delete(handler) || all.size) return;
    handlers.delete(topic);
    if (isOpen()) say({ leave: [topic] });
  };
}

/** Whether the line stands, so that nobody needs to ask. */
export const isOpen = () => socket?.readyState === WebSocket.OPEN && own !== undefined;

function connect() {
  retry = 0;
  if (!handlers.size || leaving) return;
  const url = new URL('/live', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('browser', browser());
  const line = new WebSocket(url);
  socket = line;
  watch();
  line.addEventListener('message', event => socket === line && hear(JSON.parse(event.data)));
  line.addEventListener('close', () => socket === line && lost());
}

/** Away: come back soon, later each time, and never all pages at once. */
function lost() {
  socket = null;
  clearTimeout(watchdog);
  if (leaving) return;
  poll ||= setInterval(() => handlers.forEach((_, topic) => tell(topic, { type: 'live.poll' })), POLL_MS);
  const pause = Math.min(30_000, 400 * 2 ** failures++);
  retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
}

/** A line over which nothing has come for so long is no line. */
function watch() {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => {
    const dead = socket;
    lost();
    dead?.close();
  }, SILENT_MS);
}

function say(word) {
  socket.send(JSON.stringify(word));
}

function hear(message) {
  watch();
  switch (message.type) {
    case 'live.welcome':
      return begin(message);
    case 'live.reload':
      position = message.position;
      for (const topic of message.topics) tell(name(topic), { type: 'live.reload' });
      return;
    case 'live.watching':
    case 'live.position':
      position = message.position;
      return;
    case 'live.refused':
      return;
    default:
      if (message.position) position = message.position;
      if (isNews(message)) tell(name(message.topic), message);
  }
}

function begin({ position: now, me = null }) {
  const before = own;
  own = me;
  failures = 0;
  clearInterval(poll);
  poll = 0;
  const topics = [...handlers.keys()].filter(topic => topic !== 'me' || me);
  const since = position;
  // Signed in as somebody else meanwhile: what was heard before was meant for another.
  const goesOn = since !== null && (before === undefined || before === me);
  position ??= now;
  if (!topics.length) return;
  say(goesOn ? { watch: topics, since } : { watch: topics });
  if (since !== null && !goesOn) for (const topic of topics) tell(topic, { type: 'live.reload' });
}

/** The server may tell something twice, and never wants anybody to go backwards. */
function isNews({ topic, type, stream, version }) {
  if (!stream) return true;
  const key = `${topic} ${type} ${stream}`;
  if (known.get(key) >= version) return false;
  known.delete(key);
  known.set(key, version);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value);
  return true;
}

const name = topic => (topic === own ? 'me' : topic);

function tell(topic, message) {
  for (const handler of [...(handlers.get(topic) ?? [])]) {
    try {
      handler(message);
    } catch (fault) {
      console.error(fault); // one handler's fault is not the others'
    }
  }
}

/** Guests with several tabs are counted once; the name says nothing else. */
function browser() {
  try {
    localStorage.viewer ??= crypto.randomUUID?.() ?? String(Math.random());
    return localStorage.viewer;
  } catch {
    return '';
  }
}

addEventListener('pagehide', () => {
  leaving = true;
  socket?.close();
  socket = null;
});
addEventListener('pageshow', event => {
  leaving = false;
  if (event.persisted && !socket) connect();
});
addEventListener('online', () => {
  if (!socket && retry) {
    clearTimeout(retry);
    failures = 0;
    connect();
  }
});
