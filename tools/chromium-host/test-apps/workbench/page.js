// What page scripts can see when they first run.
window.seenGlobals = Object.getOwnPropertyNames(window).filter((name) =>
  /host|binding|playwright/i.test(name),
);
window.dropped = [];
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  for (const file of event.dataTransfer.files) {
    window.dropped.push({ name: file.name, size: file.size, path: window.bridge.pathFor(file) });
  }
});

// Page scripts are under the policy; a debugger's are not.
try {
  window.evalOutcome = new Function('return "allowed"')();
} catch (error) {
  window.evalOutcome = error.name;
}
