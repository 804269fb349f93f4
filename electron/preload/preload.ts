import { contextBridge, ipcRenderer } from 'electron'

/** All that the page gets of Electron: one function on one channel. Main refuses every name outside the contract. */
contextBridge.exposeInMainWorld('faultline', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('faultline', name, input),
})

/**
 * A content security policy does not stop WebRTC, so the page loses it before its first script runs.
 * The policy for its addresses in main/window.ts is the second lock on the same door.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name)
}
