// Following a creator: shown at once, and taken back if the server says no.
import { api, logIn, toast } from './picasso.js';

const button = document.querySelector('[data-follow]');
const count = document.querySelector('[data-followers]');

button?.addEventListener('click', async () => {
  if (document.body.dataset.member !== 'true') return logIn();
  const follows = button.dataset.follows !== 'true';
  show(follows);
  button.disabled = true;
  try {
    await api(`/api/creators/${encodeURIComponent(button.dataset.follow)}/follow`, { method: follows ? 'PUT' : 'DELETE' });
  } catch (problem) {
    show(!follows);
    if (problem.status === 401) return logIn();
    toast(problem.message);
  } finally {
    button.disabled = false;
    button.focus();
  }
});

function show(follows) {
  button.dataset.follows = follows;
  button.textContent = follows ? button.dataset.on : button.dataset.off;
  button.classList.toggle('primary', !follows);
  count.textContent = Number(count.textContent) + (follows ? 1 : -1);
}
