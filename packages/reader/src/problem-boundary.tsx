import { Component, type ReactNode } from 'react'

/**
 * Says that something went wrong where a part of the page failed to come or to be drawn, in its place; what failed to come offline comes
 * when there is a network again. React has no hook for this.
 */
export class ProblemBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    // What was not there once stays so for this page.
    if (!navigator.onLine) addEventListener('online', () => location.reload(), { once: true })
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="notice problem" role="alert">
        <p>
          {navigator.onLine
            ? 'Something went wrong in this page. If loading it again does not help, the service and this page may be of different versions.'
            : 'You are offline: this part of the page cannot be loaded.'}
        </p>
        <button type="button" className="quiet" onClick={() => location.reload()}>
          Load the page again
        </button>
      </div>
    )
  }
}
