// Looks at a page as it is drawn and returns what is wrong, one line each.
() => {
  const wrong = [];
  const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  const name = e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '') + ' "' + e.textContent.trim().slice(0, 40) + '"';
  const colour = text => (text.match(/[\d.]+/g) || ['0', '0', '0', '0']).map(Number);
  const transparent = text => text === 'transparent' || text === 'none' || (colour(text).length > 3 && colour(text)[3] === 0);
  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const paper = e => {
    for (let at = e; at; at = at.parentElement) {
      const back = getComputedStyle(at).backgroundColor;
      if (!transparent(back)) return back;
    }
    return 'rgb(255, 255, 255)';
  };
  const under = text => {
    const box = text.getBoundingClientRect(), x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    let found = null;
    for (const shape of text.ownerSVGElement.querySelectorAll('rect')) {
      if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) {
        const b = shape.getBoundingClientRect();
        if (b.left <= x && x <= b.right && b.top <= y && y <= b.bottom) found = getComputedStyle(shape).fill;
      }
    }
    return found || paper(text.ownerSVGElement.parentElement);
  };
  let texts = 0;
  for (const e of document.body.querySelectorAll('*')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !shown(e) || ['title', 'desc'].includes(e.tagName)) continue;
    const chart = e.tagName === 'text';
    const ink = chart ? getComputedStyle(e).fill : getComputedStyle(e).color;
    const measured = ratio(light(colour(ink)), light(colour(chart ? under(e) : paper(e))));
    texts++;
    if (measured < 4.5) wrong.push('contrast ' + measured.toFixed(2) + ': ' + name(e));
  }
  if (texts < 40) wrong.push('only ' + texts + ' texts were measured');
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is ' + document.documentElement.scrollWidth + ' wide');
  for (const e of document.body.querySelectorAll('*')) {
    if (!shown(e) || e.ownerSVGElement || (e.closest('.scroll') && !e.matches('.scroll'))) continue;
    const box = e.getBoundingClientRect();
    if (box.right > innerWidth + 0.5 || box.left < -0.5) wrong.push('outside the window, ' + box.left + ' to ' + box.right + ': ' + name(e));
  }
  for (const region of document.querySelectorAll('.scroll')) {
    if (!region.getAttribute('aria-label') || region.tabIndex !== 0) wrong.push('no name or focus: ' + name(region));
  }
  let charts = 0;
  for (const svg of document.querySelectorAll('svg')) {
    const label = (svg.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent || '');
    if (svg.getAttribute('role') !== 'img' || label.length !== 2 || label.some(part => !part)) wrong.push('no accessible name: ' + name(svg));
    if (!svg.closest('section').querySelector('table')) wrong.push('no table beside: ' + name(svg));
    if (!shown(svg)) continue;
    charts++;
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll('text')].map(text => ({text, box: text.getBoundingClientRect()}));
    labels.forEach(({text, box}, i) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) wrong.push('text outside its chart: ' + name(text));
      const size = parseFloat(getComputedStyle(text).fontSize) * frame.width / svg.viewBox.baseVal.width;
      if (size < 10) wrong.push('text of ' + size.toFixed(1) + ' px: ' + name(text));
      labels.slice(i + 1).forEach(other => {
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (x > 1 && y > 3.5) wrong.push('labels meet by ' + x.toFixed(1) + ' by ' + y.toFixed(1) + ': ' + name(text) + ' and ' + name(other.text));
      });
    });
  }
  if (charts < 2) wrong.push('only ' + charts + ' charts are shown');
  for (const e of document.querySelectorAll('script, img, iframe, link, object, embed, [style]')) wrong.push('must not be here: ' + name(e));
  for (const e of document.querySelectorAll('*')) {
    for (const attribute of e.attributes) if (attribute.name.startsWith('on')) wrong.push('a handler: ' + name(e));
  }
  return wrong;
}
