import { addTexts } from '../../i18n/dictionary.ts';
import { guides } from '../../i18n/sections/guides.ts';
import { proof } from '../../i18n/sections/proof.ts';
import { restrictions } from '../../i18n/sections/restrictions.ts';

addTexts(proof);
addTexts(guides);
// Chips and desks call the same things by the same names.
addTexts(restrictions);
