import { Component, type ErrorInfo, type ReactNode } from 'react'
import { toReport } from '../../core/errors.ts'
import { ErrorPage } from './ErrorPage.tsx'

interface Props {
  readonly children: ReactNode
  /** Called before the page is replaced: a last chance to save. */
  readonly onError: (error: unknown) => void
}

interface State {
  readonly error: unknown
}

/** A fault in drawing the page shows a page of its own instead of an empty window. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') }
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <ErrorPage report={toReport(this.state.error)} onRetry={() => this.setState({ error: null })} />
  }
}
