/** The pipeline as a picture. */
export function NetworkStage() {
  return <section className="stage network-stage" aria-label="Network" />;
}
