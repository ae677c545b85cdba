/** Tells somebody who asked a question that a brief answers it. */
export function answerLetter(facts: {
  publication: string;
  question: string;
  headline: string;
  link: string;
}): { subject: string; text: string } {
  return {
    subject: `Your question to ${facts.publication} is answered`,
    text: `You asked ${facts.publication}:

${facts.question}

It is answered in the brief “${facts.headline}”. Read it here:

${facts.link}

You wished to be told once, so this is the only letter: your address has been
erased, and nobody reads answers to this one.
`,
  };
}
