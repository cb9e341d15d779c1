// The picture of oneself: chosen, sent, and shown by the next page.
import { logIn } from './picasso.js';

const place = document.getElementById('portrait');
const input = document.getElementById('avatar');
const hint = document.getElementById('avatar-hint');
const kinds = ['image/jpeg', 'image/png', 'image/webp'];
const limit = 10 * 1024 * 1024;

input.addEventListener('change', () => {
  const [file] = input.files;
  if (!file) return;
  if (!kinds.includes(file.type)) return fault(place.dataset.kind);
  if (file.size > limit) return fault(place.dataset.large);
  const parts = new FormData();
  parts.append('file', file);
  send('PUT', parts);
});
document.getElementById('avatar-remove')?.addEventListener('click', () => send('DELETE'));

async function send(method, body) {
  fault('');
  hint.textContent = place.dataset.sending;
  input.disabled = true;
  try {
    const answer = await fetch('/api/me/avatar', { method, body });
    if (answer.ok) return location.reload();
    if (answer.status === 401) return logIn();
    const problem = await answer.json().catch(() => ({}));
    fault(problem.errors?.[0]?.message ?? problem.detail ?? document.body.dataset.failed);
  } catch {
    fault(document.body.dataset.offline);
  }
  input.value = '';
  input.disabled = false;
  hint.textContent = '';
}

function fault(text) {
  document.getElementById('avatar-fault').textContent = text;
  if (text) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}
