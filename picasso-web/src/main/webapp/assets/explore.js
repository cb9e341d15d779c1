// The wall that goes on: the next pictures are asked for long before the reader gets there, and are still there on "back".
import { api, fill, money } from './picasso.js';

const wall = document.getElementById('wall');
const more = document.getElementById('more');
const status = document.getElementById('wall-status');
if (wall && more) begin();

function begin() {
  const batches = [];
  const key = 'wall:' + location.pathname + location.search;
  let next = wall.dataset.next;
  let busy = false;
  let pause = false;

  restore();
  const seen = new IntersectionObserver(found => found.some(one => one.isIntersecting) && !pause && load(), { rootMargin: '1600px 0px' });
  seen.observe(more);
  more.addEventListener('click', event => {
    event.preventDefault();
    pause = false;
    load();
  });
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ batches, next, top: scrollY, first: firstId() }));
    } catch {
      // A full store only costs the place on "back".
    }
  });

  async function load() {
    if (busy || !next) return;
    busy = true;
    wall.setAttribute('aria-busy', 'true');
    const late = setTimeout(skeletons, 150);
    try {
      const address = new URL(wall.dataset.feed, location);
      address.searchParams.set('cursor', next);
      const { said } = await api(address.pathname + address.search);
      clearTimeout(late);
      clear();
      add(said.items);
      batches.push(said.items);
      next = said.next;
      if (!next) end();
    } catch (problem) {
      clearTimeout(late);
      clear();
      pause = true; // the button stays and tries again
      status.textContent = problem.message;
    } finally {
      busy = false;
      wall.removeAttribute('aria-busy');
    }
    if (next && !pause && more.getBoundingClientRect().top < innerHeight + 1600) load();
  }

  function end() {
    more.hidden = true;
    seen.disconnect();
    status.textContent = wall.dataset.end;
  }

  function add(items) {
    const known = new Set([...wall.children].map(one => one.dataset.id));
    wall.append(...items.filter(one => !known.has(one.id)).map(card));
    status.textContent = '';
  }

  function firstId() {
    return wall.querySelector('.card')?.dataset.id;
  }

  /** After "back", the pictures that had been loaded stand where they stood, before the browser paints. */
  function restore() {
    const [entry] = performance.getEntriesByType('navigation');
    if (entry?.type !== 'back_forward') return;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!kept || kept.first !== firstId()) return;
    for (const items of kept.batches) {
      add(items);
      batches.push(items);
    }
    next = kept.next;
    if (!next) {
      more.hidden = true;
      status.textContent = wall.dataset.end;
    }
    scrollTo(0, kept.top);
  }
}

function skeletons() {
  for (const ratio of [150, 80, 133, 120, 70, 160]) {
    const item = document.createElement('li');
    item.className = `card skeleton r${ratio}`;
    item.setAttribute('aria-hidden', 'true');
    item.innerHTML = '<div class="frame"></div>';
    wall.append(item);
  }
}

function clear() {
  wall.querySelectorAll('.skeleton').forEach(one => one.remove());
}

/** The same card as parts/card.xhtml; change both. */
function card(picture) {
  const ratio = Math.max(40, Math.min(300, Math.round((picture.width / picture.height) * 100)));
  const price = picture.forSale && picture.price ? money(picture.price) : '';
  const item = document.createElement('li');
  item.className = `card r${ratio}`;
  item.dataset.id = picture.id;
  item.innerHTML = `<a class="frame"><svg class="ground" aria-hidden="true"><rect width="100%" height="100%"/></svg><img alt="" loading="lazy" decoding="async"><span class="tag-price price"></span></a>
    <div class="caption"><div><p class="title"></p><p class="by"><a></a> <span class="price"></span></p></div>
    <button type="button" class="like"><svg class="icon" aria-hidden="true"><use href="#i-heart"/></svg><span></span></button></div>`;
  const find = selector => item.querySelector(selector);
  const frame = find('.frame');
  frame.href = `/pictures/${picture.id}`;
  const { handle } = picture.creator;
  const left = handle.includes('-'); // no handle has a hyphen: see Profile
  const name = left ? wall.dataset.former : picture.creator.name;
  frame.ariaLabel = [`${picture.title} ${wall.dataset.by} ${name}`, price].filter(Boolean).join(', ');
  find('rect').setAttribute('fill', picture.dominantColour ?? '#888');
  const image = find('img');
  const [small, large] = widths(picture);
  Object.assign(image, { width: picture.width, height: picture.height });
  image.sizes = `min(46vw, ${Math.round(ratio * 1.45)}px)`; // as in Frames.sizes
  image.srcset = `${picture.thumbnailUrl} ${small}w, ${picture.previewUrl} ${large}w`;
  image.src = picture.thumbnailUrl;
  find('.title').textContent = picture.title;
  const by = find('.by a');
  by.textContent = name;
  if (left) by.replaceWith(name);
  else by.href = `/creators/${encodeURIComponent(handle)}`;
  item.querySelectorAll('.price').forEach(one => (one.textContent = price));
  const like = find('.like');
  like.dataset.like = picture.id;
  like.setAttribute('aria-pressed', picture.liked === true);
  like.ariaLabel = fill(wall.dataset.like, picture.title);
  like.querySelector('span').textContent = picture.likes || '';
  return item;
}

/** The two derivatives are measured by their longer side. */
function widths({ width, height }) {
  return [400, 1200].map(side => (width >= height ? Math.min(side, width) : Math.round((Math.min(side, height) * width) / height)));
}
