// A choice among the desk's filters is asked for at once; without scripts there is the button.
for (const form of document.querySelectorAll("[data-at-once]")) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select")) form.requestSubmit();
  });
}
