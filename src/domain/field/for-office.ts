/**
 * Part of a record's content by which a person leaves a conflict to the office; its only value is true. It lies on one of the
 * heads, so that all of them stay as they are and the leaving stands in the history; what settles the conflict takes it away, and
 * so does a person who takes the conflict back.
 */
export const FOR_OFFICE = 'forOffice';

/** What a history calls an event that took the part above away and left the conflict open. */
export const TAKEN_BACK = 'takenBack';
