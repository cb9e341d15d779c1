// The menu on a picture's page that puts it into one's collections, and takes it out.
import { api, logIn, toast } from './picasso.js';

const menu = document.querySelector('[data-collect]');
if (menu) begin();

function begin() {
  const picture = menu.dataset.collect;
  const choices = menu.querySelector('.choices');
  const form = menu.querySelector('form');

  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    if (document.body.dataset.member !== 'true') return logIn();
    load();
  });

  async function load() {
    try {
      const { said } = await api(`/api/me/collections?limit=100&picture=${encodeURIComponent(picture)}`);
      choices.replaceChildren(...said.items.map(one => choice(one.id, one.name, one.holds)));
      if (said.items.length === 0) choices.textContent = menu.dataset.none;
    } catch (problem) {
      choices.textContent = problem.message;
    }
  }

  function choice(id, name, holds) {
    const label = Object.assign(document.createElement('label'), { className: 'check' });
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: holds });
    label.append(box, ' ', name);
    label.dataset.id = id;
    box.addEventListener('change', async () => {
      const wanted = box.checked;
      try {
        await put(id, wanted);
      } catch (problem) {
        box.checked = !wanted;
        toast(problem.message);
      }
    });
    return label;
  }

  function add({ id, name }, holds) {
    const made = choice(id, name, holds);
    choices.prepend(made);
    made.querySelector('input').focus();
  }

  const put = (id, wanted) => api(`/api/collections/${id}/pictures/${picture}`, { method: wanted ? 'PUT' : 'DELETE' });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fault = form.querySelector('.fault');
    fault.textContent = '';
    try {
      const body = { name: form.elements.name.value, public: form.elements.public.checked };
      const { said } = await api('/api/collections', { method: 'POST', body });
      form.reset();
      if (!choices.querySelector('label')) choices.textContent = '';
      try {
        await put(said.id, true);
        add(said, true);
      } catch (problem) {
        add(said, false); // the collection is there, without the picture
        throw problem;
      }
    } catch (problem) {
      fault.textContent = problem.message;
    }
  });
}
