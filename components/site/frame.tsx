import type { ReactNode } from 'react';

/** What stands around every page that readers see. The page brings its own `main`, with the id `content`. */
export function Frame({
  publication,
  demo,
  children,
}: {
  publication: string;
  /** Whether everything here is invented, which is then said on every page. */
  demo: boolean;
  children: ReactNode;
}) {
  return (
    <div className="site">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="site-header">
        {demo ? <DemoLabel /> : null}
        <div className="site-bar">
          <a className="site-name" href="/">
            {publication}
          </a>
          <nav aria-label="Site">
            <a href="/">Briefs</a>
            <a href="/method">How we check</a>
            <a href="/ask">Ask a question</a>
          </nav>
        </div>
      </header>
      {children}
      <footer className="site-footer">
        <div className="site-bar">
          <p>
            {publication}. Nothing is published here until a named person has compared each claim
            with its sources.
          </p>
          <a href="/desk">For the desk</a>
        </div>
      </footer>
    </div>
  );
}

function DemoLabel() {
  return (
    <p className="demo-label">
      <b>Demonstration.</b> The people, the places and the sources on this site are invented.
    </p>
  );
}
