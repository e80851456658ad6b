// The least a page drawn by a script can do: one line of text.
document.querySelector('main')?.append('市北更新图');
