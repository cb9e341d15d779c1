// Conversations at the foot of a wide window, beside whatever the page shows. It is asked for when it is opened, not before.
import { api, fill } from './picasso.js';
import { Talk, icon, make, nameOf, texts } from './talk.js';

export class Dock {
  constructor(wide) {
    this.element = make('aside', 'dock');
    this.element.ariaLabel = texts.dock;
    const count = make('b', 'count');
    count.dataset.chatCount = '';
    this.bar = make('button', 'dock-bar', '', icon('chat'), make('span', '', texts.dock), count);
    this.bar.type = 'button';
    this.bar.setAttribute('aria-expanded', 'false');
    this.bar.addEventListener('click', () => this.#toggle());
    this.panel = make('div', 'dock-panel');
    this.panel.hidden = true;
    this.element.append(this.panel, this.bar);
    this.element.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || this.panel.hidden) return;
      this.#toggle();
      this.bar.focus();
    });
    const fit = () => (wide.matches ? document.body.append(this.element) : this.element.remove());
    wide.addEventListener('change', fit);
    fit();
  }

  /** What is told while the list is open may change it. */
  hear(type) {
    if (!this.panel.hidden && !this.talk && ['chat.message', 'chat.seen', 'chat.deleted'].includes(type)) this.#list();
  }

  /** Asks anew for what is open. */
  refresh() {
    if (this.talk) this.talk.refresh();
    else if (!this.panel.hidden) this.#list();
  }

  #toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.bar.setAttribute('aria-expanded', String(!this.panel.hidden));
    this.talk = null;
    if (!this.panel.hidden) this.#list();
  }

  async #list() {
    this.talk = null;
    try {
      const { said } = await api('/api/conversations?limit=20');
      if (this.talk || this.panel.hidden) return;
      const list = make('ul');
      list.append(...said.items.map(one => this.#row(one)));
      const head = make('div', 'dock-head', '', make('b', '', texts.dock), this.#link('/messages', texts.open));
      this.panel.replaceChildren(head, said.items.length ? make('nav', 'talks', '', list) : make('p', 'muted choose', texts['empty.title']));
      this.panel.querySelector('nav')?.setAttribute('aria-label', texts.dock);
    } catch (problem) {
      this.panel.replaceChildren(make('p', 'muted choose', problem.message));
    }
  }

  #link(href, text) {
    return Object.assign(make('a', 'small', text), { href });
  }

  #row(one) {
    const button = make('button', '', '', this.#face(one));
    button.type = 'button';
    const excerpt = make('span', 'excerpt small muted', this.#excerpt(one.last));
    excerpt.dir = 'auto';
    button.append(make('span', 'who', '', make('b', '', nameOf(one.with)), excerpt), make('b', 'count', one.unread ? String(one.unread) : ''));
    button.addEventListener('click', () => this.#open(one));
    const item = make('li', '', '', button);
    item.dataset.talk = one.id;
    return item;
  }

  #excerpt(last) {
    if (!last) return '';
    const said = last.text ?? texts.deleted;
    return last.mine ? fill(texts.you, said) : said;
  }

  #face(one) {
    const face = make('span', 'face');
    if (one.with.avatarUrl) face.append(Object.assign(make('img', 'avatar'), { src: one.with.avatarUrl, alt: '', width: 36, height: 36 }));
    else {
      const letters = make('span', 'avatar', [...nameOf(one.with)][0] ?? '·');
      letters.ariaHidden = 'true';
      face.append(letters);
    }
    if (one.presence === 'now') face.append(make('span', 'here', '', make('span', 'unseen', texts.now)));
    return face;
  }

  async #open(one) {
    const name = nameOf(one.with);
    const back = make('button', 'round', '', icon('back'));
    back.type = 'button';
    back.ariaLabel = texts.back;
    back.addEventListener('click', () => this.#list());
    const head = make('div', 'dock-head', '', back, make('b', '', name), this.#link(`/messages/${one.id}`, texts.open));
    const scroll = make('div', 'scroll', '', make('ol', 'lines'));
    scroll.tabIndex = 0;
    scroll.role = 'region';
    scroll.ariaLabel = fill(texts.compose, name);
    const typing = make('p', 'typing small muted');
    typing.role = 'status';
    const fault = make('p', 'fault', one.gone ? texts.gone : one.blocking ? texts.blocking : '');
    fault.role = 'alert';
    const box = make('section', 'talk', '', head, scroll, typing, fault);
    if (!one.gone && !one.blocking) box.append(this.#compose(name));
    this.panel.replaceChildren(box);
    this.talk = new Talk(box, one.id, name, null);
    const opened = this.talk;
    const { said } = await api(`/api/conversations/${one.id}/messages?limit=40`).catch(problem => {
      fault.textContent = problem.message;
      return { said: { items: [] } };
    });
    opened.show(said.items.toReversed());
    box.querySelector('textarea')?.focus();
  }

  #compose(name) {
    const field = Object.assign(make('textarea'), { name: 'text', maxLength: 4000, rows: 1, ariaLabel: fill(texts.compose, name) });
    const send = make('button', 'button primary', texts.send);
    send.type = 'submit';
    return make('form', 'compose', '', field, send);
  }
}
