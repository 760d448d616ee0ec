// The grid by keyboard and paste. Every change is kept in this browser first, then on the server; the form works without any of it.
import { moveOf, parseBlock } from './grid-block.js';
import { Drafts } from './drafts.js';

const form = document.querySelector('#entry');
const words = JSON.parse(form.dataset.words);
const rows = [...form.querySelectorAll('#grid tbody tr')].map(row => [...row.querySelectorAll('td.e')].map(cell => cell.querySelector('input')));
const places = new Map();
rows.forEach((row, y) => row.forEach((input, x) => input && places.set(input, { x, y })));
const undone = [];
let editing = false;

const text = (key, values = {}) => Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), words[key]);
const say = said => { form.querySelector('#state').textContent = said; };
const mark = (input, state) => { input.parentElement.className = `num e ${state}`; };

const drafts = new Drafts(form, {
  waiting: count => say(text('waiting', { count })),
  kept: () => say(text('kept')),
  lost: count => say(text('lost', { count })),
  answered: (input, answer) => {
    input.dataset.note = answer.problems.map(problem => problem.text).join(' ');
    const wrong = answer.problems.some(problem => problem.error);
    mark(input, answer.outcome !== 'Saved' ? 'late' : wrong ? 'bad' : answer.problems.length ? 'odd' : answer.text ? 'kept' : '');
    if (answer.outcome === 'Conflict' && document.activeElement !== input) input.value = answer.text;
    if (document.activeElement === input) tell(input);
  },
}, [...places.keys()]);

const change = (input, value) => {
  input.value = value;
  mark(input, 'wait');
  drafts.put(input);
};

const set = changes => {
  const before = changes.map(([input]) => [input, input.dataset.last ?? '']);
  for (const [input, value] of changes) {
    input.dataset.last = value;
    change(input, value);
  }
  undone.push(before);
};

const undo = () => {
  const before = undone.pop();
  if (!before) return;
  for (const [input, value] of before) {
    input.dataset.last = value;
    change(input, value);
  }
  focus(before[0][0]);
};

const commit = input => {
  editing = false;
  if (input.value.trim() !== (input.dataset.last ?? '')) set([[input, input.value.trim()]]);
};

const tell = input => {
  const beside = [['year-ago', input.dataset.y], ['before', input.dataset.b]].filter(([, value]) => value).map(([key, value]) => `${words[key]} ${value}`).join('　');
  form.querySelector('#where').textContent = input.getAttribute('aria-label');
  form.querySelector('#said').textContent = [beside, input.dataset.note].filter(Boolean).join('　');
};

const focus = input => {
  input.focus();
  input.select();
  input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

// the next open cell in a direction; closed cells are stepped over
const step = (input, { x, y, wrap }) => {
  const width = rows[0].length;
  let at = places.get(input).y * width + places.get(input).x;
  for (;;) {
    const column = at % width + x;
    if (!wrap && (column < 0 || column >= width)) return;
    at += x + y * width;
    if (at < 0 || at >= rows.length * width) return;
    const next = rows[Math.floor(at / width)][at % width];
    if (next) return focus(next);
  }
};

const pasted = (input, block) => {
  const { x, y } = places.get(input);
  const cells = block.flatMap((line, dy) => line.map((value, dx) => [rows[y + dy]?.[x + dx], value]));
  const open = cells.filter(([target]) => target);
  set(open);
  const left = cells.length - open.length;
  say(text(left ? 'beyond' : 'taken', { count: open.length, left }));
};

drafts.catchUp();
for (const input of places.keys()) input.dataset.last = input.value;
drafts.restore(input => {
  input.dataset.last = input.value;
  mark(input, 'wait');
});

form.addEventListener('focusin', event => {
  if (!places.has(event.target)) return;
  editing = false;
  tell(event.target);
});
form.addEventListener('focusout', event => places.has(event.target) && commit(event.target));
form.addEventListener('input', event => {
  if (!places.has(event.target)) return;
  mark(event.target, 'wait');
  drafts.put(event.target);
});
form.addEventListener('dblclick', event => { if (places.has(event.target)) editing = true; });
form.addEventListener('paste', event => {
  const block = places.has(event.target) && parseBlock(event.clipboardData.getData('text/plain'));
  if (!block || block.length === 1 && block[0].length === 1 && editing) return;
  event.preventDefault();
  pasted(event.target, block);
});
form.addEventListener('keydown', event => {
  const input = event.target;
  if (!places.has(input)) return;
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !editing) {
    event.preventDefault();
    if (input.value.trim() !== (input.dataset.last ?? '')) return change(input, input.dataset.last ?? '');
    return undo();
  }
  if (event.key === 'F2') {
    event.preventDefault();
    editing = true;
    return input.setSelectionRange(input.value.length, input.value.length);
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    editing = false;
    if (input.value !== (input.dataset.last ?? '')) change(input, input.dataset.last ?? '');
    return input.select();
  }
  const move = moveOf(event, editing);
  if (!move) return;
  event.preventDefault();
  commit(input);
  step(input, move);
});

// what is typed last goes along; the form then sends its own few fields only
form.addEventListener('submit', async event => {
  if (form.dataset.sending) return event.preventDefault();
  event.preventDefault();
  form.dataset.sending = '1';
  const rest = await drafts.flush();
  delete form.dataset.sending;
  if (rest > 0) return say(text('lost', { count: rest }));
  for (const input of places.keys()) input.disabled = true;
  const chosen = document.createElement('input');
  Object.assign(chosen, { type: 'hidden', name: 'Do', value: event.submitter?.value ?? 'save' });
  form.append(chosen);
  form.dataset.sending = '1';
  form.submit();
});
