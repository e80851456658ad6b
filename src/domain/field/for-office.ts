/**
 * Part of a record's content by which a person leaves a conflict to the office; its only value is true. It lies on one of the
 * heads, so that all of them stay as they are and the leaving stands in the history; what settles the conflict takes it away.
 */
export const FOR_OFFICE = 'forOffice';
