import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/contract.ts';

const bridge: Bridge = {
  call: (operation, body) => ipcRenderer.invoke('call', operation, body),
  putFile: (file) => ipcRenderer.invoke('putFile', file),
  saveFile: (handle, name) => ipcRenderer.invoke('saveFile', handle, name),
  onChanged: (listener) => {
    const heard = () => listener();
    ipcRenderer.on('changed', heard);
    return () => void ipcRenderer.off('changed', heard);
  },
};

contextBridge.exposeInMainWorld('yesbook', bridge);
