import '../host/noEval.ts'
import { proposeWindows } from '../../core/metrics/window.ts'
import type { WindowsReply, WindowsRequest } from './windowsOf.ts'

self.onmessage = ({ data: { id, columns } }: MessageEvent<WindowsRequest>) => {
  const reply: WindowsReply = { id, windows: proposeWindows(columns) }
  self.postMessage(reply)
}
