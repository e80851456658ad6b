import type { Migration } from './migration.ts';

/** Named questions by their own id, listed in the order of making. */
export const createQuestions: Migration = (database) => {
  const questions = database.createObjectStore('questions', { keyPath: 'id' });
  questions.createIndex('createdAt', 'createdAt');
};
