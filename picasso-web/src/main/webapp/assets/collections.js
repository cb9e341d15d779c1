// One's own collections: beginning one, and on its page renaming, showing, arranging and deleting it.
import { api, fill, toast } from './picasso.js';

const begin = document.getElementById('begin');
begin?.addEventListener('submit', async event => {
  event.preventDefault();
  await attempt(begin, async () => {
    const { said } = await api('/api/collections', { method: 'POST', body: wish(begin) });
    location.assign(`/collections/${said.id}`);
  });
});

const keeping = document.getElementById('keeping');
if (keeping) keep(keeping.dataset);

function keep(words) {
  const address = `/api/collections/${words.collection}`;
  const wall = document.getElementById('wall');
  let version = Number(words.version);
  let queue = Promise.resolve();

  /** One change after the other: each names the version that the one before it led to. */
  function change(body) {
    const done = queue.then(async () => {
      const { answer } = await api(address, { method: 'PATCH', headers: { 'If-Match': `"${version}"` }, body });
      take(answer);
    });
    queue = done.catch(() => {});
    return done;
  }

  function take(answer) {
    version = Number(answer.headers.get('ETag').replaceAll('"', ''));
  }

  const form = document.getElementById('edit-collection');
  form.elements.public.checked = form.elements.public.dataset.was === 'true';
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await attempt(form, async () => {
      await change(wish(form));
      location.reload();
    });
  });

  document.getElementById('delete-collection').addEventListener('click', async event => {
    event.target.disabled = true;
    try {
      await api(address, { method: 'DELETE' });
      location.replace('/my/collections');
    } catch (problem) {
      event.target.disabled = false;
      toast(problem.message);
    }
  });

  const arrange = document.getElementById('arrange');
  arrange.hidden = !wall;
  if (!wall) return;
  arrange.addEventListener('click', () => {
    const on = arrange.getAttribute('aria-pressed') !== 'true';
    arrange.setAttribute('aria-pressed', on);
    wall.classList.toggle('is-arranging', on);
    tools();
  });
  new MutationObserver(tools).observe(wall, { childList: true });

  /** Each picture gets its tools while the collection is arranged, also one that is loaded only then. */
  function tools() {
    const on = arrange.getAttribute('aria-pressed') === 'true';
    for (const card of wall.querySelectorAll('.card[data-id]')) {
      const there = card.querySelector('.arranging');
      if (!on) there?.remove();
      else if (!there) card.append(toolsOf(card));
    }
  }

  function toolsOf(card) {
    const title = card.querySelector('.title').textContent;
    const box = Object.assign(document.createElement('div'), { className: 'arranging' });
    box.append(
      tool('‹', fill(words.earlier, title), () => move(card, -1, title)),
      tool('›', fill(words.later, title), () => move(card, 1, title)),
      tool('×', fill(words.remove, title), () => remove(card, title)),
    );
    return box;
  }

  async function move(card, by, title) {
    const cards = [...wall.querySelectorAll('.card[data-id]')];
    const to = cards.indexOf(card) + by;
    if (to < 0 || to >= cards.length) return;
    const before = card.nextElementSibling;
    const focused = document.activeElement;
    if (by < 0) cards[to].before(card);
    else cards[to].after(card);
    focused.focus(); // an element that is moved loses the focus
    try {
      await change({ pictures: [...wall.querySelectorAll('.card[data-id]')].map(one => one.dataset.id) });
      toast(fill(words.moved, title));
    } catch (problem) {
      wall.insertBefore(card, before);
      toast(problem.status === 412 ? words.stale : problem.message);
    }
  }

  async function remove(card, title) {
    const before = card.nextElementSibling;
    (card.nextElementSibling ?? card.previousElementSibling ?? arrange).querySelector?.('.arranging button')?.focus();
    card.remove();
    const gone = queue.then(async () => {
      const { answer } = await api(`${address}/pictures/${card.dataset.id}`, { method: 'DELETE' });
      take(answer);
    });
    queue = gone.catch(() => {});
    try {
      await gone;
      toast(fill(words.removed, title));
    } catch (problem) {
      wall.insertBefore(card, before);
      toast(problem.message);
    }
  }
}

function tool(sign, label, act) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'round', textContent: sign, ariaLabel: label });
  button.addEventListener('click', act);
  return button;
}

function wish(form) {
  return { name: form.elements.name.value, public: form.elements.public.checked };
}

/** What goes wrong is said in the form. */
async function attempt(form, work) {
  const fault = form.querySelector('.fault');
  const button = form.querySelector('button[type=submit]');
  fault.textContent = '';
  try {
    await work();
  } catch (problem) {
    fault.textContent = problem.message;
    form.elements.name.focus();
  } finally {
    button.classList.remove('is-busy');
  }
}
