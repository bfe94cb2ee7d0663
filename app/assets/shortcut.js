// "/" leads to the question box, unless something is being written already.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing) return;
  const question = document.querySelector("[data-shortcut]");
  if (!question) return;
  event.preventDefault();
  question.focus();
});
