"use strict";
/* What stands on the page, in Chinese or English. */
const data = JSON.parse(document.getElementById("data").textContent);

const Words = (() => {
  let language = 0; // 0 Chinese, 1 English

  /** The word for `key` of a section; a key without a word stands for itself. */
  const word = (key, section = "interface") => data.words[section]?.[key]?.[language] ?? key;

  /** Which of [Chinese, English]. */
  const pick = (pair) => pair[language];

  function apply() {
    document.documentElement.lang = language ? "en" : "zh-CN";
    for (const element of document.querySelectorAll("[data-word]"))
      element.textContent = word(element.dataset.word, element.dataset.section);
  }

  function toggle() {
    language = 1 - language;
    apply();
    document.dispatchEvent(new Event("language"));
  }

  return { word, pick, apply, toggle };
})();

/** Lists of items by key, in order of first appearance. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** An element with text (never HTML), attributes and children. */
function make(tag, { text, on, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [event, handler] of Object.entries(on ?? {})) element.addEventListener(event, handler);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}
