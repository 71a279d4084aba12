const { contextBridge, ipcRenderer, webUtils } = require('electron');

const attempt = (action) => {
  try {
    return action();
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('bridge', {
  page: process.argv.find((argument) => argument.startsWith('--page=')),
  platform: process.platform,
  versions: process.versions,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: (channel, listener) => {
    const heard = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.removeListener(channel, heard);
  },
  pathFor: (file) => webUtils.getPathForFile(file),
  unknown: () => attempt(() => ipcRenderer.sendSync('x')),
  unknownModule: () => attempt(() => require('node:fs')),
  mutate: (list) => list.push('changed in the preload'),
  identity: (value) => value,
});
