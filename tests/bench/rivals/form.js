// All that the form needs of a script: the sum of what is chosen, and the level it is in.
import bands from 'content';

document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const total = [...document.querySelectorAll(':checked')].reduce((sum, { value }) => sum + Number(value), 0), { name, summary } = bands.find(({ to }) => total <= to);
    document.querySelector('h2').textContent = name;
    document.querySelector('#points').textContent = `${total}`;
    document.querySelector('#summary').textContent = summary;
    document.querySelector('#result').hidden = false;
});
