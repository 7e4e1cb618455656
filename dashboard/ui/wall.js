// What a page does in the browser beyond Streamlit's own: the theme, links that do not load all anew, and steps by
// the arrow keys.
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

  // A chart that is wider than a narrow window is moved along by the arrow keys as well, and says so.
  const reach = () => {
    for (const chart of document.querySelectorAll(".stElementContainer:has(> * > .stPlotlyChart)")) {
      if (getComputedStyle(chart).overflowX === "auto" && chart.scrollWidth > chart.clientWidth + 1) {
        chart.tabIndex = 0;
        chart.role = "group";
        chart.ariaLabel = "Chart, wider than the window: the arrow keys move along it";
      } else for (const name of ["tabindex", "role", "aria-label"]) chart.removeAttribute(name);
    }
  };

  // Looked at whenever the page has changed and been still a moment: what Streamlit sets at the
  // beginning of a session may come after us.
  let look;
  new MutationObserver(() => {
    clearTimeout(look);
    look = setTimeout(() => (follow(), reach()), 60);
    if (turnsTheme) turnTheme();
  }).observe(root, { childList: true, subtree: true });
  addEventListener("resize", () => setTimeout(reach, 60));

  // Pressed before the switch is drawn, the key is kept until it is.
  let turnsTheme = false;
  const turnTheme = () => {
    const dark = document.querySelector(".st-key-dark input");
    turnsTheme = !dark;
    if (!document.querySelector("[data-keys=off]")) dark?.click();
  };

  const isWriting = (element) => element.closest("input, textarea, select, [contenteditable], [role=listbox], [role=menu]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key.toLowerCase() !== "d" || isWriting(event.target) || document.querySelector("[data-keys=off]")) return;
    if (turnsTheme) turnsTheme = false; // pressed twice, it stays as it is
    else turnTheme();
  });

  // A link to a page of ours: the address is put into the browser's history, and Streamlit told that the
  // history moved, as it is by Back and Forward. All of it stays loaded, and Back leads back. With another
  // key, in another tab, or while the server is away, the link is what it is.
  const isOurs = (link) =>
    link?.closest(".stMain") && link.origin === location.origin && !link.hasAttribute("download") &&
    ["", "_self"].includes(link.target) && /^\/[a-z_]*\/?$/.test(link.pathname) && !link.hash;

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (!isOurs(link) || !document.querySelector(".stApp[data-test-connection-state=CONNECTED]")) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    const main = document.querySelector(".stMain");
    main.scrollTop = 0;
    main.focus({ preventScroll: true }); // the link is gone with its page: reading begins at the top
  });

  // Among steps the arrow keys move the focus; here they choose, too, as in any group of radio buttons,
  // once they rest: who goes on to the fourth step need not wait for the second and the third.
  let resting;
  document.addEventListener("keyup", (event) => {
    if (!event.key.startsWith("Arrow") || !event.target.closest("[role=radiogroup]")) return;
    clearTimeout(resting);
    resting = setTimeout(() => {
      const now = document.activeElement;
      if (now.matches("[role=radio][aria-checked=false]")) now.click();
    }, 250);
  });
})();
