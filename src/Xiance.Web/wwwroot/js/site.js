// Behaviour that all pages share. Every page works without it; it only saves clicks.

const panel = () => document.querySelector('#trace');

const say = text => {
  const toast = document.querySelector('#toast');
  if (!toast) return;
  toast.textContent = text;
  toast.classList.add('on');
  setTimeout(() => toast.classList.remove('on'), 6000);
};

let openedFrom = null;

const openTrace = async link => {
  const answer = await fetch(link.href, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
  if (answer.headers.has('HX-Redirect')) return location.assign(answer.headers.get('HX-Redirect'));
  if (!answer.ok && answer.status !== 404) return say(document.body.dataset.failed);
  panel().innerHTML = await answer.text();
  panel().classList.add('on');
  openedFrom = link;
  panel().querySelector('[data-close-panel]')?.focus();
};

const closeTrace = () => {
  if (!panel()?.classList.contains('on')) return;
  panel().classList.remove('on');
  panel().replaceChildren();
  openedFrom?.focus();
};

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-trace]');
  if (link && panel() && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    openTrace(link).catch(() => say(document.body.dataset.failed));
    return;
  }
  if (event.target.closest('[data-close-panel]')) closeTrace();
  if (event.target.closest('[data-toggle-menu]')) document.querySelector('#side').classList.toggle('on');
  const fill = event.target.closest('[data-fill-name]');
  if (fill) {
    document.querySelector('#name').value = fill.dataset.fillName;
    document.querySelector('#password').value = fill.dataset.fillPassword;
  }
  if (event.target.closest('[data-print]')) window.print();
  for (const open of document.querySelectorAll('details.who[open], details.drop[open]')) if (!open.contains(event.target)) open.open = false;
});

document.addEventListener('change', event => {
  if (event.target.matches('select[data-go]')) return location.assign(event.target.value);
  const form = event.target.closest('form[data-auto-submit]');
  if (form && event.target.type !== 'date') form.requestSubmit();
});

document.addEventListener('focusout', event => {
  const form = event.target.closest('form[data-auto-submit]');
  if (form && event.target.type === 'date' && event.target.value !== event.target.defaultValue) form.requestSubmit();
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeTrace();
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.querySelector('[data-search]')?.focus();
  }
  moveInTable(event);
});

// arrow keys walk the rows of a table from link to link
const moveInTable = event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const cell = event.target.closest('table[data-table] td');
  if (!cell) return;
  const row = event.key === 'ArrowDown' ? cell.parentElement.nextElementSibling : cell.parentElement.previousElementSibling;
  const next = row?.cells[cell.cellIndex]?.querySelector('a, button, input, select');
  if (!next) return;
  event.preventDefault();
  next.focus();
};

document.addEventListener('htmx:response:error', () => say(document.body.dataset.failed));
document.documentElement.classList.add('scripted');
