/* The marks of a map and their names. Marks that would fall on one another gather as a ring with
   their number; a name stands only where it lies on no mark and on no other name. All text becomes
   text nodes: nothing that somebody wrote is read as HTML. */
"use strict";
(() => {
  const SIDE = 44, APART = SIDE + 4; // px of a mark, and between the middles of two
  const LINE = 25, SHORT = 190, LONGEST = 260, BESIDE = 3; // px: a line's height, what one holds, its greatest length, the gap
  const LINES_LEFT = 1, OUTLINE_CROSSED = 6; // what a place for a name costs beside the first one
  const compare = new Intl.Collator("en-GB", { numeric: true }).compare;
  const outside = window.parent.document;

  const make = (name, says, of = {}) => {
    const element = document.createElement(name);
    if (says !== undefined) element.textContent = says;
    for (const [key, value] of Object.entries(of)) element.setAttribute(key, value);
    return element;
  };
  const draw = (name, of, ...inside) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(of)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };
  const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  /* How a name will stand: in one line, or a longer one in two of about the same length. */
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map();
  const laidOut = (name, font = FONT) => {
    const key = font + name;
    if (known.has(key)) return known.get(key);
    pen.font = font;
    const wide = (words) => pen.measureText(words).width + (font === AREA ? words.length : 0);
    let lines = name.split("\n"), most = Math.max(...lines.map(wide));
    if (most > SHORT && lines.length === 1) {
      const words = name.split(" ");
      for (let at = 1; at < words.length; at++) {
        const pair = [words.slice(0, at).join(" "), words.slice(at).join(" ")], longer = Math.max(...pair.map(wide));
        if (longer < most) [lines, most] = [pair, longer];
      }
    }
    const told = { text: lines.join("\n"), wide: Math.ceil(Math.min(LONGEST, most)) + 10, high: LINE * lines.length };
    known.set(key, told);
    return told;
  };

  /* The letters of the page around the frame, which the frame does not have of itself. */
  function borrowLetters() {
    const rules = [];
    for (const sheet of outside.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.constructor.name !== "CSSFontFaceRule" || !/Source Sans/.test(rule.cssText)) continue;
        const from = sheet.href ?? outside.baseURI;
        rules.push(rule.cssText.replace(/url\(["']?([^"')]+)["']?\)/g, (_, to) => `url("${new URL(to, from)}")`));
      }
    }
    document.head.append(make("style", rules.join("\n")));
    return Promise.all(["400", "600", "700"].map((bold) => document.fonts.load(`${bold} 20px "Source Sans"`)));
  }

  /* Overlap of boxes [left, top, right, bottom]. */
  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const crosses = (box, [a, b]) => { // Liang and Barsky: does a line come into a box?
    let from = 0, to = 1;
    const d = [b.x - a.x, b.y - a.y];
    for (const [p, q] of [[-d[0], a.x - box[0]], [d[0], box[2] - a.x], [-d[1], a.y - box[1]], [d[1], box[3] - a.y]]) {
      if (p === 0 && q < 0) return false;
      if (p < 0) from = Math.max(from, q / p);
      if (p > 0) to = Math.min(to, q / p);
    }
    return from <= to;
  };

  class Board {
    constructor(map) {
      this.map = map;
      this.layers = new Set();
      this.drawn = new Map();
      this.chosen = null;
      this.isFitted = false;
      map.on("moveend zoomend resize", () => this.later());
      map.on("popupclose", () => this.closed());
      map.on("dragstart zoomstart", () => { this.before = null; });
      map.getContainer().addEventListener("keydown", (event) => this.pressed(event), true);
      this.listen();
      borrowLetters().finally(() => { known.clear(); this.later(); });
      window.marksBoard = this; // for tests and for whoever looks
    }

    /* The list beside the map: a choice there is shown here. */
    listen() {
      const pick = (event) => {
        if (!window.frameElement?.isConnected) return outside.removeEventListener("click", pick);
        const button = event.target.closest?.("button[data-place]");
        if (button) this.show(button.dataset.place, button);
      };
      outside.addEventListener("click", pick);
      window.addEventListener("pagehide", () => outside.removeEventListener("click", pick));
    }

    add(layer) { this.layers.add(layer); this.sort(); }
    remove(layer) { this.layers.delete(layer); this.sort(); }

    /* Contexts by level, then by alphabet; places of strength between them, one for one. */
    sort() {
      const every = [...this.layers].flatMap((layer) => layer.told.marks ?? []);
      const order = (a, b) => (b.level ?? 0) - (a.level ?? 0) || compare(a.name, b.name);
      const contexts = every.filter((mark) => !mark.isStrength).sort(order);
      const strengths = every.filter((mark) => mark.isStrength).sort(order);
      this.marks = [];
      for (let at = 0; at < Math.max(contexts.length, strengths.length); at++)
        this.marks.push(...contexts.slice(at, at + 1), ...strengths.slice(at, at + 1));
      this.names = [...this.layers].flatMap((layer) => layer.told.names ?? []);
      this.gathered = null;
      this.later();
    }

    /* Shade areas by the measure that a layer tells; without one they are as they were drawn. */
    shade() {
      const told = [...this.layers].map((layer) => layer.told).find((one) => one.shades);
      if (told === this.shadedBy) return;
      this.shadedBy = told;
      this.map.eachLayer((area) => {
        const { code, style } = area.feature?.properties ?? {}, fill = told?.shades[code];
        if (code === undefined) return;
        area.setStyle(fill === undefined ? style : { ...style, fillColor: fill === "few" ? this.hatching() : fill });
      });
    }

    hatching() {
      const board = this.map.getPanes().overlayPane.querySelector("svg");
      if (!board.querySelector("#few"))
        board.prepend(draw("defs", {}, draw("pattern", { id: "few", width: 10, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
          draw("rect", { width: 10, height: 10 }), draw("path", { d: "M0 0H10" }))));
      return "url(#few)";
    }

    /* An area's name, with its value of the measure under it; where two share a name, only a code tells which. */
    valued(name, code) {
      const values = this.shadedBy?.values ?? {}, alike = this.names.filter((one) => one.code !== undefined && one.name === name);
      const value = values[code ?? (alike.length === 1 ? alike[0].code : undefined)];
      return value === undefined ? name : `${name}\n${value}`;
    }

    later() {
      if (this.isAwaited) return;
      this.isAwaited = true;
      setTimeout(() => { this.isAwaited = false; this.place(); });
    }

    /* The groups of marks at this zoom: each keeps the place of its first, and none meets another. */
    groups() {
      const zoom = this.map.getZoom(), key = `${zoom} ${this.chosen}`;
      if (this.gathered?.key === key) return this.gathered.groups;
      const cells = new Map(), groups = [];
      const first = this.marks.filter((mark) => mark.id === this.chosen);
      for (const mark of [...first, ...this.marks.filter((other) => other.id !== this.chosen)]) {
        const at = this.map.project(mark.at, zoom);
        const x = Math.floor(at.x / APART), y = Math.floor(at.y / APART);
        let near = null, nearest = Infinity;
        for (let dx = -1; dx <= 1; dx++)
          for (let dy = -1; dy <= 1; dy++)
            for (const group of cells.get(`${x + dx} ${y + dy}`) ?? []) {
              const far = Math.max(Math.abs(group.point.x - at.x), Math.abs(group.point.y - at.y));
              if (far < APART && far < nearest) [near, nearest] = [group, far];
            }
        if (near) { near.marks.push(mark); continue; }
        const group = { marks: [mark], at: mark.at, point: at };
        groups.push(group);
        const cell = `${x} ${y}`;
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push(group);
      }
      this.gathered = { key, groups };
      return groups;
    }

    fit() {
      const size = this.map.getSize(), told = [...this.layers].find((layer) => layer.told.fit)?.told.fit;
      if (this.isFitted || !told || !size.x || !size.y) return;
      this.isFitted = true;
      this.map.fitBounds(told.corners, { paddingTopLeft: told.before, paddingBottomRight: told.after, animate: false });
    }

    place() {
      this.map.invalidateSize({ animate: false });
      const size = this.map.getSize();
      if (!size.x || !size.y || !this.layers.size) return;
      this.fit();
      this.shade();
      const view = L.bounds([-SIDE, -SIDE], [size.x + SIDE, size.y + SIDE]);
      const seen = this.groups()
        .map((group) => ({ ...group, here: this.map.latLngToContainerPoint(group.at) }))
        .filter((group) => view.contains(group.here));
      this.write(seen, size);
      const wanted = new Map(seen.map((group) => [this.keyOf(group), group]));
      for (const [key, marker] of this.drawn) if (!wanted.has(key)) { marker.remove(); this.drawn.delete(key); }
      for (const [key, group] of wanted) this.mark(key, group);
      this.oneStop();
      // Told once the contexts are there too: their layer comes after that of the ground.
      if ([...this.layers].some((layer) => layer.told.lines)) this.map.getContainer().dataset.placed = String(seen.length);
    }

    keyOf(group) { return group.marks.map((mark) => mark.id).sort().join("\n"); }

    /* Give each group the best free place for its name, in the order of their worth. */
    write(groups, size) {
      const taken = [], edges = this.edges();
      const frame = this.map.getContainer().getBoundingClientRect();
      for (const control of this.map.getContainer().querySelectorAll(".leaflet-control")) {
        const box = control.getBoundingClientRect(), by = frame.width / size.x || 1;
        taken.push([box.left - frame.left, box.top - frame.top, box.right - frame.left, box.bottom - frame.top].map((px) => px / by));
      }
      for (const { here } of groups) taken.push([here.x - SIDE / 2, here.y - SIDE / 2, here.x + SIDE / 2, here.y + SIDE / 2]);
      const fits = (box) => box[0] > 0 && box[1] > 0 && box[2] < size.x && box[3] < size.y && !taken.some((other) => meet(box, other));
      const best = (boxes) => {
        let found = null, least = Infinity;
        boxes.forEach((box, at) => {
          if (!fits(box)) return;
          const cost = at * LINES_LEFT + OUTLINE_CROSSED * edges.filter((edge) => crosses(box, edge)).length;
          if (cost < least) [found, least] = [box, cost];
        });
        if (found) taken.push([found[0] - 3, found[1] - 1, found[2] + 3, found[3] + 1]);
        return found;
      };
      for (const group of groups) {
        const areas = areasSaid(group), name = areas.length ? this.valued(areas[0]) : nameOf(group);
        if (!name) continue;
        const { x, y } = group.here, { text, wide, high } = laidOut(name), half = SIDE / 2 + BESIDE;
        const [left, right] = [x - half - wide, x + half], middle = x - wide / 2;
        const spots = [[right, y - high / 2], [left, y - high / 2], [middle, y + half], [middle, y - half - high], [right, y + 6 - high / 3], [right, y - high - 6 + high / 3],
          [left, y + 6 - high / 3], [left, y - high - 6 + high / 3], [x - 10, y + half], [x - 10, y - half - high], [x + 10 - wide, y + half], [x + 10 - wide, y - half - high]];
        const box = best(spots.map(([l, t]) => [l, t, l + wide, t + high]));
        group.name = box && { text, left: box[0] - x + SIDE / 2, top: box[1] - y + SIDE / 2, wide, side: box[0] >= x ? "left" : box[2] <= x ? "right" : "center" };
      }
      const told = new Set(groups.flatMap((group) => areasSaid(group)));
      const wanted = this.names.filter((name) => !told.has(name.name)).map((name, at) => ({ ...name, at, here: this.map.latLngToContainerPoint(name.where) }));
      const shown = [];
      for (const name of wanted) {
        const { text, wide, high } = laidOut(this.valued(name.name, name.code), name.kind === "area" ? AREA : FONT);
        const spots = name.kind === "area"
          ? [0, -34, 34, -64, 64].flatMap((down) => [0, -wide / 3, wide / 3].map((aside) => [name.here.x - wide / 2 + aside, name.here.y - high / 2 + down]))
          : [[name.here.x + 12, name.here.y - high / 2], [name.here.x - 12 - wide, name.here.y - high / 2], [name.here.x - wide / 2, name.here.y + 12]];
        const box = best(spots.map(([l, t]) => [l, t, l + wide, t + high]));
        if (box) shown.push({ name, box, text, wide });
      }
      this.writeNames(shown);
    }

    writeNames(shown) {
      for (const marker of this.written ?? []) marker.remove();
      this.written = shown.map(({ name, box, text, wide }) => {
        const html = make("div", text, { class: `name ${name.kind}`, style: `width:${wide}px` });
        const icon = L.divIcon({ html, className: "words", iconSize: [0, 0], iconAnchor: [name.here.x - box[0], name.here.y - box[1]] });
        return L.marker(name.where, { icon, interactive: false, keyboard: false, zIndexOffset: -9000 }).addTo(this.map);
      });
    }

    /* Lines that a name had better not cross: outlines of contexts, and ties between them. */
    edges() {
      const found = [], size = this.map.getSize(), view = [0, 0, size.x, size.y];
      for (const layer of this.layers)
        layer.lines?.eachLayer((line) => {
          for (const ring of line.getLatLngs ? flat(line.getLatLngs()) : []) {
            const points = ring.map((at) => this.map.latLngToContainerPoint(at));
            points.forEach((point, at) => { if (at && crosses(view, [points[at - 1], point])) found.push([points[at - 1], point]); });
            if (line instanceof L.Polygon && points.length) found.push([points.at(-1), points[0]]);
          }
        });
      return found;
    }

    mark(key, group) {
      let marker = this.drawn.get(key);
      if (!marker) {
        const html = make("div", undefined, { class: "drawing" });
        html.append(picture(group), make("span", "", { class: "name" }));
        const icon = L.divIcon({ html, className: "place", iconSize: [SIDE, SIDE], iconAnchor: [SIDE / 2, SIDE / 2] });
        marker = L.marker(group.at, { icon, riseOnHover: true, autoPanOnFocus: false }).addTo(this.map);
        marker.on("click", () => this.open(marker.group));
        this.drawn.set(key, marker);
        const element = marker.getElement();
        element.setAttribute("aria-label", heard(group));
        element.setAttribute("aria-haspopup", "dialog");
      }
      marker.group = group;
      marker.setLatLng(group.at);
      const name = marker.getElement().querySelector(".name");
      name.hidden = !group.name;
      if (group.name) {
        const { text, left, top, wide, side } = group.name;
        name.textContent = text;
        name.style.cssText = `left:${left}px;top:${top}px;width:${wide}px;text-align:${side}`;
      }
      marker.getElement().title = group.name ? "" : group.marks.length > 1 ? here(group) : group.marks[0].name;
      marker.getElement().classList.toggle("chosen", group.marks.some((mark) => mark.id === this.chosen));
      marker.setZIndexOffset(group.marks[0].isStrength ? 6000 : 9000);
    }

    /* One stop of the Tab key for all marks: from there arrows lead from mark to mark. */
    oneStop(now = null) {
      const every = [...this.drawn.values()].map((marker) => marker.getElement());
      const stop = now ?? every.find((one) => one === document.activeElement) ?? every.find((one) => one.matches(".chosen")) ?? every[0];
      for (const one of every) one.tabIndex = one === stop ? 0 : -1;
      return stop;
    }

    pressed(event) {
      if (event.key === "Escape" && this.popup?.isOpen()) { event.stopPropagation(); return void this.popup.close(); }
      const now = [...this.drawn.values()].find((marker) => marker.getElement() === event.target);
      const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
      if (!now || !(event.key in ways || event.key === "Enter" || event.key === " ")) return;
      event.preventDefault();
      event.stopPropagation();
      if (!(event.key in ways)) return void this.open(now.group);
      const [x, y] = ways[event.key], from = now.group.here;
      let next = null, nearest = Infinity;
      for (const marker of this.drawn.values()) {
        const dx = marker.group.here.x - from.x, dy = marker.group.here.y - from.y;
        const along = dx * x + dy * y, aside = Math.abs(dx * y) + Math.abs(dy * x);
        if (marker !== now && along > 0 && along + 2 * aside < nearest) [next, nearest] = [marker, along + 2 * aside];
      }
      if (next) this.oneStop(next.getElement()).focus();
    }

    open(group, id = group.marks.length === 1 ? group.marks[0].id : null) {
      const inside = make("div", undefined, { class: "told" });
      this.popup?.close();
      this.group = group;
      const one = group.marks.find((mark) => mark.id === id);
      one ? this.tell(inside, one, group) : this.list(inside, group);
      this.popup = L.popup({ maxWidth: 460, minWidth: 280, offset: [0, -SIDE / 3], autoPanPadding: [12, 12], maxHeight: this.map.getSize().y - 110 })
        .setLatLng(group.at).setContent(inside);
      this.before = this.map.getCenter();
      this.map.openPopup(this.popup);
      const box = this.popup.getElement();
      box.setAttribute("role", "dialog");
      box.setAttribute("aria-label", one ? one.name : here(group));
      box.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Close");
      if (one) this.choose(one.id);
      inside.querySelector("h2").focus();
    }

    tell(inside, mark, group) {
      const facts = make("dl");
      mark.said.forEach((value, at) => facts.append(make("dt", mark.layer.told.labels[at]), make("dd", value)));
      inside.append(make("h2", mark.name, { tabindex: "-1" }), facts);
      if (mark.layer.told.address && !mark.isStrength) {
        const to = new URL(mark.layer.told.address, outside.baseURI);
        to.searchParams.set("context", mark.id);
        const link = make("a", `Open ${mark.name}`, { href: to.href, target: "_parent" });
        link.addEventListener("click", (event) => { // the frame itself may lead nowhere
          event.preventDefault();
          const way = outside.createElement("a");
          way.href = to.href;
          outside.body.append(way);
          way.click();
          way.remove();
        });
        inside.append(link);
      }
      if (group.marks.length > 1) {
        const back = make("button", `All ${group.marks.length} here`, { type: "button" });
        back.addEventListener("click", () => this.open(group, null));
        inside.append(back);
      }
    }

    list(inside, group) {
      const items = make("ul");
      for (const mark of group.marks) {
        const button = make("button", undefined, { type: "button" });
        button.append(picture({ marks: [mark] }), make("span", mark.name));
        button.addEventListener("click", () => this.open(group, mark.id));
        const item = make("li");
        item.append(button);
        items.append(item);
      }
      inside.append(make("h2", here(group), { tabindex: "-1" }), items);
      const bounds = L.latLngBounds(group.marks.map((mark) => mark.at));
      if (bounds.getSouthWest().equals(bounds.getNorthEast()) || this.map.getZoom() >= this.map.getMaxZoom()) return;
      const nearer = make("button", "Look closer", { type: "button" });
      nearer.addEventListener("click", () => { this.popup.close(); this.map.fitBounds(bounds, { padding: [80, 80] }); });
      inside.append(nearer);
    }

    closed() {
      const now = document.activeElement, had = !now || now === document.body || this.popup?.getElement()?.contains(now);
      const marker = [...this.drawn.values()].find((one) => one.group.marks.some((mark) => this.group?.marks.includes(mark)));
      if (this.from?.isConnected && had) this.from.focus();
      else if (had && marker) this.oneStop(marker.getElement()).focus();
      this.from = null;
      this.goBack();
    }

    /* A popup that needed room moved the map: once it is closed the map is where it was, if what was chosen is seen there. */
    goBack() {
      const { map, before, group } = this;
      this.before = null;
      if (!before || !group || before.equals(map.getCenter())) return;
      const far = map.project(group.at).subtract(map.project(before)), { x, y } = map.getSize().divideBy(2);
      if (Math.abs(far.x) < x && Math.abs(far.y) < y) map.setView(before, map.getZoom(), { animate: false });
    }

    /* Show one that was chosen in the list; the focus goes back there when its popup closes. */
    show(id, button) {
      if (!this.marks.some((mark) => mark.id === id)) return;
      this.choose(id);
      const group = this.groups().find((one) => one.marks.some((mark) => mark.id === id));
      window.frameElement.scrollIntoView({ block: "nearest" });
      this.open(group, id);
      this.from = button;
    }

    /* Mark one here and in the list. */
    choose(id) {
      if (this.chosen !== id) { this.chosen = id; this.place(); }
      for (const row of outside.querySelectorAll("tr[data-place]")) {
        const isChosen = row.dataset.place === id;
        row.classList.toggle("chosen", isChosen);
        if (isChosen) { row.setAttribute("aria-current", "true"); row.scrollIntoView({ block: "nearest" }); } else row.removeAttribute("aria-current");
      }
    }
  }

  const FONT = '600 20px "Source Sans", sans-serif', AREA = '400 20px "Source Sans", sans-serif';
  const flat = (lines) => (lines.length && lines[0].lat !== undefined ? [lines] : lines.flatMap(flat));
  const isRing = (group) => group.marks.length > 1;
  const areasOf = (marks) => [...new Set(marks.map((mark) => mark.area))];
  const isOfAreas = (group) => isRing(group) && group.marks.every((mark) => mark.isArea);

  function areasSaid(group) { return isOfAreas(group) && areasOf(group.marks).length === 1 ? areasOf(group.marks) : []; }

  function nameOf({ marks }) {
    if (marks.length === 1) return marks[0].name;
    const areas = areasOf(marks);
    if (isOfAreas({ marks })) return areas.length === 1 ? areas[0] : areas.length === 2 ? areas.join(" and ") : `${areas.length} areas`;
    return ""; // its number says enough, and its list the rest
  }

  function here({ marks }) {
    const strengths = marks.filter((mark) => mark.isStrength).length, contexts = marks.length - strengths;
    const said = [contexts && counted(contexts, "context", "contexts"), strengths && counted(strengths, "place of strength", "places of strength")];
    return `${said.filter(Boolean).join(" and ")} here`;
  }

  function heard(group) {
    if (isRing(group)) return `${here(group)}: ${group.marks.map((mark) => mark.name).join(", ")}`;
    const [mark] = group.marks;
    return `${mark.name}: ${mark.isStrength ? "place of strength" : mark.layer.told.kinds[mark.kind].word}`;
  }

  /* A mark's picture: a kind by its shape and pictogram, a level by its outline, a ring by its number. */
  function picture(group) {
    const square = { width: SIDE, height: SIDE, viewBox: "0 0 44 44", "aria-hidden": "true" };
    const number = (says, of) => { const text = draw("text", { x: 22, y: 29, "text-anchor": "middle", ...of }); text.textContent = says; return text; };
    const [mark] = group.marks;
    if (isRing(group)) {
      const strong = group.marks.filter((one) => one.isStrength).length, all = strong === group.marks.length;
      const svg = draw("svg", { ...square, class: all ? "ring strength" : "ring" },
        draw("circle", { cx: 22, cy: 22, r: 20 }), draw("circle", { cx: 22, cy: 22, r: 15.5 }), number(group.marks.length, {}));
      if (strong && !all) svg.append(draw("circle", { cx: 37, cy: 7, r: 7, class: "plus" }), draw("path", { d: "M37 3.5v7M33.5 7h7", class: "plus" }));
      return svg;
    }
    if (mark.isStrength) return draw("svg", { ...square, class: "strength" }, draw("circle", { cx: 22, cy: 22, r: 17 }), draw("path", { d: "M22 13v18M13 22h18" }));
    const kind = mark.layer.told.kinds[mark.kind];
    const outline = draw("path", { d: kind.outline, class: "outline", "stroke-width": mark.weight, ...(mark.level ? {} : { "stroke-dasharray": "5 4" }) });
    const inside = kind.picture ? draw("path", { d: kind.picture, transform: "translate(12.2 12.2) scale(1.3)" }) : number(kind.letter, {});
    return draw("svg", { ...square, class: "context" }, outline, inside);
  }

  function nameFrame(map) {
    const frame = window.frameElement, box = map.getContainer();
    frame.title = "Map of contexts and places of strength; the list beside it says the same";
    document.documentElement.lang = "en-GB";
    document.title = frame.title;
    document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");
    document.getElementById("root")?.setAttribute("role", "main");
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", "Map: arrow keys move it; on a mark they lead to the next, and Enter opens it");
    if (!document.querySelector("h1")) box.before(make("h1", frame.title, { class: "heard-only" }));
  }

  L.Marks = L.Layer.extend({
    initialize(told) {
      this.told = told;
      for (const mark of told.marks ?? []) mark.layer = this;
      for (const [name, colour] of Object.entries(told.colours ?? {})) document.documentElement.style.setProperty(`--${name}`, colour);
    },
    onAdd(map) {
      if (!map.board) { map.board = new Board(map); nameFrame(map); }
      if (this.told.lines) {
        const drawn = this.told.lines.map((line) => L.geoJSON(line.geometry, { style: line.style, interactive: false, pointToLayer: (_, at) => L.circleMarker(at, { radius: 6 }) }));
        this.lines = L.layerGroup(drawn.flatMap((line) => line.getLayers())).addTo(map);
      }
      map.board.add(this);
    },
    onRemove(map) { this.lines?.remove(); map.board.remove(this); },
  });
  L.marks = (told) => new L.Marks(told);
})();
