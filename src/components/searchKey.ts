/** Code of every page: the key `/` goes to the search field, or to the page that has one. Not while somebody writes. */
export const searchKey = `addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("#search-field");
  event.preventDefault();
  if (field) field.focus();
  else document.querySelector('a[aria-keyshortcuts="/"]')?.click();
});`;
