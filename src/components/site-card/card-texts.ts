import { addTexts } from '../../i18n/dictionary.ts';
import { card } from '../../i18n/sections/card.ts';

// The card's texts arrive with the card; imported for this effect by whatever speaks them.
addTexts(card);
