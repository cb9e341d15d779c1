// The offer on a picture's page as it changes elsewhere, and how many people look at it just now.
import { subscribe } from './live.js';
import { fill, money, toast } from './picasso.js';

const piece = document.querySelector('.piece');
const viewers = document.getElementById('viewers');
const CHANGING = ['.offer', '.copies', '.timeline', '.action-bar'];
const SPREAD_MS = 400;
let waiting = 0;

subscribe(`picture:${piece.dataset.picture}`, ({ type, data }) => {
  switch (type) {
    case 'picture.viewers':
      viewers.textContent = data.viewers > 1 ? fill(piece.dataset.viewers, data.viewers) : '';
      return;
    case 'picture.sold':
      toast(fill(piece.dataset.sold, money(data.price)));
      return renew();
    case 'picture.offer':
      return renew();
    case 'picture.deleted':
      return toast(piece.dataset.gone);
    case 'live.reload':
    case 'live.poll':
      return renew();
  }
});

/** Several messages are one look, and not everybody looks in the same instant. */
function renew() {
  clearTimeout(waiting);
  waiting = setTimeout(look, Math.random() * SPREAD_MS);
}

/** What the server would show now takes the place of what it showed before; somebody who is buying just now is left alone. */
async function look() {
  if (document.querySelector('.is-busy')) return renew();
  let page;
  try {
    const answer = await fetch(location.href);
    if (answer.status === 404) return toast(piece.dataset.gone);
    if (!answer.ok) return;
    page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return; // the next message, or the next look, shows it
  }
  for (const selector of CHANGING) {
    const here = document.querySelector(selector);
    const there = page.querySelector(selector);
    if (here && there && differs(here, there)) {
      const focused = here.contains(document.activeElement);
      here.replaceWith(document.importNode(there, true));
      if (focused) document.querySelector(`${selector} button, ${selector} a`)?.focus();
    } else if (here && !there) {
      here.remove();
    }
  }
  document.body.classList.toggle('has-offer', page.body.classList.contains('has-offer'));
}

/** The key of an order is new in each page and does not count. */
function differs(here, there) {
  const plain = part => part.innerHTML.replace(/name="key" value="[^"]*"/g, '');
  return plain(here) !== plain(there);
}
