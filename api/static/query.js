// What the query page gains with a script: Ctrl+Enter asks, a term's name is put where the cursor stands, and the
// answer's columns sort. Without it everything else works.
"use strict";

const editor = document.getElementById("query");

editor.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    editor.form.requestSubmit();
  }
});

for (const name of document.querySelectorAll(".term-name")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "term-name";
  button.textContent = name.textContent;
  button.addEventListener("click", () => {
    editor.setRangeText(button.textContent + " ", editor.selectionStart, editor.selectionEnd, "end");
    editor.focus();
  });
  name.replaceWith(button);
}

for (const table of document.querySelectorAll("table.sortable")) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  table.querySelectorAll("th").forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => sort(table, heading, column, collator));
  });
}

function sort(table, heading, column, collator) {
  const isDescending = heading.getAttribute("aria-sort") === "ascending";
  for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const value = (row) => row.cells[column].textContent.trim();
  rows.sort((one, other) => {
    const isNumber = one.cells[column].className === "number" && other.cells[column].className === "number";
    return isNumber ? Number(value(one)) - Number(value(other)) : collator.compare(value(one), value(other));
  });
  body.append(...(isDescending ? rows.reverse() : rows));
}
