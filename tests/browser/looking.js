// What is wrong with the text that can be seen: too small to read, cut off, or covering other text.
//
// Called with the smallest size in pixels; returns {small, cut, over}, each a list of sentences.
(smallest) => {
  const seen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const root = document.querySelector(".stMain") ?? document.body;
  const small = new Set();
  const cut = new Set();
  const lines = []; // where each line of text stands

  const place = (element) =>
    [...element.classList].find((name) => name.startsWith("st-key-") || !name.includes("emotion")) ??
    element.closest("[data-testid]")?.dataset.testid ?? "";

  const boxes = (element) => {
    const found = [];
    // Beyond the root a page scrolls: what is below the wall's edge is not lost.
    for (let box = element; box && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box);
      // Text for screen readers only is not seen at all.
      if (style.clipPath.startsWith("inset(50%")) return null;
      if (!box.clientWidth) continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      // What is moved along sideways or down is not lost; what is hidden, and stands beyond, is.
      if (/auto|scroll/.test(style.overflowX)) found.moves = true;
      if (/hidden|clip/.test(style.overflowX)) found.push({ left, right, top: -Infinity, bottom: Infinity });
      if (/hidden|clip/.test(style.overflowY)) found.push({ left: -Infinity, right: Infinity, top, bottom });
    }
    return found;
  };

  // A chart may draw its words smaller than their style says.
  const sizeOf = (element) => {
    const matrix = element.ownerSVGElement && element.getScreenCTM?.();
    const drawn = matrix ? Math.hypot(matrix.a, matrix.b) : element.currentCSSZoom;
    return parseFloat(getComputedStyle(element).fontSize) * drawn;
  };

  const judge = (words, element, found) => {
    if (!words || !seen(element)) return;
    const around = boxes(element);
    if (around === null) return;
    const size = Math.round(sizeOf(element) * 10) / 10;
    const what = `“${words.slice(0, 40)}” (${element.tagName.toLowerCase()} ${place(element)})`;
    if (size < smallest) small.add(`${size} px: ${what}`);
    if (words.endsWith("…") && element.ownerSVGElement) cut.add(what); // a chart shortened it
    for (const box of found) {
      // A line box is taller than its letters, so up and down a few pixels are no loss.
      const lost = around.some((outer) =>
        box.left < outer.left - 1 || box.right > outer.right + 1 ||
        box.top < outer.top - 5 || box.bottom > outer.bottom + 5);
      const outside = !around.moves && (box.left < -1 || box.right > innerWidth + 1);
      if (lost || outside) cut.add(what);
      lines.push({ box, what });
    }
  };

  const covered = () => {
    const over = new Set();
    lines.forEach(({ box: one, what }, at) => lines.slice(at + 1).forEach(({ box: other, what: next }) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 3 && high > 0.35 * Math.min(one.height, other.height)) over.add(`${what} and ${next}`);
    }));
    return [...over];
  };

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (/^(STYLE|SCRIPT|NOSCRIPT|TEMPLATE|OPTION)$/i.test(node.parentElement.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const found = [...range.getClientRects()].filter((box) => box.width >= 1 && box.height >= 1);
    if (found.length) judge(node.textContent.trim(), node.parentElement, found);
  }
  for (const input of root.querySelectorAll("input[type=text], textarea")) {
    if (!input.value || !seen(input)) continue;
    const size = parseFloat(getComputedStyle(input).fontSize);
    const what = `“${input.value.slice(0, 40)}” (choice ${input.ariaLabel})`;
    if (size < smallest) small.add(`${size} px: ${what}`);
    if (input.scrollWidth > input.clientWidth + 1) cut.add(what);
  }
  return { small: [...small], cut: [...cut], over: covered() };
}
