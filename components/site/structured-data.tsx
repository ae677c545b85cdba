/** What a page says, for programs that read it. It is data and no script: nothing runs it. */
export function StructuredData({ data }: { data: object }) {
  // An end tag within the data would end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotation marks of JSON
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
