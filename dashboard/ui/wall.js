// What a page does in the browser beyond Streamlit's own: the theme.
//
// Streamlit's widgets follow the theme that the server's switch says: told by the message by which
// Streamlit lets the page round it choose one (here that is the page itself), in the colours of the
// palette. The browser keeps the choice in a cookie; /assets/base.js reads it before anything is drawn.
(() => {
  const root = document.documentElement;
  const colour = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();
  const plain = (text) => Object.assign(new Option(), { style: `color: ${text}` }).style.color;

  const follow = () => {
    const theme = document.querySelector("header.frame")?.dataset.theme;
    if (!theme) return; // a page that has not come yet
    document.cookie = `context-panel-theme=${theme}; path=/; max-age=31536000; SameSite=Lax`;
    const app = document.querySelector(".stApp");
    if (plain(colour(root, "--paper")) === colour(app, "background-color")) return;
    const themeInfo = window.__streamlit[`${theme.toUpperCase()}_THEME`];
    window.postMessage({ stCommVersion: 1, type: "SET_CUSTOM_THEME_CONFIG", themeInfo }, location.origin);
  };

  // Looked at whenever the page has changed and been still a moment: what Streamlit sets at the
  // beginning of a session may come after us.
  let look;
  new MutationObserver(() => {
    clearTimeout(look);
    look = setTimeout(follow, 60);
  }).observe(root, { childList: true, subtree: true });

  const isWriting = (element) => element.closest("input, textarea, select, [contenteditable], [role=listbox], [role=menu]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key.toLowerCase() !== "d" || isWriting(event.target) || document.querySelector("[data-keys=off]")) return;
    document.querySelector(".st-key-dark input")?.click();
  });
})();
