// The talk under a picture, and who likes it: what is said shows at once, and is taken back with a word if the server says no.
import { isOpen, subscribe } from './live.js';
import { api, day, fill, toast } from './picasso.js';

const block = document.querySelector('.comments');
const { picture, me, keeper, moderator } = block.dataset;
const texts = JSON.parse(block.dataset.texts);
const list = block.querySelector('.comment-list');
const none = block.querySelector('.comment-none');
const older = block.querySelector('[data-older]');
const status = block.querySelector('[data-comment-status]');
const form = block.querySelector('.comment-say');
const fresh = block.querySelector('[data-fresh]');
const waiting = new Map(); // what others said while the reader reads
const path = `/api/pictures/${picture}/comments`;
const LONGEST = 1000;
let next = block.dataset.next;

list.querySelectorAll('.comment').forEach(equip);
older?.addEventListener('click', more);
fresh.addEventListener('click', showWaiting);
subscribe(`picture:${picture}`, hear);
if (form) beginToSay();
beginLikers();

/* ---------------------------------------------------------------- saying something */

function beginToSay() {
  const field = form.elements.text;
  const fault = form.querySelector('.fault');
  const hint = form.querySelector('#comment-hint');
  form.hidden = false;
  field.addEventListener('input', () => {
    const left = LONGEST - [...field.value.trim()].length;
    hint.textContent = left < 200 ? fill(texts.left, left) : texts.hint;
    hint.classList.toggle('fault', left < 0);
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = field.value;
    fault.textContent = '';
    const shown = item({ id: '', version: 0, by: { handle: me, name: texts.you }, text: text.trim(), mentions: [], postedAt: new Date().toISOString() });
    shown.classList.add('is-pending');
    list.prepend(shown);
    none.textContent = '';
    field.value = '';
    try {
      const { said } = await api(path, { method: 'POST', body: { text } });
      // The live line may have been quicker than the answer.
      if (find(said.id)) shown.remove();
      else shown.replaceWith(item(said));
      count(1);
      hint.textContent = texts.hint;
      status.textContent = texts.posted;
    } catch (problem) {
      shown.remove();
      if (!list.children.length) none.textContent = texts.none;
      if (!field.value) field.value = text;
      fault.textContent = words(problem);
      field.focus();
    }
  });
}

function words(problem) {
  return texts.rules[problem.code] ?? problem.errors[0]?.message ?? problem.message;
}

/* ---------------------------------------------------------------- one comment */

/** The same comment as in parts/comments.xhtml; change both. */
function item(comment) {
  const made = document.createElement('li');
  made.className = 'comment';
  Object.assign(made.dataset, { comment: comment.id, version: comment.version, by: comment.by.handle, until: comment.editableUntil ?? '' });
  made.innerHTML = '<p class="who"><span class="avatar" aria-hidden="true"></span><span><a></a> <span class="muted small"><time></time><span class="changed"></span></span></span></p><p class="comment-text" dir="auto"></p>';
  portray(made.querySelector('.who'), comment.by);
  const time = made.querySelector('time');
  time.dateTime = comment.postedAt;
  time.textContent = day(comment.postedAt);
  made.querySelector('.changed').textContent = comment.editedAt ? ` \u00b7 ${texts.edited}` : '';
  made.querySelector('.comment-text').append(...pieces(comment.text, comment.mentions));
  if (comment.id) equip(made);
  return made;
}

/** Who it is: a name with a page, or that of somebody who has left. */
function portray(row, { handle, name, avatarUrl }) {
  const left = handle.includes('-'); // no handle has a hyphen: see Profile
  const shown = left ? texts.former : name;
  const link = row.querySelector('a');
  if (left) link.replaceWith(shown);
  else Object.assign(link, { href: `/creators/${encodeURIComponent(handle)}`, textContent: shown });
  const mark = row.querySelector('.avatar');
  if (avatarUrl) mark.replaceWith(Object.assign(new Image(36, 36), { className: 'avatar', src: avatarUrl, alt: '' }));
  else mark.textContent = initials(shown);
}

function initials(name) {
  return name.trim().split(/\s+/).slice(0, 2).map(word => [...word][0] ?? '').join('').toUpperCase() || '\u00b7';
}

/** The same pieces as in Words.java: addresses and known names are links, everything else is text. */
function pieces(text, mentions) {
  const found = /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}_@/.])@[a-z0-9_]{3,30}(?![a-z0-9_@])/giu;
  const made = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const known = match[0].startsWith('@') ? mentions.includes(match[0].slice(1).toLowerCase()) : true;
    if (!known) continue;
    const said = match[0].startsWith('@') ? match[0] : match[0].replace(/[.,;:!?)\]}'\u2026]+$/, '');
    made.push(text.slice(from, match.index), link(said));
    from = match.index + said.length;
  }
  made.push(text.slice(from));
  return made;
}

function link(said) {
  const href = said.startsWith('@') ? `/creators/${said.slice(1).toLowerCase()}` : said;
  return Object.assign(document.createElement('a'), { href, rel: 'nofollow ugc noopener noreferrer', textContent: said });
}

function find(id) {
  return list.querySelector(`[data-comment="${CSS.escape(id)}"]`);
}

/** Counts what this page did itself; while the line stands, it tells the number. */
function count(change) {
  const shown = block.querySelector('[data-comments]');
  if (!isOpen()) shown.textContent = Math.max(0, (parseInt(shown.textContent, 10) || 0) + change) || '';
}

/** Gives a comment the buttons for what this reader may do with it. */
function equip(row) {
  const mine = row.dataset.by === me;
  const left = Date.parse(row.dataset.until) - Date.now();
  const tools = Object.assign(document.createElement('p'), { className: 'comment-doings' });
  if (mine && left > 0) {
    const change = button(texts.edit, () => edit(row));
    tools.append(change);
    setTimeout(() => change.remove(), Math.min(left, 300000));
  }
  if (mine || keeper === 'true') tools.append(asking(texts.delete, texts.really, () => remove(row)));
  if (moderator === 'true' && !mine) tools.append(button(texts.hide, () => hide(row)));
  if (tools.children.length) row.append(tools);
}

function button(text, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'text-button', textContent: text });
  made.addEventListener('click', act);
  return made;
}

/** A button that asks once more before it does what cannot be undone. */
function asking(text, question, act) {
  const made = button(text, () => {
    if (made.textContent === question) act();
    else made.textContent = question;
  });
  made.addEventListener('blur', () => (made.textContent = text));
  return made;
}

/** Lets the row be replaced by a small form; sends what was written, and puts everything back on a refusal. */
function ask(row, label, value, act) {
  if (row.querySelector('form')) return;
  const asked = document.createElement('form');
  asked.innerHTML = '<label class="unseen"></label><textarea rows="2" dir="auto"></textarea><p class="fault" role="alert"></p><p class="comment-doings"></p>';
  const field = asked.querySelector('textarea');
  const name = `ask-${row.dataset.comment}`;
  Object.assign(asked.querySelector('label'), { htmlFor: name, textContent: label });
  Object.assign(field, { id: name, value });
  const close = () => {
    asked.remove();
    row.classList.remove('is-asking');
  };
  asked.querySelector('.comment-doings').append(Object.assign(button(texts.save, () => {}), { type: 'submit' }), button(texts.cancel, close));
  asked.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await act(field.value);
      close();
    } catch (problem) {
      asked.querySelector('.fault').textContent = words(problem);
    }
  });
  row.classList.add('is-asking');
  row.append(asked);
  field.focus();
}

function edit(row) {
  ask(row, texts.edit, row.querySelector('.comment-text').textContent, async text => {
    const { said } = await api(`${path}/${row.dataset.comment}`, {
      method: 'PATCH',
      headers: { 'If-Match': `"${row.dataset.version}"` },
      body: { text },
    });
    show(said);
  });
}

function hide(row) {
  ask(row, texts.reason, '', async reason => {
    await api(`${path}/${row.dataset.comment}/hidden`, { method: 'PUT', body: { reason } });
    gone(row.dataset.comment);
    status.textContent = texts.gone;
  });
}

async function remove(row) {
  const after = row.nextElementSibling;
  row.remove();
  count(-1);
  try {
    await api(`${path}/${row.dataset.comment}`, { method: 'DELETE' });
    status.textContent = texts.gone;
    if (!list.children.length) none.textContent = texts.none;
  } catch (problem) {
    list.insertBefore(row, after);
    count(1);
    toast(words(problem));
  }
}

/** Shows a comment as it is now, where it stands. */
function show(comment) {
  const row = find(comment.id);
  if (row && Number(row.dataset.version) < comment.version) row.replaceWith(item(comment));
}

function gone(id) {
  const row = find(id);
  if (!row) return;
  row.remove();
  count(-1);
  if (!list.children.length) none.textContent = texts.none;
}

/* ---------------------------------------------------------------- what happens elsewhere */

async function hear({ type, version, data }) {
  try {
    if (type === 'picture.likes') numbers({ likes: data.likes });
    else if (type === 'picture.comment') await told(data, version);
    else if (type === 'live.reload' || type === 'live.poll') await readAnew();
  } catch (problem) {
    status.textContent = problem.status === 404 ? '' : problem.message; // gone again meanwhile, or nothing to be had just now
  }
}

async function told({ comment, what, comments }, version) {
  numbers({ comments });
  if (what === 'gone') {
    waiting.delete(comment);
    offer();
    return gone(comment);
  }
  const row = find(comment);
  const isNews = row ? Number(row.dataset.version) < version : what === 'posted' || waiting.has(comment);
  if (!isNews) return;
  const { said } = await api(`${path}/${comment}?minVersion=${version}`);
  take(said);
}

/** Shows what is newer than what stands here; what somebody else has just said waits, so that nothing moves under the reader. */
function take(said) {
  if (find(said.id)) return show(said);
  if (said.by.handle !== me) {
    waiting.set(said.id, said);
    return offer();
  }
  if (list.querySelector('.is-pending')) return; // its answer is on the way
  list.prepend(item(said));
  none.textContent = '';
}

function offer() {
  fresh.hidden = !waiting.size;
  fresh.textContent = fill(texts.fresh, waiting.size);
}

function showWaiting() {
  const first = [...waiting.values()].sort((one, other) => (one.id < other.id ? 1 : -1)).filter(one => !find(one.id));
  list.prepend(...first.map(item));
  none.textContent = '';
  waiting.clear();
  offer();
}

/** After a time without a line: the first page as it is now, and the numbers. */
async function readAnew() {
  const [{ said: page }, { said: shown }] = await Promise.all([api(path), api(`/api/pictures/${picture}`)]);
  numbers(shown);
  const ids = page.items.map(one => one.id);
  const oldest = page.next ? ids.at(-1) : '';
  for (const row of [...list.children]) {
    if (row.dataset.comment && row.dataset.comment >= oldest && !ids.includes(row.dataset.comment)) row.remove();
  }
  page.items.forEach(take);
}

function numbers({ likes, comments }) {
  if (likes !== undefined) document.querySelector('.liking [data-like] span').textContent = likes || '';
  if (comments !== undefined) block.querySelector('[data-comments]').textContent = comments || '';
}

/* ---------------------------------------------------------------- more of it */

async function more(event) {
  event.preventDefault();
  if (older.classList.contains('is-busy')) return;
  older.classList.add('is-busy');
  try {
    const { said } = await api(`${path}?cursor=${encodeURIComponent(next)}`);
    list.append(...said.items.filter(one => !find(one.id)).map(item));
    next = said.next;
    if (!next) older.remove();
  } catch (problem) {
    toast(problem.message);
  } finally {
    older.classList.remove('is-busy');
  }
}

/* ---------------------------------------------------------------- who likes it */

function beginLikers() {
  const likers = document.querySelector('.likers');
  const people = likers.querySelector('ul');
  const further = likers.querySelector('button');
  let cursor = null;
  likers.hidden = false;
  likers.addEventListener('toggle', () => {
    if (!likers.open) return;
    people.replaceChildren();
    cursor = null;
    load();
  });
  further.addEventListener('click', load);

  async function load() {
    try {
      const { said } = await api(`/api/pictures/${picture}/likes${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
      people.append(...said.items.map(person));
      if (!people.children.length) people.append(Object.assign(document.createElement('li'), { className: 'muted', textContent: texts.nobody }));
      cursor = said.next;
      further.hidden = !cursor;
    } catch (problem) {
      toast(problem.message);
    }
  }
}

function person(profile) {
  const row = document.createElement('li');
  row.innerHTML = '<span class="avatar" aria-hidden="true"></span><a></a>';
  portray(row, profile);
  return row;
}
