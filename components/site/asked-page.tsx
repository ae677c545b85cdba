/** What a reader comes to who asked a question. */
export function AskedPage() {
  return (
    <main id="content" className="site-column">
      <h1 className="site-title">Thank you</h1>
      <div className="site-prose">
        <p>
          Your question is with the desk. If a brief answers it, it will stand among the briefs on
          this site; if you wished to be told, you will get one letter then.
        </p>
        <p>
          <a href="/">See all published briefs</a> or <a href="/ask">ask another question</a>
        </p>
      </div>
    </main>
  );
}
