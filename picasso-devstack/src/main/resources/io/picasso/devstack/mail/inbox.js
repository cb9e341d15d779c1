// Shows the newest mails and looks for new ones every two seconds while the page is seen.
const at = id => document.getElementById(id);
let mails = [];
let chosen = null;

const key = mail => mail.receivedAt + mail.to + mail.subject;

function show(mail) {
  chosen = key(mail);
  at('mail').hidden = false;
  at('subject').textContent = mail.subject || '(no subject)';
  at('from').textContent = mail.from;
  at('recipient').textContent = mail.to;
  at('received').textContent = new Date(mail.receivedAt).toLocaleString();
  at('html').hidden = !mail.html;
  at('text').hidden = Boolean(mail.html);
  if (mail.html) at('html').srcdoc = '<base target="_blank">' + mail.html; else at('text').textContent = mail.text;
  const links = [...new Set((mail.text + ' ' + mail.html.replaceAll('&amp;', '&')).match(/https?:\/\/[^\s"'<>]+/g) ?? [])];
  at('files').replaceChildren(...(mail.attachments ?? []).map(file => {
    const anchor = document.createElement('a');
    anchor.href = file.path;
    anchor.download = file.name;
    anchor.textContent = file.name;
    return anchor;
  }));
  at('links').replaceChildren(...links.slice(0, 5).flatMap(link => {
    const anchor = document.createElement('a');
    anchor.href = link;
    anchor.target = '_blank';
    anchor.rel = 'noopener';
    anchor.textContent = link;
    return [anchor, document.createElement('br')];
  }));
  list();
}

function list() {
  at('empty').hidden = mails.length > 0;
  at('list').replaceChildren(...mails.map(mail => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const subject = document.createElement('strong');
    const line = document.createElement('span');
    subject.textContent = mail.subject || '(no subject)';
    line.textContent = mail.to + ' · ' + new Date(mail.receivedAt).toLocaleTimeString();
    button.append(subject, line);
    button.onclick = () => show(mail);
    if (key(mail) === chosen) button.setAttribute('aria-current', 'true');
    item.append(button);
    return item;
  }));
}

async function refresh() {
  const before = mails.map(key).join();
  const answer = await fetch('api/mails?to=' + encodeURIComponent(at('to').value.trim()));
  mails = await answer.json();
  if (mails.map(key).join() !== before) list();
  if (!chosen && mails.length) show(mails[0]);
}

at('to').oninput = () => { chosen = null; at('mail').hidden = true; refresh(); };
setInterval(() => { if (!document.hidden) refresh().catch(() => {}); }, 2000);
refresh();
list();
