// The workbench by keyboard: J and K walk the items, Enter accepts, E edits, U undoes, G goes to the text; hovering links text and item.
const items = () => [...document.querySelectorAll('.items .it')];
const current = () => document.querySelector('.it:focus-within, .it:focus');

const show = mark => mark?.scrollIntoView({ block: 'center' });

const light = (anchor, on) => {
  for (const element of document.querySelectorAll(`[data-item="${CSS.escape(anchor)}"]`)) element.classList.toggle('lit', on);
};

const step = by => {
  const all = items();
  const next = all[Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};

const press = value => current()?.querySelector(`button[name="Decision"][value="${value}"]`)?.click();

document.addEventListener('keydown', event => {
  if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') step(1);
  if (event.key === 'k') step(-1);
  if (event.key === 'u') press('Open');
  if (event.key === 'e') current()?.querySelector('[data-edit]')?.click();
  if (event.key === 'g') show(document.querySelector(`.doc mark[data-item="${CSS.escape(current()?.dataset.item ?? '')}"]`));
  if (event.key === 'Enter' && event.target.matches('.it')) press('Accepted');
});

for (const kind of ['mouseover', 'mouseout'])
  document.addEventListener(kind, event => {
    const element = event.target.closest('[data-item]');
    if (element) light(element.dataset.item, kind === 'mouseover');
  });

document.addEventListener('click', event => {
  const mark = event.target.closest('.doc mark[data-item]');
  if (!mark) return;
  const item = document.getElementById(mark.dataset.item);
  item?.focus();
  item?.scrollIntoView({ block: 'center' });
});

// What is selected in the text goes along to the form of a new item, with its clause.
document.addEventListener('click', event => {
  const add = event.target.closest('[data-add]');
  const selection = window.getSelection();
  const clause = selection?.anchorNode?.parentElement?.closest('.doc [id^="c-"]');
  if (!add || !clause || selection.isCollapsed) return;
  const address = new URL(add.href);
  address.searchParams.set('at', clause.id.slice(2));
  address.searchParams.set('quote', selection.toString());
  add.href = address.pathname + address.search;
});

document.querySelector('[data-tick-all]')?.addEventListener('click', () => {
  const boxes = [...document.querySelectorAll('input[name="Places"]')];
  const on = boxes.some(box => !box.checked);
  for (const box of boxes) box.checked = on;
});

show(document.querySelector('.doc .cur'));
