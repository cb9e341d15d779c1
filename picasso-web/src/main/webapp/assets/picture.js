// One picture: full screen by a key and by a tap, and buying in one movement.
import { api, logIn, toast } from './picasso.js';

const stage = document.querySelector('.stage');
const id = document.querySelector('.piece').dataset.picture;

async function toggle() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await stage.requestFullscreen();
  } catch {
    location.assign(stage.querySelector('.hang').href); // no full screen here: the picture alone
  }
}

stage.querySelector('.expand').addEventListener('click', toggle);
stage.querySelector('.hang').addEventListener('click', event => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  toggle();
});
document.addEventListener('keydown', event => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key === 'f' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey) toggle();
});

// The large button, and one beside each copy that is offered at another price.
// They are looked up each time: when the offer changes elsewhere, others take their place.
const forms = () => [...document.querySelectorAll('form.buy')];
const buttons = () => [...document.querySelectorAll('form.buy button, [data-buy]')];
document.addEventListener('click', event => event.target.closest?.('[data-buy]') && forms()[0]?.requestSubmit());
document.addEventListener('submit', event => event.target.matches('form.buy') && buy(event, event.target), { capture: true });
addEventListener('pageshow', event => {
  busy(false);
  const [visit] = performance.getEntriesByType('navigation');
  // Back from an order: the next one is another.
  if (event.persisted || visit?.type === 'back_forward') forms().forEach(form => (form.elements.key.value = fresh()));
});

async function buy(event, form) {
  event.preventDefault();
  if (document.body.dataset.member !== 'true') return logIn();
  busy(true, form);
  try {
    const price = { amount: Number(form.dataset.amount), currency: form.dataset.currency };
    // The key stands in the page: pressing twice, or again after a broken line, is one order.
    const { said, answer } = await api('/api/orders', {
      method: 'POST',
      headers: { 'Idempotency-Key': form.elements.key.value },
      body: { pictureId: id, price },
    });
    const order = said?.id ?? answer.headers.get('Location').split('/').pop();
    await visible(order);
    location.assign(`/orders/${order}`);
  } catch (problem) {
    busy(false);
    if (problem.status === 401) return logIn();
    const text = JSON.parse(form.dataset.rules)[problem.code] ?? problem.message;
    document.querySelector('.offer .fault').textContent = text;
    if (form !== forms()[0] || matchMedia('(max-width: 640px)').matches) toast(text);
  }
}

function busy(is, form) {
  buttons().forEach(one => {
    one.disabled = is;
    one.classList.toggle('is-busy', is && (form ?? forms()[0]) === (one.form ?? forms()[0]));
  });
}

/** The order exists as soon as it is answered; the page about it can be a moment later. */
async function visible(order) {
  for (let tries = 0; tries < 8; tries++) {
    try {
      return await api(`/api/orders/${order}`);
    } catch (problem) {
      if (problem.status !== 404) return null;
    }
  }
  return null;
}

function fresh() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
