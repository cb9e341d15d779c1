// Uploading: the bytes begin to travel when the person publishes; until then everything can be changed. Dropping works anywhere.
import { fill, logIn } from './picasso.js';

const form = document.getElementById('upload');
const drop = document.getElementById('drop');
const input = document.getElementById('file');
const preview = document.getElementById('preview');
const progress = document.getElementById('progress');
const bar = progress.querySelector('progress');
const limit = Number(form.dataset.limit);
const kinds = ['image/jpeg', 'image/png', 'image/webp'];
let chosen = null;
let sending = null;

input.addEventListener('change', () => input.files[0] && choose(input.files[0]));
let depth = 0;
addEventListener('dragenter', event => {
  if (![...event.dataTransfer.types].includes('Files')) return;
  depth++;
  document.body.classList.add('is-dragging');
});
addEventListener('dragleave', () => {
  depth = Math.max(0, depth - 1);
  if (!depth) document.body.classList.remove('is-dragging');
});
addEventListener('dragover', event => event.preventDefault());
addEventListener('drop', event => {
  event.preventDefault();
  depth = 0;
  document.body.classList.remove('is-dragging');
  const [file] = event.dataTransfer.files;
  if (file) choose(file);
});
addEventListener('paste', event => {
  const [file] = event.clipboardData?.files ?? [];
  if (file) choose(file);
});

function choose(file) {
  if (sending) return;
  fault('file', '');
  if (!kinds.includes(file.type)) return fault('file', form.dataset.kind);
  if (file.size > limit) return fault('file', fill(form.dataset.large, Math.floor(limit / 1000000)));
  chosen = file;
  if (preview.src) URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(file);
  preview.hidden = false;
  drop.classList.add('has-picture');
  progress.hidden = false;
  bar.value = 0;
  document.getElementById('progress-name').textContent = file.name;
  say(fill(form.dataset.waiting, '', size(file.size)));
  const title = form.elements.title;
  if (!title.value) {
    title.value = titleOf(file.name);
    title.select();
  }
  title.focus({ preventScroll: true });
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (sending) return;
  const parts = checked();
  if (parts) send(parts);
});

/** The form as the server wants it, or null with every fault beside its field. */
function checked() {
  form.querySelectorAll('[aria-invalid]').forEach(one => one.removeAttribute('aria-invalid'));
  form.querySelectorAll('.fault').forEach(one => (one.textContent = ''));
  document.getElementById('upload-fault').hidden = true;
  const { title, description, category, tags, price, currency, editions, royalty } = form.elements;
  const amount = price.value.trim() === '' ? '' : minor(price.value, Number(currency.selectedOptions[0].dataset.digits));
  if (!chosen) fault('file', form.dataset.empty);
  if (!title.value.trim()) fault('title', form.dataset.title);
  if (!category.value) fault('category', form.dataset.category);
  if (amount === null) fault('price', form.dataset.price);
  if (firstFault()) return null;
  const parts = new FormData();
  const texts = { title, description, category, tags, editions, royalty };
  for (const [name, field] of Object.entries(texts)) parts.append(name, field.value.trim());
  if (amount !== '') {
    parts.append('amount', amount);
    parts.append('currency', currency.value);
  }
  parts.append('file', chosen); // last, so that a fault of a field needs no waiting for the bytes
  return parts;
}

function send(parts) {
  const button = form.querySelector('[type="submit"]');
  const request = (sending = new XMLHttpRequest());
  button.disabled = true;
  button.classList.add('is-busy');
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable) return;
    const done = Math.floor((event.loaded / event.total) * 100);
    bar.value = done;
    say(done < 100 ? fill(form.dataset.progress, done, size(event.total)) : form.dataset.reading);
  });
  request.addEventListener('load', () => {
    over();
    if (request.status === 201) {
      say(form.dataset.sent);
      location.assign(`/pictures/${request.response.id}?minVersion=${request.response.version ?? 1}`);
    } else if (request.status === 401) logIn();
    else if (request.status === 429) refused({ detail: fill(form.dataset.throttled, time(request.response?.retryAfter ?? 60)) });
    else refused(request.response);
  });
  request.addEventListener('error', () => {
    over();
    refused({ detail: navigator.onLine ? document.body.dataset.failed : document.body.dataset.offline });
  });
  request.responseType = 'json';
  request.open('POST', '/api/pictures');
  request.send(parts);

  function over() {
    sending = null;
    button.disabled = false;
    button.classList.remove('is-busy');
  }
}

/** A number of seconds in the words of the page's language: in seconds up to a minute and a half, then in minutes. */
function time(seconds) {
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function refused(problem) {
  bar.value = 0;
  say('');
  const names = { amount: 'price', 'price.amount': 'price', 'price.currency': 'currency' };
  let placed = 0;
  for (const { field, message } of problem?.errors ?? []) placed += fault(names[field] ?? field, message) ? 1 : 0;
  if (!placed) {
    const box = document.getElementById('upload-fault');
    box.querySelector('p').textContent = problem?.detail ?? document.body.dataset.failed;
    box.hidden = false;
    box.scrollIntoView({ block: 'center' });
  }
  firstFault();
}

function fault(name, text) {
  const place = document.getElementById(`${name}-fault`);
  if (!place) return false;
  place.textContent = text;
  const field = document.getElementById(name);
  if (text) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  field.setAttribute('aria-errormessage', place.id);
  return true;
}

function firstFault() {
  const field = form.querySelector('[aria-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return field;
}

/** "1.234,50", "1,234.50" and "1234.5" are one amount; null if it is none, or has more digits than the currency. */
function minor(text, digits) {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match || (match[2] ?? '').length > digits) return null;
  const whole = match[1].replace(/[.,]/g, '');
  return String(BigInt(whole) * 10n ** BigInt(digits) + BigInt((match[2] ?? '').padEnd(digits, '0') || 0));
}

const titleOf = name => {
  const words = name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1, 140);
};
const size = bytes => (bytes < 1000000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1000000).toFixed(1)} MB`);
const say = text => (document.getElementById('progress-text').textContent = text);
