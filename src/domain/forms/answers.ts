/** What was answered: the value of an option, several of them, a number, a text, an ISO date, or a rating from 1 to 5. */
export type Answer = string | number | readonly string[];

/** Answers by question id; an id that is missing was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers with one more, or without it where it is null or empty; the same object where nothing changes. */
export function withAnswer(answers: Answers, question: string, answer: Answer | null): Answers {
  const empty = answer === null || answer === '' || (typeof answer === 'object' && answer.length === 0);
  if (!empty) return answers[question] === answer ? answers : { ...answers, [question]: answer };
  if (!Object.hasOwn(answers, question)) return answers;
  const { [question]: _gone, ...rest } = answers;
  return rest;
}
