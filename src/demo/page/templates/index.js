// Without this script the page lists all languages' letters as plain links, which is all it has to do.
// The language of the reader, unless they chose one.
const spoken = navigator.languages.map(tag => tag.split('-')[0]);
const language = spoken.find(tag => document.getElementById(tag)) || 'en';
if (!location.hash && document.querySelector('article').id !== language) location.replace('#' + language);

// On a wide screen a letter is shown beside the list.
const wide = matchMedia('(min-width: 64rem)');
const frame = document.querySelector('iframe');
const links = [...document.querySelectorAll('li a')];
const mark = file => links.forEach(link => {
  if (link.getAttribute('href') === file) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
});
const begin = () => {
  if (!wide.matches || frame.hasAttribute('src')) return;
  const shown = document.querySelector('article:target') || document.querySelector('article');
  const first = shown.querySelector('li a').getAttribute('href');
  frame.parentElement.hidden = false;
  frame.src = first;
  mark(first);
};
links.forEach(link => link.addEventListener('click', () => {
  link.target = wide.matches ? 'letter' : '';
  if (wide.matches) mark(link.getAttribute('href'));
}));
wide.addEventListener('change', begin);
begin();
