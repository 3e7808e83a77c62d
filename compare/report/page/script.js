(() => {
'use strict';
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
document.documentElement.classList.add('js');

// Sort a table by a column: numbers by data-v, the rest by what is to be read. Empty cells stay last.
const table = document.getElementById('figures');
const body = table.tBodies[0];
const heads = all('thead th', table);
const valueOf = (row, i) => {
  const cell = row.cells[i];
  if (cell.dataset.v !== undefined) return parseFloat(cell.dataset.v);
  const text = cell.textContent.trim();
  return text === '-' ? '' : text;
};
const sortBy = (i) => {
  const down = heads[i].getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  heads.forEach((h) => h.removeAttribute('aria-sort'));
  heads[i].setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
  const rows = [...body.rows].map((row) => [valueOf(row, i), row]);
  rows.sort(([a], [b]) => {
    if (a === '' || b === '') return (a === '') - (b === '');
    return down * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en'));
  });
  body.append(...rows.map(([, row]) => row));
};
heads.forEach((head, i) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', () => sortBy(i));
  head.replaceChildren(button);
});

// Show the rows that have all words of the filter; of the measures that are in no other table only if asked for.
const find = document.getElementById('find');
const more = document.getElementById('more');
const found = document.getElementById('found');
const filter = () => {
  const words = find.value.toLowerCase().split(/\s+/);
  let shown = 0;
  for (const row of body.rows) {
    const text = [...row.cells].map((cell) => cell.textContent.toLowerCase()).join(' ');
    row.hidden = !words.every((word) => text.includes(word)) || (row.className === 'more' && !more.checked);
    shown += !row.hidden;
  }
  found.textContent = shown + ' of ' + body.rows.length + ' rows';
};
find.addEventListener('input', filter);
if (more) more.addEventListener('change', filter);
filter();

// Show the words of one foundation.
all('.shift').forEach((shift) => all('input[type=radio]', shift).forEach((radio) => radio.addEventListener('change', () => {
  for (const item of all('.shifts>li', shift)) {
    item.hidden = !item.dataset.in.split(' ').includes(radio.value || 'all');
  }
})));
all('.shift input:checked').forEach((radio) => radio.dispatchEvent(new Event('change')));

// A link to a word opens it, whatever is shown.
const open = () => {
  const word = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!word || !word.closest('.shifts')) return;
  word.closest('li').hidden = false;
  for (let at = word; at; at = at.parentElement) {
    if (at.tagName === 'DETAILS') at.open = true;
  }
  word.scrollIntoView({block: 'center'});
};
addEventListener('hashchange', open);
open();
all('.claim a').forEach((link) => link.addEventListener('click', () => setTimeout(open)));

// Copy the paragraph on methods; where the browser allows none, select it.
const copied = document.getElementById('copied');
document.getElementById('copy').addEventListener('click', async () => {
  const text = document.getElementById('paste');
  try {
    await navigator.clipboard.writeText(text.innerText);
    copied.textContent = 'copied';
  } catch {
    getSelection().selectAllChildren(text);
    copied.textContent = 'selected: press Ctrl or ⌘ and C';
  }
});
})();
