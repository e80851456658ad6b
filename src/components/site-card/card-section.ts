import { property } from 'lit/decorators.js';
import { UrElement } from '../ur-element.ts';
import type { StatementWords } from './statement-words.ts';

/** A section of the card that speaks of statements. */
export abstract class CardSection extends UrElement {
  @property({ attribute: false }) words!: StatementWords;
}
