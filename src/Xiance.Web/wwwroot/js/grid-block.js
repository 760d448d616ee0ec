// A block of cells as spreadsheets copy it, and where keys lead.

/** Rows of cells from tab-separated text; quoted cells may hold tabs, line ends and doubled quotes. */
export const parseBlock = text => {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const end = () => { rows[rows.length - 1].push(cell.trim()); cell = ''; };
  const all = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < all.length; at++) {
    const sign = all[at];
    if (quoted && sign === '"' && all[at + 1] === '"') { cell += '"'; at++; }
    else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === '\t' && !quoted) end();
    else if (sign === '\n' && !quoted) { end(); rows.push([]); }
    else cell += sign;
  }
  end();
  return rows;
};

/** The step a key asks for; while a cell is edited the arrows to the sides stay in it. */
export const moveOf = (event, editing) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown': return { x: 0, y: 1 };
    case 'ArrowUp': return { x: 0, y: -1 };
    case 'ArrowLeft': return editing ? null : { x: -1, y: 0 };
    case 'ArrowRight': return editing ? null : { x: 1, y: 0 };
    case 'Enter': return { x: 0, y: event.shiftKey ? -1 : 1 };
    case 'Tab': return { x: event.shiftKey ? -1 : 1, y: 0, wrap: true };
    default: return null;
  }
};
