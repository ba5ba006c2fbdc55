// On a page at an old address: goes on to the new one at once, and takes the place in the page along.
const link = document.querySelector('a')
if (link && location.hash !== '') location.replace(link.href + location.hash)
