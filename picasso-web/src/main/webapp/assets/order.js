// Orders as they live: one order's own page, and the list of purchases. The server answers when a state changes.
import { isOpen, subscribe } from './live.js';
import { api, day, fill, money, toast } from './picasso.js';

const ENDED = ['COMPLETED', 'CANCELLED', 'REFUNDED'];
const hide = (element, hidden) => element.classList.toggle('is-hidden', hidden);
const isOver = order => {
  const kept = !order.disputed && (!order.refund || order.refund.state === 'refused');
  return order.state === 'COMPLETED' ? kept : ENDED.includes(order.state);
};
/** The state and what is about to change it, as the server's pages call it. */
const standing = order => {
  if (order.state !== 'COMPLETED') return order.state.toLowerCase();
  if (order.disputed) return 'disputed';
  return order.refund && order.refund.state !== 'refused' ? `refund-${order.refund.state}` : 'completed';
};
/** The same with the reason of what was cancelled or refused. */
const situation = order => {
  const now = standing(order);
  if (now === 'cancelled') return `cancelled.${order.reason}`;
  return now === 'completed' && order.refund?.refusal ? `refund-refused.${order.refund.refusal}` : now;
};
const rest = ms => new Promise(done => setTimeout(done, ms));
const PEOPLE_DECIDE = 5_000;
const LINE_IS_TRUSTED = 60_000;

/** Tells when an order has moved on, as long as there is a line that says so; without one, at once. */
function news(id) {
  let newest = 0;
  let wake = () => {};
  const end = subscribe('me', ({ type, version, data }) => {
    if (type === 'order.state' && data.order === id) newest = version;
    else if (!['live.reload', 'live.poll'].includes(type)) return;
    wake();
  });
  const after = wanted => (isOpen() && newest < wanted ? Promise.race([new Promise(done => (wake = done)), rest(LINE_IS_TRUSTED)]) : null);
  return { after, end };
}

/**
 * Follows an order until it ends; asks again, and more slowly, when the server does not answer. Asking for the version after
 * the one that is shown, rather than for a change from now on, misses nothing that happens between two questions.
 */
async function follow(id, show, trouble) {
  const heard = news(id);
  try {
    await followWith(heard, id, show, trouble);
  } finally {
    heard.end();
  }
}

async function followWith(heard, id, show, trouble) {
  let wanted = 0;
  for (let pause = 500; ; ) {
    try {
      const { said } = await api(`/api/orders/${id}?minVersion=${wanted}`);
      show(said);
      if (isOver(said)) return;
      wanted = said.version + 1;
      pause = 500;
      await heard.after(wanted);
      // A seller or a bank takes days, not seconds.
      if (!isOpen() && ['refund-requested', 'disputed'].includes(standing(said))) await rest(PEOPLE_DECIDE);
    } catch (problem) {
      trouble(problem);
      if ([401, 403, 404].includes(problem.status)) return;
      await rest(pause);
      pause = Math.min(pause * 2, 10_000);
    }
  }
}

const page = document.getElementById('order');
if (page) own();
const list = document.getElementById('orders');
if (list) all();

function own() {
  const texts = JSON.parse(page.dataset.texts);
  const part = id => document.getElementById(id);
  let until = Date.parse(page.dataset.until || '');
  let state = page.dataset.state;
  let latest = null;
  // Back from paying, before the provider has told the server: no second "pay", unless nothing comes for a while.
  let checking = page.dataset.checking === 'true';
  if (checking) {
    setTimeout(() => {
      checking = false;
      if (latest) show(latest);
    }, 15_000);
  }
  steps(state);
  setInterval(tick, 500);
  tick();
  if (page.dataset.over !== 'true') live();

  part('ask').querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.target.querySelector('button');
    button.disabled = true;
    try {
      const reason = event.target.elements.reason.value;
      const { said } = await api(`/api/orders/${page.dataset.id}/refund`, { method: 'POST', body: { reason } });
      show(said);
      part('headline').scrollIntoView({ block: 'center' });
      live();
    } catch (problem) {
      part('order-fault').textContent = texts[problem.code] ?? problem.errors[0]?.message ?? problem.message;
      button.disabled = false;
    }
  });

  part('give-up').addEventListener('click', async event => {
    event.target.disabled = true;
    try {
      await api(`/api/orders/${page.dataset.id}`, { method: 'DELETE' });
    } catch (problem) {
      toast(problem.status === 409 ? texts.tooLate : problem.message);
      event.target.disabled = false;
    }
  });

  function live() {
    follow(page.dataset.id, show, () => (part('order-fault').textContent = texts.busy));
  }

  function show(order) {
    part('order-fault').textContent = '';
    latest = order;
    state = order.state;
    const asking = checking && state === 'RESERVED';
    page.dataset.state = state;
    if (order.until) until = Date.parse(order.until);
    const places = [texts.title, money(order.price), day(order.refund?.decideUntil)];
    const key = asking ? 'checking' : situation(order);
    const headline = fill(texts[`${key}.headline`] ?? '', ...places);
    if (part('headline').textContent !== headline) {
      part('headline').textContent = headline;
      part('say').textContent = fill(texts[`${key}.say`] ?? '', ...places);
      document.title = `${headline} · Picasso`;
    }
    const pay = part('pay');
    hide(pay, asking || !(state === 'RESERVED' && order.checkoutUrl));
    if (order.checkoutUrl) pay.href = order.checkoutUrl;
    hide(part('download'), state !== 'COMPLETED');
    hide(part('invoice'), state !== 'COMPLETED' && state !== 'REFUNDED');
    hide(part('credit-note'), state !== 'REFUNDED');
    hide(part('see'), !ENDED.includes(state));
    hide(part('ask'), key !== 'completed');
    page.querySelector('.art').classList.toggle('is-yours', key === 'completed');
    steps(state);
    tick();
  }

  function steps(now) {
    const done = { PLACED: 0, RESERVED: 1, AUTHORISED: 2, COMPLETED: 3 }[now] ?? 0;
    const row = page.querySelector('.steps');
    row.classList.toggle('is-off', now === 'CANCELLED' || now === 'REFUNDED');
    row.querySelectorAll('li').forEach((step, index) => {
      step.classList.toggle('is-done', index < done);
      step.classList.toggle('is-now', index === done);
      if (index === done) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    });
    hide(part('give-up'), checking || !['PLACED', 'RESERVED'].includes(now));
  }

  function tick() {
    const clock = part('clock');
    const left = Math.ceil((until - Date.now()) / 1000);
    const running = state === 'RESERVED' && !checking && left > 0;
    hide(clock, !running);
    if (!running) return;
    clock.classList.toggle('is-short', left <= 60);
    clock.querySelector('output').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}

function all() {
  const texts = JSON.parse(list.dataset.texts);
  const open = [...list.querySelectorAll('[data-order]')].filter(row => row.dataset.over !== 'true');
  // A browser keeps six lines to a server; four may wait, the others are shown as the page came.
  for (const row of open.slice(0, 4)) {
    follow(row.dataset.order, order => show(row, order), () => {});
  }

  function show(row, order) {
    const now = standing(order);
    if (row.dataset.state === now) return;
    row.dataset.state = now;
    const state = row.querySelector('.state');
    const kind = { completed: 'ok', cancelled: 'off', refunded: 'off' }[now] ?? 'live';
    state.className = `state ${kind}`;
    state.textContent = texts[now];
  }
}
