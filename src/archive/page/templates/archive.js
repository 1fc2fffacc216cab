// Without this script the page lists all messages, which is all it has to do.
const plain = text => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
const form = document.querySelector('.search');
if (form) {
  const messages = [...document.querySelectorAll('.messages .entry')];
  const texts = messages.map(message => plain(message.textContent));
  const input = form.querySelector('input');
  const found = form.querySelector('output');
  const search = () => {
    const words = plain(input.value).split(/\s+/).filter(word => word);
    let count = 0;
    messages.forEach((message, at) => {
      const matches = words.every(word => texts[at].includes(word));
      message.hidden = !matches;
      count += matches;
    });
    found.textContent = words.length ? `${count} / ${messages.length}` : '';
  };
  input.addEventListener('input', search);
  form.hidden = false;
  search();
}
