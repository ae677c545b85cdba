/** What stands at an address that holds nothing a reader may see. */
export function MissingPage() {
  return (
    <main id="content" className="site-column">
      <h1 className="site-title">There is no page here</h1>
      <div className="site-prose">
        <p>
          The address may be mistyped, or what stood here was never published. A published brief
          keeps its address for good.
        </p>
        <p>
          <a href="/">See all published briefs</a>
        </p>
      </div>
    </main>
  );
}
