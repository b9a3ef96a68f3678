import { Component, type ReactNode } from 'react'

/** Says that something went wrong where a part of the page failed to be drawn, in its place. React has no hook for this. */
export class ProblemBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <p className="notice problem" role="alert">
        Something went wrong in this page. Load it again; if that does not help, the service and this page may be of
        different versions.
      </p>
    )
  }
}
