import { Component, type ReactNode } from 'react';

interface BenchErrorBoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One bench that fails takes no other with it, and says so. */
export class BenchErrorBoundary extends Component<BenchErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="bench-error" role="alert">
        <h2>{`${this.props.title} has stopped.`}</h2>
        <p>{error.message}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            this.setState({ error: null });
          }}
        >
          Try again
        </button>
      </div>
    );
  }
}
