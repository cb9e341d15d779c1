// One conversation: what was written, what is being written, and what comes in while it is open. The page and the dock use it.
import { api, fill, logIn, toast } from './picasso.js';

export const texts = JSON.parse(document.getElementById('chat-link').dataset.texts);
const SAY_TYPING_MS = 3000;
const SHOW_TYPING_MS = 5000;
const country = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(country, { timeStyle: 'short' });
const calendar = new Intl.DateTimeFormat(country, { dateStyle: 'medium' });

/** Makes an element with classes and text, and puts others into it. */
export function make(tag, className = '', text = '', ...children) {
  const made = Object.assign(document.createElement(tag), { className });
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

/** A piece of the sprite. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Names of people who have left have a hyphen in their handle, which no handle has. */
export const nameOf = profile => (profile.handle.includes('-') ? texts['person.former'] : profile.name);

export class Talk {
  /** The element holds .scroll > .lines, .typing, .fault and, unless it is closed, form.compose. */
  constructor(element, id, name, next) {
    Object.assign(this, { element, id, name, next });
    this.scroll = element.querySelector('.scroll');
    this.lines = element.querySelector('.lines');
    this.form = element.querySelector('.compose');
    this.lines.querySelectorAll('.line').forEach(line => this.#dress(line));
    element.querySelector('.earlier')?.addEventListener('click', event => {
      event.preventDefault();
      this.#earlier();
    });
    this.form?.addEventListener('submit', event => this.#send(event));
    const field = this.form?.querySelector('textarea');
    field?.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.form.requestSubmit();
      }
    });
    field?.addEventListener('input', () => this.#typing());
    this.toEnd();
    this.read();
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /** Shows messages, oldest first, at the end. */
  show(messages) {
    messages.forEach(message => this.#put(message));
    this.toEnd();
    this.read();
  }

  /** Asks for what is newest, when it was not told. */
  async refresh() {
    try {
      const { said } = await api(`/api/conversations/${this.id}/messages?limit=40`);
      for (const message of said.items.toReversed()) {
        const line = this.#find(message.id);
        if (line) line.replaceWith(this.#line(message));
        else this.#put(message);
      }
      this.#days();
      this.read();
    } catch {
      // What is shown stays; the next word is heard or asked for again.
    }
  }

  /** What is told about this conversation while it is open. */
  hear(type, data) {
    if (type === 'chat.message') {
      const near = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 120;
      this.#put(data.message);
      if (near || data.message.mine) this.toEnd();
      if (!data.message.mine) this.#writes(false);
      this.read();
    } else if (type === 'chat.deleted') {
      const line = this.#find(data.message.id);
      if (line) line.replaceWith(this.#line(data.message));
    } else if (type === 'chat.typing') {
      this.#writes(true);
    } else if (type === 'chat.changed') {
      const shown = this.element.dataset;
      if (!shown.talkPage) this.#fault(data.gone ? texts.gone : data.blocking ? texts.blocking : '');
      else if (shown.blocking !== String(data.blocking) || shown.gone !== String(data.gone)) location.reload();
    } else if (!data.mine) {
      this.#mark(data.place, type === 'chat.seen' ? 'seen' : 'delivered');
    }
  }

  /** Says that the latest message was seen, if somebody is looking. */
  async read() {
    const last = [...this.lines.querySelectorAll('.line:not(.mine)')].at(-1);
    const place = Number(last?.dataset.place ?? 0);
    if (document.hidden || place <= (this.seen ?? 0) || !this.element.isConnected) return;
    this.seen = place;
    try {
      await api(`/api/conversations/${this.id}/read`, { method: 'PUT', body: { upTo: last.dataset.id } });
    } catch {
      this.seen = 0; // it is said again with the next message, or when the page is looked at again
    }
  }

  async #send(event) {
    event.preventDefault();
    const field = this.form.elements.text;
    const text = field.value.trim();
    if (!text) return;
    const about = this.form.querySelector('.about');
    const picture = about?.querySelector('input').value;
    const key = [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    const line = this.#line({ id: key, mine: true, text, at: new Date().toISOString(), state: 'sending' });
    this.lines.append(line);
    this.toEnd();
    field.value = '';
    this.#fault('');
    this.element.querySelector('.first-word')?.remove();
    try {
      const { said } = await api(`/api/conversations/${this.id}/messages`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
        body: { text, picture },
      });
      about?.remove();
      line.remove();
      this.#put(said);
    } catch (problem) {
      if (problem.status === 401) return logIn();
      line.remove();
      if (!field.value) field.value = text;
      const words = texts[problem.code] ?? problem.message;
      this.#fault(words);
      field.focus();
    }
    this.toEnd();
  }

  #fault(text) {
    this.element.querySelector('.fault').textContent = text;
  }

  #typing() {
    const now = Date.now();
    if (now - (this.said ?? 0) < SAY_TYPING_MS || !this.form.elements.text.value) return;
    this.said = now;
    api(`/api/conversations/${this.id}/typing`, { method: 'PUT' }).catch(() => (this.said = 0));
  }

  #writes(is) {
    const place = this.element.querySelector('.typing');
    clearTimeout(this.quiet);
    place.textContent = is ? fill(texts.typing, this.name) : '';
    if (is) this.quiet = setTimeout(() => this.#writes(false), SHOW_TYPING_MS);
  }

  #mark(place, state) {
    for (const line of this.lines.querySelectorAll('.line.mine')) {
      const word = line.querySelector('.state-word');
      if (Number(line.dataset.place) > place || word.dataset.state === 'seen') continue;
      word.dataset.state = state;
      word.textContent = texts[state];
    }
  }

  #find(id) {
    return this.lines.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** Puts a message into its place, once. */
  #put(message) {
    if (this.#find(message.id)) return;
    const line = this.#line(message);
    const after = [...this.lines.querySelectorAll('.line')].find(one => Number(one.dataset.place || Infinity) > message.place);
    if (after) after.before(line);
    else this.lines.append(line);
    this.element.querySelector('.first-word')?.remove();
    this.#days();
  }

  /** The same line as in talk.xhtml; change both. */
  #line(message) {
    const line = make('li', `line ${message.mine ? 'mine' : ''} ${message.text === null ? 'is-gone' : ''}`);
    Object.assign(line.dataset, { id: message.id, place: message.place ?? '', at: message.at });
    const bubble = make('div', 'bubble');
    if (message.picture) {
      const image = Object.assign(document.createElement('img'), { src: message.picture.thumbnailUrl, alt: '', width: 44, height: 44 });
      const link = make('a', 'subject', '', image, make('span', '', message.picture.title));
      link.href = `/pictures/${message.picture.id}`;
      bubble.append(link);
    }
    const words = make('p', 'words', message.text ?? texts.deleted);
    words.dir = 'auto';
    bubble.append(words);
    const time = Object.assign(make('time'), { dateTime: message.at });
    const state = make('span', 'state-word', message.state ? texts[message.state] : '');
    state.dataset.state = message.state ?? '';
    line.append(bubble, make('p', 'meta small muted', '', time, ' ', state));
    this.#dress(line);
    return line;
  }

  /** What only a script can give a line: the reader's own time, and taking it back. */
  #dress(line) {
    const time = line.querySelector('time');
    time.textContent = clock.format(new Date(time.dateTime));
    if (!line.classList.contains('mine') || line.classList.contains('is-gone') || !line.dataset.place) return;
    const button = make('button', 'take-back', '', icon('close'));
    button.type = 'button';
    button.ariaLabel = texts.delete;
    button.title = texts.delete;
    button.addEventListener('click', () => this.#takeBack(line));
    line.querySelector('.bubble').before(button);
  }

  async #takeBack(line) {
    try {
      await api(`/api/conversations/${this.id}/messages/${line.dataset.id}`, { method: 'DELETE' });
      line.replaceWith(this.#line({ id: line.dataset.id, place: line.dataset.place, mine: true, text: null, at: line.dataset.at }));
      this.#days();
    } catch (problem) {
      toast(problem.message);
    }
  }

  /** The day stands above its first message. */
  #days() {
    let before = '';
    for (const line of this.lines.querySelectorAll('.line')) {
      const day = calendar.format(new Date(line.dataset.at));
      line.querySelector('.day')?.remove();
      if (day !== before) line.prepend(make('p', 'day small muted', day));
      before = day;
    }
  }

  async #earlier() {
    const button = this.element.querySelector('.earlier');
    try {
      const { said } = await api(`/api/conversations/${this.id}/messages?limit=40&cursor=${encodeURIComponent(this.next)}`);
      const height = this.scroll.scrollHeight - this.scroll.scrollTop;
      said.items.forEach(message => this.#put(message));
      this.scroll.scrollTop = this.scroll.scrollHeight - height;
      this.next = said.next;
      if (!this.next) button.remove();
    } catch (problem) {
      toast(problem.message);
    }
  }
}
