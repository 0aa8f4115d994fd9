/*
 * What a browser can add to a page that is whole without it: tables that stack on a phone, a search that hears every way
 * of writing, and dates that say they have passed (a page does not know today's date, the browser does).
 */
(() => {
  'use strict'
  /* Stacked cells lose their column: each gets its heading, and the roles that the change of layout takes away. */
  function stack(table) {
    const headings = [...table.querySelectorAll('thead th')].map(cell => cell.textContent.trim())
    table.classList.add('stacks')
    table.setAttribute('role', 'table')
    for (const part of table.querySelectorAll('thead, tbody')) part.setAttribute('role', 'rowgroup')
    for (const row of table.rows) {
      row.setAttribute('role', 'row')
      for (const cell of row.cells) {
        cell.setAttribute('role', cell.tagName === 'TH' ? 'columnheader' : 'cell')
        if (cell.tagName === 'TD') cell.dataset.label = headings[cell.cellIndex] || ''
      }
    }
  }

  /* A table that scrolls must be reachable by keyboard, and say what it is. */
  function scroll(table, label) {
    const region = table.closest('.table') || table.parentElement.insertBefore(document.createElement('div'), table)
    if (!region.contains(table)) region.append(table)
    region.classList.add('table')
    const name = `${label} – ${table.querySelector('th, td').textContent.trim()}`
    const update = () => {
      const wider = region.scrollWidth > region.clientWidth
      for (const [attribute, value] of [['tabindex', '0'], ['role', 'region'], ['aria-label', name]]) {
        if (wider) region.setAttribute(attribute, value)
        else region.removeAttribute(attribute)
      }
    }
    new ResizeObserver(update).observe(region)
  }

  for (const table of document.querySelectorAll('[data-table-label] table')) {
    // Material wraps every table without a class in boxes of its own.
    table.classList.add('grid')
    stack(table)
    scroll(table, table.closest('[data-table-label]').dataset.tableLabel)
  }

  // Material listens for keys alone, and so misses what is pasted, dictated or composed.
  for (const query of document.querySelectorAll('.md-search__input')) {
    query.addEventListener('input', () => query.dispatchEvent(new KeyboardEvent('keyup')))
  }

  for (const date of document.querySelectorAll('time[data-late]')) {
    // A date is good until its day is over where the reader is.
    const end = new Date(`${date.getAttribute('datetime')}T23:59:59`)
    if (Date.now() > end) {
      const flag = document.createElement('strong')
      flag.className = 'late'
      flag.textContent = date.dataset.late
      date.after(' ', flag)
    }
  }
})()
