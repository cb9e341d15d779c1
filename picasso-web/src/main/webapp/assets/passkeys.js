// Passkeys: the browser asks the device, the server believes only what the device signed.
import { api } from './picasso.js';

const supported = 'PublicKeyCredential' in window && !!navigator.credentials;

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** A credential as the standard writes it in JSON; not every browser has its own toJSON yet. */
function written(credential, response) {
  const { id, type, authenticatorAttachment } = credential;
  const extensions = credential.getClientExtensionResults();
  return { id, rawId: text(credential.rawId), type, authenticatorAttachment, clientExtensionResults: extensions, response };
}

async function create({ slip, publicKey }) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: publicKey.excludeCredentials.map(known => ({ ...known, id: bytes(known.id) })),
    },
  });
  const { clientDataJSON, attestationObject } = made.response;
  const transports = made.response.getTransports?.() ?? [];
  const response = { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject), transports };
  return { slip, credential: written(made, response) };
}

async function get({ slip, publicKey }) {
  const found = await navigator.credentials.get({ publicKey: { ...publicKey, challenge: bytes(publicKey.challenge) } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = found.response;
  const response = {
    clientDataJSON: text(clientDataJSON),
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : undefined,
  };
  return { slip, credential: written(found, response) };
}

/** In the words of the page: that the person or the device said no, or that the device has one already. */
function explain(fault, texts) {
  if (fault.name === 'InvalidStateError' && texts.known) return texts.known;
  if (fault instanceof DOMException) return texts.cancelled;
  return fault.message;
}

const login = document.getElementById('passkey');
if (login && supported) {
  login.hidden = false;
  const button = login.querySelector('button');
  const fault = login.querySelector('.fault');
  button.addEventListener('click', async () => {
    button.disabled = true;
    fault.textContent = '';
    try {
      const options = (await api('/api/tokens/passkey/options', { method: 'POST' })).said;
      const { slip, credential } = await get(options);
      login.elements['passkey:slip'].value = slip;
      login.elements['passkey:credential'].value = JSON.stringify(credential);
      login.elements['passkey:go'].click();
    } catch (problem) {
      fault.textContent = explain(problem, login.dataset);
    } finally {
      button.disabled = false;
    }
  });
}

const adding = document.getElementById('add-passkey');
if (adding && supported) {
  adding.hidden = false;
  document.getElementById('no-passkeys').hidden = true;
  const name = document.getElementById('passkey-name');
  const password = document.getElementById('passkey-password');
  const general = document.getElementById('passkey-fault');
  const button = adding.querySelector('button');

  const say = (field, message) => {
    field.setAttribute('aria-invalid', !!message);
    document.getElementById(field.id + '-fault').textContent = message;
  };
  const isFilled = () => {
    say(name, name.value.trim() ? '' : adding.dataset.noName);
    say(password, password.value ? '' : adding.dataset.noPassword);
    [name, password].find(field => field.getAttribute('aria-invalid') === 'true')?.focus();
    return !!name.value.trim() && !!password.value;
  };

  adding.addEventListener('submit', async event => {
    event.preventDefault();
    general.textContent = '';
    if (!isFilled()) return;
    button.disabled = true;
    try {
      const wish = { password: password.value };
      const options = (await api('/api/me/passkeys/options', { method: 'POST', body: wish })).said;
      const made = await create(options);
      await api('/api/me/passkeys', { method: 'POST', body: { ...made, name: name.value } });
      location.assign('/my/security?passkey=added');
    } catch (problem) {
      if (problem.code === 'accounts.wrong-password') {
        say(password, adding.dataset.wrongPassword);
        password.focus();
      } else {
        general.textContent = explain(problem, adding.dataset);
      }
    } finally {
      button.disabled = false;
    }
  });
}
