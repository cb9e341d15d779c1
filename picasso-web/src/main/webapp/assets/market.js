// What happens on the market while somebody looks at a wall of pictures: what was sold, and that there is something new.
import { subscribe } from './live.js';
import { fill, money } from './picasso.js';

const SHOWN_MS = 8_000;
const ticker = document.getElementById('market');
const fresh = new Set();

if (ticker) {
  subscribe('market', ({ type, data }) => {
    if (type === 'picture.sold') sold(data);
    else if (type === 'picture.published') published(data);
    else if (type === 'picture.deleted') gone(data);
  });
}

function sold({ picture, title, price, forSale }) {
  const note = document.createElement('a');
  note.className = 'note';
  note.href = `/pictures/${picture}`;
  note.textContent = fill(ticker.dataset.sold, title, money(price));
  ticker.querySelector('a.note')?.remove();
  ticker.append(note);
  setTimeout(() => note.remove(), SHOWN_MS);
  if (forSale) return;
  for (const card of cards(picture)) card.querySelectorAll('.price').forEach(one => (one.textContent = ''));
}

/** New pictures wait until somebody wants to see them: nothing moves under the reader's eyes. */
function published({ picture }) {
  if (location.pathname !== '/' || location.search || document.querySelector(`[data-id="${CSS.escape(picture)}"]`)) return;
  fresh.add(picture);
  announce();
}

function gone({ picture }) {
  if (fresh.delete(picture)) announce();
  for (const card of cards(picture)) card.classList.add('is-gone');
}

function announce() {
  const button = ticker.querySelector('button') ?? ticker.insertBefore(document.createElement('button'), ticker.firstChild);
  button.type = 'button';
  button.className = 'note';
  button.textContent = fill(fresh.size === 1 ? ticker.dataset.new : ticker.dataset.news, fresh.size);
  button.hidden = !fresh.size;
  button.onclick = () => {
    scrollTo(0, 0);
    location.reload();
  };
}

const cards = picture => document.querySelectorAll(`.card[data-id="${CSS.escape(picture)}"]`);
