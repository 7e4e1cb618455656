// The keys of a meeting that is presented. What they do stands in the bar at the foot of the page as
// buttons too; only blanking is done here alone, since it must not wait for the server.
(() => {
  "use strict";
  const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], " +
    "[role=radiogroup], [role=tablist], [role=menu], [role=slider]";
  const KEYS = [
    ["→", "the next step"], ["←", "the step before"], ["b", "a blank screen, and back"],
    ["f", "with controls, or without"], ["d", "dark, or light"], ["?", "these keys"],
  ];
  let behind = null; // what the page held before it was blank

  const bar = () => document.querySelector(".st-key-presenting");
  // A page that has just come, or come back from behind the curtain, draws its buttons a moment after its
  // words, and one that the server still works at may enable them: a key pressed by then is kept until its
  // button can be pressed. One that stays disabled when the page has come to rest means no.
  const AT_REST = 1000; // milliseconds
  let wanted = null, resting = null;
  const isWorking = () => document.querySelector(".stApp")?.dataset.testScriptState !== "notRunning";
  const press = (name) => {
    const button = document.querySelector(`.st-key-${name} button`);
    wanted = bar() && (!button || button.disabled) ? name : null;
    clearTimeout(resting);
    if (button && !button.disabled) button.click();
    else if (button && !isWorking()) resting = setTimeout(() => { wanted = null; }, AT_REST);
  };
  new MutationObserver(() => { if (wanted && !behind) press(wanted); })
    .observe(document.documentElement, {
      childList: true, subtree: true, attributeFilter: ["disabled", "data-test-script-state"],
    });

  const blank = () => {
    document.querySelectorAll("dialog.keys").forEach((open) => open.remove());
    behind = [...document.body.children];
    behind.forEach((part) => part.remove());
    const curtain = document.createElement("button");
    curtain.className = "curtain";
    curtain.setAttribute("aria-label", "The screen is blank. Press b to go on.");
    curtain.addEventListener("click", lift);
    document.body.append(curtain);
    curtain.focus();
  };
  const lift = () => {
    const curtain = document.querySelector(".curtain");
    const late = [...document.body.children].filter((part) => part !== curtain);
    document.body.replaceChildren(...behind, ...late);
    behind = null;
  };

  const listKeys = () => {
    const open = document.querySelector("dialog.keys");
    if (open) { open.remove(); return; }
    const list = document.createElement("dialog");
    list.className = "keys";
    list.setAttribute("aria-label", "Keys");
    const lines = document.createElement("dl");
    for (const [key, does] of KEYS) {
      const term = document.createElement("dt"), meaning = document.createElement("dd");
      term.textContent = key;
      meaning.textContent = does;
      lines.append(term, meaning);
    }
    const close = document.createElement("button");
    close.className = "plain";
    close.textContent = "Close";
    close.addEventListener("click", () => list.remove());
    list.addEventListener("close", () => list.remove());
    list.append(lines, close);
    document.body.append(list);
    list.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (behind) {
      if (event.key === "b" || event.key === "Escape") { event.preventDefault(); lift(); }
      return;
    }
    const here = bar();
    if (!here || here.querySelector("[data-keys=off]")) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    const does = {
      ArrowRight: () => press("present_on"), ArrowLeft: () => press("present_back"),
      b: blank, f: () => press("present_mode"), "?": listKeys,
    }[event.key];
    if (!does || (event.repeat && event.key.length === 1)) return;
    if (document.querySelector("dialog.keys") && event.key !== "?") return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-press=blank]")) blank();
  });
})();
