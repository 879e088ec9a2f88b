import { Component, type ReactNode } from 'react'

/** Shows `fallback` instead of a white page when something below breaks, such as a piece of the page that did not arrive. */
export class SafetyNet extends Component<{ fallback: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
