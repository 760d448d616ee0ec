// The formula on trial: offers words at the caret, and asks for check and result a moment after the last key.
const form = document.getElementById('formula');
const text = form?.querySelector('textarea');
const list = document.getElementById('words');
const answer = document.getElementById('answer');
const words = JSON.parse(text?.dataset.words ?? '[]');
const most = 12;
let waiting = 0;
let asked = 0;

const typed = () => /[\p{L}\p{N}_]+$/u.exec(text.value.slice(0, text.selectionStart))?.[0] ?? '';
const options = () => [...list.children];
const chosen = () => list.querySelector('[aria-selected="true"]');

const close = () => {
  list.hidden = true;
  list.replaceChildren();
  text.removeAttribute('aria-activedescendant');
};

const choose = option => {
  for (const other of options()) other.setAttribute('aria-selected', String(other === option));
  text.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
};

const offer = () => {
  const start = typed();
  const found = start ? words.filter(([word]) => word !== start && word.includes(start)).sort((a, b) => b[0].startsWith(start) - a[0].startsWith(start)).slice(0, most) : [];
  if (!found.length) return close();
  list.replaceChildren(...found.map(([word, note], index) => {
    const option = document.createElement('li');
    option.id = `word-${index}`;
    option.setAttribute('role', 'option');
    option.dataset.word = word;
    option.append(word, Object.assign(document.createElement('small'), { textContent: note }));
    return option;
  }));
  list.hidden = false;
  choose(list.firstElementChild);
};

const take = option => {
  const start = text.selectionStart - typed().length;
  text.setRangeText(option.dataset.word, start, text.selectionStart, 'end');
  close();
  text.focus();
  ask();
};

const show = async () => {
  const turn = ++asked;
  const address = `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;
  const reply = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (!reply?.ok || turn !== asked) return;
  answer.innerHTML = await reply.text();
  history.replaceState(null, '', address);
};

const ask = () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 250);
};

text?.addEventListener('input', () => {
  offer();
  ask();
});
text?.addEventListener('blur', () => setTimeout(close, 150));
text?.addEventListener('keydown', event => {
  if (list.hidden) return;
  const all = options();
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) choose(all[(all.indexOf(chosen()) + by + all.length) % all.length]);
  else if (event.key === 'Enter' || event.key === 'Tab') take(chosen());
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
});
list?.addEventListener('mousedown', event => {
  const option = event.target.closest('li');
  if (!option) return;
  event.preventDefault();
  take(option);
});
form?.querySelector('select')?.addEventListener('change', ask);
